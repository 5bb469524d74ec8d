import { printable } from '../../diagnostics/index.ts'
import { inOrder } from '../../in-order.ts'
import { checkOptions, type NormalizeOptions } from '../../options.ts'
import type { RedactionProfile } from '../../output/redact/profiles.ts'
import { defaultLimits, readCapped } from '../../source/index.ts'
import { add, type Block, type CaseFiles, emptyTally, type RecordStyle } from '../batch/block.ts'
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

export interface NormalizeFlags {
  readonly format?: 'json' | 'ndjson' | 'csv'
  readonly group: Grouping
  readonly provenance: 'full' | 'none'
  readonly today?: string
  readonly attachments?: string
  readonly policy?: string
  readonly limit: readonly string[]
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
  const options: NormalizeOptions = {
    provenance: flags.provenance,
    limits: limitsOf(flags.limit),
    ...(flags.today === undefined ? {} : { today: flags.today }),
    ...(flags.policy === undefined ? {} : { policy: await policyOf(flags.policy) }),
  }
  const { limits } = checkOptions(options)
  const fromStdin = inputs.includes('-')
  const finished = new Finished(limits)
  const cases = fromStdin ? [] : await casesOf(inputs, flags.group)
  const format = flags.format ?? (fromStdin || flags.out !== undefined ? 'ndjson' : 'json')
  const sink = await sinkOf(flags, finished.add, shapeOf(format, cases.length > 1 || inputs.length > 1))
  const key = flags.redactKey === undefined ? {} : { key: await keyOf(flags.redactKey) }
  const redact = flags.redact === undefined ? {} : { redact: { profile: flags.redact, ...key } }
  const style: RecordStyle = { format, keyed: flags.out !== undefined, ...redact }
  const interruption = new Interruption()
  const blocks = fromStdin
    ? lineBlocks(process.stdin, limits.jsonBytes, options, style, (line: NumberedLine) => finished.hasLine(line))
    : caseBlocks(unfinished(cases, finished), options, style, flags.attachments)
  const count: Count = { done: sink.safe, rejected: finished.rejected, total: fromStdin ? undefined : cases.length }
  const told = await normalizeAll(interruption.until(blocks), flags, sink, count)
  process.exitCode = interruption.exitCode ?? (count.rejected === 0 ? EXIT.ok : EXIT.rejected)
  await sink.end(interruption.exitCode === undefined)
  if (isBatch(flags, count)) process.stderr.write(`${told}\n`)
}

function shapeOf(format: RecordStyle['format'], several: boolean): Shape {
  if (format === 'csv') return 'table'
  return format === 'ndjson' ? 'lines' : several ? 'list' : 'one'
}

/** Blocks into records, in order; what was told of all of them. */
async function normalizeAll(
  blocks: AsyncIterable<Block>,
  flags: NormalizeFlags,
  sink: Sink,
  count: Count,
): Promise<string> {
  // Evidence is written by the thread that reports what stands in its way.
  const threads = new Threads(flags.attachments === undefined ? flags.jobs : 1)
  const progress = new Progress(flags.progress ?? (process.stderr.isTTY && count.total !== 1 ? 'bar' : 'none'), count)
  const tally = emptyTally()
  try {
    for await (const outcome of inOrder(blocks, threads.jobs * 2, (block) => threads.run(block).then(Done, Failed))) {
      if ('error' in outcome) throw outcome.error
      const { records, rejected, told, tally: own } = outcome.done
      await sink.write(records, rejected)
      count.done += records.length
      count.rejected += rejected.length
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
  const { seconds } = progress
  return flags.progress === 'json' ? JSON.stringify({ summary: { seconds, ...tally } }) : summary(tally, seconds)
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
  const { attachments, format, out, resume, redact, redactKey } = flags
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
  if (resume && out === undefined) usage('--resume goes on with the file of --out')
  if (resume && (format === 'json' || format === 'csv')) usage(`--resume goes with ndjson, not with --format ${format}`)
}

/** `jsonBytes=1000000`. Whether there is such a limit is checked with the other options. */
function limitsOf(flags: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    flags.map((flag) => {
      const [, name = '', value = ''] = /^(\w+)=(\d+)$/.exec(flag) ?? []
      if (name === '') throw new Stop(EXIT.usage, `--limit: ${printable(flag)} is not name=number`)
      return [name, Number(value)]
    }),
  )
}

/** A file of JSON. What it may hold is checked with the other options. */
async function policyOf(file: string): Promise<NonNullable<NormalizeOptions['policy']>> {
  try {
    return JSON.parse(new TextDecoder().decode(await readCapped(file, defaultLimits)))
  } catch {
    throw new Stop(EXIT.usage, `--policy: ${printable(file)} is no readable file of JSON`)
  }
}

const SHORTEST_KEY = 32

/** The bytes of a file, but a line end at its end. */
async function keyOf(file: string): Promise<Uint8Array> {
  let bytes: Uint8Array
  try {
    bytes = await readCapped(file, defaultLimits)
  } catch {
    throw new Stop(EXIT.usage, `--redact-key: ${printable(file)} is no readable file`)
  }
  const key = Buffer.from(bytes)
  const end = key.at(-1) === 0x0a ? (key.at(-2) === 0x0d ? -2 : -1) : key.length
  const own = key.subarray(0, end)
  if (own.length < SHORTEST_KEY)
    throw new Stop(EXIT.usage, `--redact-key: ${printable(file)} has less than ${SHORTEST_KEY} bytes`)
  return own
}
