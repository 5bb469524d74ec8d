import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ProofingError } from '../diagnostics/index.ts'
import type { IdentityProofingResult } from '../model/index.ts'
import { type SafeResult, safeNormalize } from '../normalize.ts'
import { readNamed } from '../normalize-file.ts'
import { checkOptions, type NormalizeOptions } from '../options.ts'
import { stringifyResult } from '../output/json.ts'
import { readCapped } from '../source/index.ts'
import { type ConformanceCase, EXPECTED, OPTIONS } from './cases.ts'
import { type Difference, differences, withOrigins } from './difference.ts'

export interface ConformanceOptions extends NormalizeOptions {
  /** Write what came as expected, where it is not what is expected. */
  readonly update?: boolean
}

/** What became of one case. */
export interface CaseOutcome {
  readonly name: string
  readonly folder: string
  readonly status: 'passed' | 'failed' | 'updated'
  /** Why nothing could be compared. */
  readonly problem?: string
  readonly differences: readonly Difference[]
  /** None where the inputs were rejected. */
  readonly result?: IdentityProofingResult
}

/** As the command writes it, and as `expected.json` may say it: without `diagnostics` the code alone counts. */
interface ErrorRecord {
  readonly ok: false
  readonly error: { readonly code: string; readonly diagnostics?: readonly unknown[] }
}

/**
 * Normalizes a case's inputs and compares what came with its `expected.json`: a result, or an error record
 * `{ "ok": false, "error": { "code": … } }`. An `options.json` beside it has options of the case, over those given.
 */
export async function checkCase(each: ConformanceCase, options: ConformanceOptions = {}): Promise<CaseOutcome> {
  const { update = false, ...own } = options
  checkOptions(own)
  const { name, folder } = each
  const broken = (problem: string): CaseOutcome => ({ name, folder, status: 'failed', problem, differences: [] })
  if (each.inputs.length === 0) return broken('there is no file whose name begins with input')
  const settings = await optionsOf(each, own)
  if ('problem' in settings) return broken(settings.problem)
  const outcome = await outcomeOf(each.inputs, settings.options)
  const held = outcome.ok ? { result: outcome.result } : {}
  const expected = each.isExpected ? await expectedOf(each, own) : MISSING
  if ('problem' in expected && !update) return { ...broken(expected.problem), ...held }
  const found = 'problem' in expected ? undefined : compare(expected.value, outcome)
  if (found?.length === 0) return { name, folder, status: 'passed', differences: [], ...held }
  if (update) await writeFile(join(folder, EXPECTED), textOf(outcome))
  return { name, folder, status: update ? 'updated' : 'failed', differences: found ?? [], ...held }
}

const MISSING = { problem: `there is no ${EXPECTED}; update mode writes it` }

/** The options of a case, those of its own over those of all. */
export async function optionsOf(
  { folder, hasOptions }: ConformanceCase,
  common: NormalizeOptions,
): Promise<{ readonly options: NormalizeOptions } | { readonly problem: string }> {
  if (!hasOptions) return { options: common }
  const read = await readJsonFile(join(folder, OPTIONS), common)
  if ('problem' in read) return { problem: `${OPTIONS} ${read.problem}` }
  try {
    const options = { ...common, ...(read.value as NormalizeOptions) }
    checkOptions(read.value as NormalizeOptions)
    return { options }
  } catch (error) {
    return { problem: `${OPTIONS}: ${(error as TypeError).message}` }
  }
}

async function outcomeOf(paths: readonly string[], options: NormalizeOptions): Promise<SafeResult> {
  try {
    return await safeNormalize(await readNamed(paths, checkOptions(options).limits), options)
  } catch (error) {
    if (error instanceof ProofingError) return { ok: false, error }
    throw error
  }
}

async function expectedOf(
  { folder }: ConformanceCase,
  options: NormalizeOptions,
): Promise<{ readonly value: unknown } | { readonly problem: string }> {
  const read = await readJsonFile(join(folder, EXPECTED), options)
  if ('problem' in read) return { problem: `${EXPECTED} ${read.problem}` }
  const { value } = read
  const isRecord = typeof value === 'object' && value !== null && 'ok' in value && value.ok === false
  return isRecord && !isErrorRecord(value)
    ? { problem: `${EXPECTED} is an error record without a code: { "ok": false, "error": { "code": … } }` }
    : read
}

async function readJsonFile(
  path: string,
  options: NormalizeOptions,
): Promise<{ readonly value: unknown } | { readonly problem: string }> {
  try {
    const bytes = await readCapped(path, checkOptions(options).limits)
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return { problem: 'is no readable JSON' }
  }
}

function compare(expected: unknown, outcome: SafeResult): Difference[] {
  if (outcome.ok) {
    const got = plain(outcome.result)
    if (isErrorRecord(expected))
      return [{ pointer: '', expected: expected.error.code, got: `a result, ${outcome.result.decision.outcome}` }]
    return withOrigins(differences(withSourcesOf(expected, outcome.result), got), outcome.result)
  }
  const got = plain(outcome.error.toJSON()) as ErrorRecord['error']
  if (!isErrorRecord(expected)) return [{ pointer: '', expected: 'a result', got: `${outcome.error.message}` }]
  const { diagnostics } = expected.error
  return differences(expected.error, diagnostics ? got : { code: got.code }, '/error')
}

/**
 * The expected result with the source ids of the one that came, by the names of the files: an id is a digest, and one
 * letter that is changed in an input would differ at every claim. The digests themselves still differ.
 */
function withSourcesOf(expected: unknown, { provenance }: IdentityProofingResult): unknown {
  const { sources } = (expected as Partial<IdentityProofingResult> | null)?.provenance ?? {}
  if (typeof sources !== 'object' || sources === null) return expected
  const came = Object.entries(provenance.sources)
  const renamed = Object.entries(sources).reduce((text, [id, source]) => {
    const named = came.filter(([, each]) => each.name !== undefined && each.name === source?.name)
    const [only, second] = named
    const isKnown = Object.hasOwn(provenance.sources, id) || !/^[0-9a-f]{12}$/.test(id)
    return !only || second || isKnown ? text : text.replaceAll(new RegExp(`(?<=")${id}(?=["-])`, 'g'), only[0])
  }, JSON.stringify(expected))
  return JSON.parse(renamed)
}

function isErrorRecord(value: unknown): value is ErrorRecord {
  if (typeof value !== 'object' || value === null || !('ok' in value) || value.ok !== false) return false
  const { error } = value as Partial<ErrorRecord>
  return typeof error === 'object' && error !== null && typeof error.code === 'string'
}

function textOf(outcome: SafeResult): string {
  if (outcome.ok) return stringifyResult(outcome.result)
  return `${JSON.stringify({ ok: false, error: outcome.error.toJSON() }, null, 2)}\n`
}

/** As JSON writes it. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
