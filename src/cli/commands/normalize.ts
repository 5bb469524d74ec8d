import { resolve } from 'node:path'
import { inOrder } from '../../in-order.ts'
import { checkOptions } from '../../options.ts'
import type { RedactionProfile } from '../../output/redact/profiles.ts'
import {
  add,
  type Block,
  type CaseFiles,
  emptyTally,
  type Manner,
  type RecordStyle,
  type Tally,
} from '../batch/block.ts'
import { caseBlocks, lineBlocks } from '../batch/blocks.ts'
import { Interruption } from '../batch/interruption.ts'
import { type Count, Progress } from '../batch/progress.ts'
import { Finished } from '../batch/resume.ts'
import { type Shape, type Sink, sinkOf } from '../batch/sink.ts'
import { summary } from '../batch/summary.ts'
import { Threads } from '../batch/threads.ts'
import { casesOf, type Grouping } from '../cases.ts'
import { EXIT, Stop } from '../exit.ts'
import type { NumberedLine } from '../lines.ts'
import { keyOf, type OptionFlags, optionsOf } from '../options.ts'
import { loadVendors } from '../vendor-files.ts'

export interface NormalizeFlags extends OptionFlags {
  readonly format?: 'json' | 'ndjson' | 'csv'
  readonly group: Grouping
  readonly attachments?: string
  readonly vendor: readonly string[]
  readonly jobs?: number
  readonly out?: string
  readonly resume?: true
  readonly rejects?: string
  readonly progress?: 'bar' | 'json' | 'none'
  readonly redact?: RedactionProfile
  readonly redactKey?: string
}

/** `provenid normalize`: one record a case, in the order given. */
export async function run(inputs: readonly string[], flags: NormalizeFlags): Promise<void> {
  checkFlags(inputs, flags)
  const options = await optionsOf(flags)
  const { limits } = checkOptions(options)
  const vendors = await loadVendors(flags.vendor)
  const fromStdin = inputs.includes('-')
  const finished = new Finished(limits)
  const cases = fromStdin ? [] : await casesOf(inputs, flags.group, { vendors, limits })
  const format = flags.format ?? (fromStdin || flags.out !== undefined ? 'ndjson' : 'json')
  const shape = shapeOf(format, cases.length > 1 || (inputs.length > 1 && flags.group !== 'auto'))
  const sink = await sinkOf(flags, finished.add, shape)
  const key = flags.redactKey === undefined ? {} : { key: await keyOf(flags.redactKey) }
  const redact = flags.redact === undefined ? {} : { redact: { profile: flags.redact, ...key } }
  const style: RecordStyle = { format, keyed: flags.out !== undefined, listed: shape === 'list', ...redact }
  const manner: Manner = { options, vendorFiles: flags.vendor, style }
  const interruption = new Interruption()
  const blocks = fromStdin
    ? lineBlocks(process.stdin, limits.jsonBytes, manner, (line: NumberedLine) => finished.hasLine(line))
    : caseBlocks(unfinished(cases, finished), manner, flags.attachments)
  const count: Count = { done: sink.safe, rejected: finished.rejected, total: fromStdin ? undefined : cases.length }
  const { tally, seconds } = await normalizeAll(interruption.until(blocks), flags, sink, count)
  process.exitCode = interruption.exitCode ?? (count.rejected === 0 ? EXIT.ok : EXIT.rejected)
  await sink.end(interruption.exitCode === undefined)
  if (!isBatch(flags, count)) return
  const told = flags.progress === 'json' ? JSON.stringify({ summary: { seconds, ...tally } }) : summary(tally, seconds)
  process.stderr.write(`${told}\n`)
}

function shapeOf(format: RecordStyle['format'], several: boolean): Shape {
  if (format === 'csv') return 'table'
  return format === 'ndjson' ? 'lines' : several ? 'list' : 'one'
}

/** Blocks into records, in order; what became of all of them. */
async function normalizeAll(
  blocks: AsyncIterable<Block>,
  flags: NormalizeFlags,
  sink: Sink,
  count: Count,
): Promise<{ tally: Tally; seconds: number }> {
  // Evidence is written by the thread that reports what stands in its way.
  const threads = new Threads(flags.attachments === undefined ? flags.jobs : 1)
  const progress = new Progress(flags.progress ?? (process.stderr.isTTY && count.total !== 1 ? 'bar' : 'none'), count)
  const tally = emptyTally()
  try {
    for await (const outcome of inOrder(blocks, threads.jobs * 2, (block) => threads.run(block).then(Done, Failed))) {
      if ('error' in outcome) throw outcome.error
      const { records, rejected, told, tally: own } = outcome.done
      await sink.write(records, rejected)
      count.done += records.count
      count.rejected += rejected.count
      add(tally, own)
      if (told.length > 0) progress.clear()
      for (const line of told) process.stderr.write(`${line}\n`)
    }
  } catch (error) {
    await sink.abandon()
    throw error
  } finally {
    progress.stop()
    await threads.stop()
  }
  return { tally, seconds: progress.seconds }
}

const Done = <T>(done: T) => ({ done })
const Failed = (error: unknown) => ({ error })

/** A few cases speak for themselves. */
const MANY = 100

function isBatch({ out, rejects, jobs, progress }: NormalizeFlags, { done }: Count): boolean {
  return progress !== 'none' && ((out ?? rejects ?? jobs ?? progress) !== undefined || done >= MANY)
}

async function* unfinished(cases: readonly CaseFiles[], finished: Finished): AsyncGenerator<CaseFiles> {
  for (const each of cases) if (!(await finished.hasCase(each))) yield each
}

function checkFlags(inputs: readonly string[], flags: NormalizeFlags): void {
  const { attachments, format, out, rejects, resume, redact, redactKey } = flags
  const usage = (message: string) => {
    throw new Stop(EXIT.usage, message)
  }
  if (inputs.includes('-')) {
    if (inputs.length > 1) usage('- is standard input, and goes with no other input')
    if (attachments !== undefined) usage('--attachments goes with files, not with -')
    if (format === 'json') usage('--format json goes with files: - gives one line for each')
  }
  if (redact !== undefined && attachments !== undefined)
    usage('--attachments writes evidence as it is, and goes not with --redact')
  if (redact !== undefined && resume) usage('--resume knows records by their inputs, which --redact leaves out')
  if (redact === undefined && redactKey !== undefined) usage('--redact-key goes with --redact')
  if (out !== undefined && rejects !== undefined && resolve(out) === resolve(rejects))
    usage('--rejects needs a file of its own, beside that of --out')
  if (resume && out === undefined) usage('--resume goes on with the file of --out')
  if (resume && (format === 'json' || format === 'csv')) usage(`--resume goes with ndjson, not with --format ${format}`)
}
