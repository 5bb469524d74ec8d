import { parseMrz } from '../../identifiers/mrz/index.ts'
import { isDay } from '../../source/time.ts'
import { EXIT, Stop } from '../exit.ts'
import { drawMrz } from '../mrz-drawing.ts'
import { put } from '../report.ts'
import { standardInput } from '../standard-input.ts'

export interface MrzFlags {
  readonly today?: string
  readonly repair?: true
  readonly json?: true
}

/** `provenid mrz`: one zone, from the arguments (its lines) or from standard input, drawn with what was checked. */
export async function run(lines: readonly string[], { today, repair, json }: MrzFlags): Promise<void> {
  if (today !== undefined && !isDay(today)) throw new Stop(EXIT.usage, '--today is YYYY-MM-DD')
  const text = lines.length > 0 && lines.join() !== '-' ? lines.join('\n') : await standardInput()
  const zone = parseMrz(text, { ...(today === undefined ? {} : { today }), ...(repair ? { repair } : {}) })
  await put(json ? `${JSON.stringify(zone, null, 2)}\n` : `${drawMrz(zone).join('\n')}\n`)
  if (!zone.valid) process.exitCode = EXIT.rejected
}
