import { type Settled, settle } from '../../batch.ts'
import { type Diagnostic, type DiagnosticCode, diagnostic, ProofingError } from '../../diagnostics/index.ts'
import type { Settings } from '../../normalize.ts'
import { readNamed } from '../../normalize-file.ts'
import { checkOptions, type NormalizeOptions } from '../../options.ts'
import { stringifyResult } from '../../output/json.ts'
import { toRecord } from '../../record.ts'
import type { Vendor } from '../../vendors/index.ts'
import { writeAttachments } from '../attachments.ts'
import { toldLines } from '../report.ts'
import { loadVendors } from '../vendor-files.ts'
import {
  type Block,
  type CaseFiles,
  count,
  type Done,
  emptyTally,
  type Key,
  type RecordStyle,
  type SentLine,
  type Tally,
} from './block.ts'
import { RecordText } from './record-text.ts'

/** What a thread does with a block. */
export default async function work(block: Block): Promise<Done> {
  const records = new RecordText(block.style.listed)
  const rejected = new RecordText(false)
  const told: string[] = []
  const tally = emptyTally()
  const options = { ...block.options, vendors: await loadVendors(block.vendorFiles) }
  const settings = checkOptions(options)
  const redact = await redactionOf(block.style, options.vendors)
  const textOf = block.style.format === 'csv' ? (await import('./csv-row.ts')).csvRow : recordOf
  const write = (key: Key, settled: Settled) => {
    const text = redact ? textOf({ line: key.line }, redact(settled), block.style) : textOf(key, settled, block.style)
    records.add(text)
    tell(tally, settled)
    if (settled.ok) return
    rejected.add(text)
    if (key.name !== undefined) told.push(...toldLines(key.name, settled.error))
  }
  if ('lines' in block)
    for (const line of block.lines) write({ line: line.number }, await settleLine(line, block.bytes, options, settings))
  else {
    for (const [index, each] of block.cases.entries()) {
      const settled = await settleCase(each, options, settings)
      if (block.attachments && settled.ok) {
        const { folder, first } = block.attachments
        await writeAttachments(folder, first + index, settled.result, each.paths, options.vendors)
      }
      write({ name: each.name }, settled)
    }
  }
  return { records: records.records(), rejected: rejected.records(), told, tally }
}

async function redactionOf({ redact }: RecordStyle, vendors: readonly Vendor[]) {
  if (!redact) return undefined
  const { redacted } = await import('./redacted.ts')
  return (settled: Settled) => redacted(settled, redact, vendors)
}

function settleLine(
  line: SentLine,
  bytes: Uint8Array,
  options: NormalizeOptions,
  settings: Settings,
): Promise<Settled> {
  if ('start' in line) return settle(bytes.subarray(line.start, line.end), options, settings)
  const args = { limit: 'jsonBytes', size: line.tooLong, max: settings.limits.jsonBytes }
  return Promise.resolve({
    ok: false,
    error: new ProofingError('input/too-large', [diagnostic('input/too-large', { args })]),
  })
}

async function settleCase(
  { paths, failure }: CaseFiles,
  options: NormalizeOptions,
  settings: Settings,
): Promise<Settled> {
  if (failure)
    return { ok: false, error: new ProofingError(failure.code as DiagnosticCode, failure.diagnostics as Diagnostic[]) }
  try {
    return await settle(await readNamed(paths, settings.limits), options, settings)
  } catch (error) {
    if (error instanceof ProofingError) return { ok: false, error }
    throw error
  }
}

/** A result as it is; an error in the place of one. */
function recordOf({ name, line }: Key, settled: Settled, { format, keyed }: RecordStyle): string {
  if (format === 'json' && settled.ok) return stringifyResult(settled.result).trimEnd()
  return toRecord({ name, line, keyed }, settled)
}

function tell(tally: Tally, settled: Settled): void {
  count(tally.outcomes, settled.ok ? settled.result.decision.outcome : 'not normalized')
  const told = settled.ok ? settled.result.diagnostics : settled.error.diagnostics
  for (const code of new Set(told.map((each) => each.code))) count(tally.diagnostics, code)
  if (!settled.ok) return
  for (const { payload } of Object.values(settled.result.provenance.sources)) count(tally.payloads, payload)
}
