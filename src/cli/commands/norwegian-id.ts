import { type NorwegianIdOptions, parseNorwegianId } from '../../identifiers/norway/index.ts'
import { isDay } from '../../source/time.ts'
import { EXIT, Stop } from '../exit.ts'
import { drawNorwegianId } from '../norwegian-id-drawing.ts'
import { put } from '../report.ts'
import { standardInput } from '../standard-input.ts'

export interface NorwegianIdFlags {
  readonly rules: NonNullable<NorwegianIdOptions['rules']>
  readonly issuedBefore?: string
  readonly json?: true
}

/** `provenid norwegian-id`: each number of the arguments, or each line of standard input, with what was checked. */
export async function run(numbers: readonly string[], { rules, issuedBefore, json }: NorwegianIdFlags): Promise<void> {
  if (issuedBefore !== undefined && !isDay(issuedBefore)) throw new Stop(EXIT.usage, '--issued-before is YYYY-MM-DD')
  const options = { rules, ...(issuedBefore === undefined ? {} : { issuedBefore }) }
  const given = numbers.length > 0 && numbers.join() !== '-' ? numbers : await lines()
  if (given.length === 0) throw new Stop(EXIT.usage, 'no number is given: name some, or one a line on standard input')
  for (const [index, written] of given.entries()) {
    const number = parseNorwegianId(written, options)
    if (!number.valid) process.exitCode = EXIT.rejected
    const drawn = json ? JSON.stringify(number) : drawNorwegianId(written, number).join('\n')
    await put(`${index > 0 && !json ? '\n' : ''}${drawn}\n`)
  }
}

async function lines(): Promise<string[]> {
  const text = await standardInput()
  return text.split(/\r?\n/).filter((line) => line.trim() !== '')
}
