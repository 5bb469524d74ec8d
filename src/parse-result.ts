import { type Diagnostic, diagnostic, ProofingError, refuse } from './diagnostics/index.ts'
import { readJson } from './formats/json/read.ts'
import { type IdentityProofingResult, toPointer, toTokens, valueAt } from './model/index.ts'
import { isFieldPointer } from './output/redact/places.ts'
import { crossCheck } from './output/stored/cross-check.ts'
import { toBytes } from './source/content.ts'
import { type Limits, withLimits } from './source/limits.ts'

export interface ParseResultOptions {
  /** The limits of JSON, by name. A result is longer than what it was made of: the defaults are larger here. */
  limits?: Partial<Limits>
}

/** A result that was read back, with what is worth knowing about it; or why it is none. */
export type ParsedResult =
  | { ok: true; result: IdentityProofingResult; diagnostics: readonly Diagnostic[] }
  | { ok: false; error: ProofingError }

/** What a result may be that `normalize` wrote by the default limits: several sources, each raw value once more. */
// biome-ignore format: columns
const STORED: Partial<Limits> = {
  jsonBytes:  64 * 1024 ** 2,
  jsonDepth:  80,
  jsonKeys:   1_000_000,
  jsonString: 32 * 1024 ** 2,
}

/**
 * A stored result, read back: text, bytes, or an object that JSON.parse made. Every 1.x version is read; what a later one
 * has added is kept. It satisfies the schema, and what it refers to is there.
 *
 * @throws {ProofingError} `json/…` for what is no safe JSON, `stored/…` for what is no result; TypeError for wrong use
 */
export async function parseResult(
  json: string | ArrayBufferView | ArrayBuffer | object,
  options: ParseResultOptions = {},
): Promise<IdentityProofingResult> {
  return (await read(json, options)).result
}

/** As `parseResult`, but what is wrong with the content is told, not thrown; and what is worth knowing, too. */
export async function safeParseResult(
  json: string | ArrayBufferView | ArrayBuffer | object,
  options: ParseResultOptions = {},
): Promise<ParsedResult> {
  try {
    return { ok: true, ...(await read(json, options)) }
  } catch (error) {
    if (error instanceof ProofingError) return { ok: false, error }
    throw error
  }
}

async function read(json: string | object, options: ParseResultOptions) {
  const limits = withLimits({ ...STORED, ...options.limits })
  const value = readJson(toBytes(json), limits)
  const version = versionOf(value)
  const isLater = version !== '1.0'
  // zod takes as long to load as Node itself: only who reads results back waits for it.
  const { memberNames, structureProblems } = await import('./output/stored/structure.ts')
  const problems = structureProblems(value, isLater)
  if (problems.length > 0)
    fail(
      'stored/structure',
      problems.map(({ path, problem }) =>
        diagnostic('stored/structure', { at: { pointer: toPointer(path) }, args: { problem } }),
      ),
      limits,
      memberNames(),
    )
  const result = value as IdentityProofingResult
  const contradictions = crossCheck(result)
  if (contradictions.length > 0) fail('stored/inconsistent', contradictions, limits, memberNames())
  return { result, diagnostics: isLater ? [diagnostic('stored/later-version', { args: { version } })] : [] }
}

const VERSION = /^(0|[1-9]\d{0,3})\.(?:0|[1-9]\d{0,3})$/

function versionOf(value: unknown): string {
  const version = valueAt(value, '/schemaVersion')
  const major = typeof version === 'string' ? VERSION.exec(version)?.[1] : undefined
  if (Array.isArray(value) || typeof version !== 'string' || major === undefined) refuse('stored/not-a-result')
  if (major !== '1') refuse('stored/version', { args: { version } })
  return version
}

/** Where keys are the data's, a place may hold a person's text: names that nobody documents are masked. */
function fail(
  code: 'stored/structure' | 'stored/inconsistent',
  found: readonly Diagnostic[],
  limits: Limits,
  members: ReadonlySet<string>,
): never {
  const told = found.slice(0, Math.max(1, limits.diagnostics)).map((each) => {
    const { at } = each
    return at && 'pointer' in at ? { ...each, at: { pointer: masked(at.pointer, members) } } : each
  })
  throw new ProofingError(code, told)
}

function masked(pointer: string, members: ReadonlySet<string>): string {
  const tokens = toTokens(pointer).map((token) =>
    /^\d{1,4}$/.test(token) || members.has(token) || isFieldPointer(token) ? token : '*',
  )
  return toPointer(tokens)
}
