import { diagnostic, ProofingError, refuse } from './diagnostics/index.ts'
import type { IdentityProofingResult, Testimony } from './model/index.ts'
import type { SafeResult } from './normalize.ts'
import { caseId, uniqueSources } from './one-case.ts'
import { checkOptions, type MergeOptions } from './options.ts'
import { isRedacted } from './output/redact/marker.ts'
import { type PayloadFacts, resolve, unresolve } from './resolve/index.ts'
import { sha256 } from './source/index.ts'
import type { Vendor } from './vendors/index.ts'

/**
 * One case out of stored results: what their sources said is joined and resolved again, as if all had come together.
 * The order of the results does not matter, and no source counts twice. Without `caseId`, an id that all results share
 * stays.
 *
 * @throws {ProofingError} for results that are redacted, without provenance, of an unknown vendor, or about different people
 */
export function mergeResults(
  results: readonly IdentityProofingResult[],
  options: MergeOptions = {},
): IdentityProofingResult {
  const settings = checkOptions(options)
  if (!Array.isArray(results) || results.length === 0 || !results.every(isResult))
    throw new TypeError('results must be a list of at least one result')
  const factsOf = payloadFacts(settings.vendors)
  const unique = inOrder(results)
  const testimonies = uniqueSources(unique.flatMap((result) => read(result, factsOf)))
  const [first] = unique
  const shared = unique.every(({ id }) => id === first?.id) ? first?.id : undefined
  const id = options.caseId ?? shared ?? caseId(testimonies)
  const leftOut = unique.reduce((sum, result) => sum + leftOutOf(result), 0)
  return resolve(testimonies, { id, ...settings, maxDiagnostics: settings.limits.diagnostics, leftOut })
}

/** As `mergeResults`, but what is wrong with the results is told, not thrown. */
export function safeMergeResults(results: readonly IdentityProofingResult[], options: MergeOptions = {}): SafeResult {
  try {
    return { ok: true, result: mergeResults(results, options) }
  } catch (error) {
    if (error instanceof ProofingError) return { ok: false, error }
    throw error
  }
}

function isResult(value: unknown): value is IdentityProofingResult {
  return typeof value === 'object' && value !== null && 'provenance' in value && 'diagnostics' in value
}

/** Each result once, by content, so that of two readings of the same bytes the same one stays. */
function inOrder(results: readonly IdentityProofingResult[]): IdentityProofingResult[] {
  if (results.length === 1) return [...results]
  const unique = new Map(results.map((result) => [sha256(JSON.stringify(result)), result]))
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, result]) => result)
}

function read(result: IdentityProofingResult, factsOf: (payload: string) => PayloadFacts): Testimony[] {
  // What would tell two people apart is gone: nothing could object to joining them.
  if (isRedacted(result)) refuse('result/redacted', { severity: 'error', args: { profile: profileOf(result) } })
  if (Object.keys(result.provenance.claims).length === 0)
    throw new ProofingError('result/no-claims', [diagnostic('result/no-claims')])
  return unresolve(result, factsOf)
}

function profileOf({ diagnostics }: IdentityProofingResult): string {
  return String(diagnostics.find(({ code }) => code === 'result/redacted')?.args?.profile ?? '').slice(0, 20)
}

function leftOutOf({ diagnostics }: IdentityProofingResult): number {
  return diagnostics.reduce((sum, { code, args }) => sum + (code === 'case/limit' ? Number(args?.more ?? 0) : 0), 0)
}

const NOBODY: PayloadFacts = {
  vendor: null,
  product: null,
  role: 'aside',
  rank: Number.MAX_SAFE_INTEGER,
  sharedIds: new Set(),
}

/** Archives and files of evidence are nobody's payload; every other one is in a vendor's list. */
function payloadFacts(vendors: readonly Vendor[]): (payload: string) => PayloadFacts {
  const known = new Map<string, PayloadFacts>([
    ['archive', NOBODY],
    ['evidence/file', NOBODY],
  ])
  const all = vendors.flatMap(({ vendor, product, archive, payloads }) => {
    if (archive) known.set(archive, NOBODY)
    return payloads.map((payload) => ({ vendor, product, payload }))
  })
  for (const [rank, { vendor, product, payload }] of all.entries()) {
    const sharedIds = new Set(Object.keys(payload.table?.shape.session.sharedIds ?? {}))
    known.set(payload.payload, { vendor, product, role: payload.role, rank, sharedIds })
  }
  return (payload) => {
    const facts = known.get(payload)
    if (facts) return facts
    throw new ProofingError('result/unknown-payload', [
      diagnostic('result/unknown-payload', { args: { payload: payload.slice(0, 100) } }),
    ])
  }
}
