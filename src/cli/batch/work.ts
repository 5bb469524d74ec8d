import { type Settled, settle } from '../../batch.ts'
import {
  type Diagnostic,
  type DiagnosticCode,
  diagnostic,
  formatDiagnostic,
  ProofingError,
  printable,
} from '../../diagnostics/index.ts'
import { readNamed } from '../../normalize-file.ts'
import { checkOptions, type NormalizeOptions } from '../../options.ts'
import { csvLine } from '../../output/csv.ts'
import { flatColumns, toFlatRow } from '../../output/flat-row.ts'
import { stringifyResult, toLine } from '../../output/json.ts'
import { redactDiagnostic } from '../../output/redact/told.ts'
import { redact, vocabularyOf } from '../../redact.ts'
import { writeAttachments } from '../attachments.ts'
import type { Line } from '../lines.ts'
import { type Block, type CaseFiles, count, type Done, emptyTally, type RecordStyle, type Tally } from './block.ts'

/** What a thread does with a block. */
export default async function work(block: Block): Promise<Done> {
  const done = { records: [] as string[], rejected: [] as string[], told: [] as string[], tally: emptyTally() }
  const write = (key: Key, settled: Settled) => {
    const text = block.style.redact
      ? textOf({ line: key.line }, redacted(settled, block.style.redact), block.style)
      : textOf(key, settled, block.style)
    done.records.push(text)
    tell(done.tally, settled)
    if (settled.ok) return
    done.rejected.push(text)
    if (key.name !== undefined) done.told.push(...lines(key.name, settled.error))
  }
  if ('lines' in block)
    for (const { line, number } of block.lines) write({ line: number }, await settleLine(line, block.options))
  else {
    for (const [index, each] of block.cases.entries()) {
      const settled = await settleCase(each, block.options)
      if (block.attachments && settled.ok) {
        const { folder, first } = block.attachments
        await writeAttachments(folder, first + index, settled.result, each.paths)
      }
      write({ name: each.name }, settled)
    }
  }
  return done
}

/** Without what tells a file from others: a digest of little is little, and a name may be a person's. */
function redacted(settled: Settled, { profile, key }: NonNullable<RecordStyle['redact']>): Settled {
  if (settled.ok) return { ok: true, result: redact(settled.result, profile, key ? { hmacKey: key } : {}) }
  const { code, diagnostics } = settled.error
  const vocabulary = vocabularyOf([])
  return {
    ok: false,
    error: new ProofingError(
      code,
      diagnostics.map((each) => redactDiagnostic(each, vocabulary)),
    ),
  }
}

interface Key {
  readonly name?: string | undefined
  readonly line?: number | undefined
}

function settleLine(line: Line, options: NormalizeOptions): Promise<Settled> {
  const settings = checkOptions(options)
  if ('bytes' in line) return settle(line.bytes, options, settings)
  const args = { limit: 'jsonBytes', size: line.tooLong, max: settings.limits.jsonBytes }
  return Promise.resolve({
    ok: false,
    error: new ProofingError('input/too-large', [diagnostic('input/too-large', { args })]),
  })
}

async function settleCase({ paths, failure }: CaseFiles, options: NormalizeOptions): Promise<Settled> {
  if (failure)
    return { ok: false, error: new ProofingError(failure.code as DiagnosticCode, failure.diagnostics as Diagnostic[]) }
  const settings = checkOptions(options)
  try {
    return await settle(await readNamed(paths, settings.limits), options, settings)
  } catch (error) {
    if (error instanceof ProofingError) return { ok: false, error }
    throw error
  }
}

/** A result as it is; an error in the place of one. */
function textOf({ name, line }: Key, settled: Settled, { format, keyed }: RecordStyle): string {
  if (format === 'csv') return rowOf({ name, line }, settled)
  const input = name === undefined ? {} : { input: printable(name) }
  const key = keyed
    ? { ...input, ...(line === undefined ? {} : { line }), ...(settled.digest ? { digest: settled.digest } : {}) }
    : {}
  if (!settled.ok) return toLine({ ok: false, ...input, ...key, error: settled.error.toJSON() })
  if (format === 'json') return stringifyResult(settled.result).trimEnd()
  return toLine(keyed ? { ...key, ...settled.result } : settled.result)
}

/** The columns before those of the result: where it came from, or why there is none. */
export const CSV_HEADER = csvLine(['input', 'line', 'digest', 'error', ...flatColumns])

function rowOf({ name, line }: Key, settled: Settled): string {
  const key = [printable(name ?? ''), String(line ?? ''), settled.digest ?? '', settled.ok ? '' : settled.error.code]
  const row = settled.ok ? toFlatRow(settled.result) : undefined
  return csvLine([...key, ...flatColumns.map((column) => row?.[column] ?? '')])
}

function lines(name: string, { diagnostics }: ProofingError): string[] {
  return diagnostics.map((each) => `${printable(name)}: ${formatDiagnostic(each)}`)
}

function tell(tally: Tally, settled: Settled): void {
  count(tally.outcomes, settled.ok ? settled.result.decision.outcome : 'not normalized')
  const told = settled.ok ? settled.result.diagnostics : settled.error.diagnostics
  for (const code of new Set(told.map((each) => each.code))) count(tally.diagnostics, code)
  if (!settled.ok) return
  for (const { payload } of Object.values(settled.result.provenance.sources)) count(tally.payloads, payload)
}
