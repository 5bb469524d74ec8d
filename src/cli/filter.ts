import { diagnostic, ProofingError } from '../diagnostics/index.ts'
import { type SafeResult, safeNormalize } from '../normalize.ts'
import type { NormalizeOptions } from '../options.ts'
import { toLine } from '../output/json.ts'
import { withLimits } from '../source/index.ts'
import { type Line, linesOf } from './lines.ts'
import { errorRecord, put } from './report.ts'

/** NDJSON in, NDJSON out, order kept: the contract of pipes of any engine. Gives the number of rejected lines. */
export async function filter(input: AsyncIterable<Uint8Array>, options: NormalizeOptions): Promise<number> {
  const { jsonBytes } = withLimits(options.limits)
  let rejected = 0
  for await (const line of linesOf(input, jsonBytes)) {
    const outcome = await outcomeOf(line, options, jsonBytes)
    if (!outcome.ok) rejected++
    await put(`${outcome.ok ? toLine(outcome.result) : errorRecord(outcome.error)}\n`)
  }
  return rejected
}

async function outcomeOf(line: Line, options: NormalizeOptions, max: number): Promise<SafeResult> {
  if ('bytes' in line) return safeNormalize(line.bytes, options)
  const args = { limit: 'jsonBytes', size: line.tooLong, max }
  return { ok: false, error: new ProofingError('input/too-large', [diagnostic('input/too-large', { args })]) }
}
