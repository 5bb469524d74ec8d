import { printable } from '../../diagnostics/index.ts'
import type { SafeResult } from '../../normalize.ts'
import { safeNormalizeFile } from '../../normalize-file.ts'
import type { NormalizeOptions } from '../../options.ts'
import { stringifyResult, toLine } from '../../output/json.ts'
import { defaultLimits, readCapped } from '../../source/index.ts'
import { writeAttachments } from '../attachments.ts'
import { type CaseFiles, casesOf } from '../cases.ts'
import { EXIT, Stop } from '../exit.ts'
import { filter } from '../filter.ts'
import { errorRecord, put, tell } from '../report.ts'

export interface NormalizeFlags {
  format?: 'json' | 'ndjson'
  group: 'file' | 'folder'
  provenance: 'full' | 'none'
  today?: string
  attachments?: string
  policy?: string
  limit: readonly string[]
}

/** `provenid normalize`: one record a case, in the order given. */
export async function run(inputs: readonly string[], flags: NormalizeFlags): Promise<void> {
  const options: NormalizeOptions = {
    provenance: flags.provenance,
    limits: limitsOf(flags.limit),
    ...(flags.today === undefined ? {} : { today: flags.today }),
    ...(flags.policy === undefined ? {} : { policy: await policyOf(flags.policy) }),
  }
  const rejected = inputs.includes('-')
    ? await standardInput(inputs, flags, options)
    : await files(inputs, flags, options)
  process.exitCode = rejected === 0 ? EXIT.ok : EXIT.rejected
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

async function standardInput(
  inputs: readonly string[],
  flags: NormalizeFlags,
  options: NormalizeOptions,
): Promise<number> {
  if (inputs.length > 1) throw new Stop(EXIT.usage, '- is standard input, and goes with no other input')
  if (flags.attachments !== undefined) throw new Stop(EXIT.usage, '--attachments goes with files, not with -')
  return filter(process.stdin, options)
}

async function files(inputs: readonly string[], flags: NormalizeFlags, options: NormalizeOptions): Promise<number> {
  const cases = await casesOf(inputs, flags.group)
  const asLines = flags.format === 'ndjson'
  const asList = !asLines && (cases.length > 1 || (cases.length === 1 && inputs.length > 1))
  let rejected = 0
  if (asList) await put('[\n')
  try {
    for (const [index, each] of cases.entries()) {
      const outcome = await outcomeOf(each, index + 1, flags, options)
      if (!outcome.ok) rejected++
      const text = textOf(outcome, each, asLines)
      await put(asList ? `${index > 0 ? ',\n' : ''}${text}` : `${text}\n`)
    }
  } finally {
    if (asList) await put('\n]\n')
  }
  return rejected
}

/** The evidence first: a result is not told before what belongs to it is stored. */
async function outcomeOf(
  { name, paths, failure }: CaseFiles,
  ordinal: number,
  { attachments }: NormalizeFlags,
  options: NormalizeOptions,
): Promise<SafeResult> {
  const outcome: SafeResult = failure ? { ok: false, error: failure } : await safeNormalizeFile(paths, options)
  if (!outcome.ok) tell(name, outcome.error)
  else if (attachments !== undefined) await writeAttachments(attachments, ordinal, outcome.result, paths)
  return outcome
}

function textOf(outcome: SafeResult, { name }: CaseFiles, asLine: boolean): string {
  if (!outcome.ok) return errorRecord(outcome.error, name)
  return asLine ? toLine(outcome.result) : stringifyResult(outcome.result).trimEnd()
}
