import { derive } from './claims/derive.ts'
import type { Policy } from './claims/policy.ts'
import { ProofingError } from './diagnostics/index.ts'
import { apply } from './mapping/index.ts'
import type { IdentityProofingResult, Testimony, TestimonySource } from './model/index.ts'
import { checkOptions } from './options.ts'
import { notAResult, type Recognized, recognize } from './recognize.ts'
import { resolve } from './resolve/index.ts'
import { type Limits, type ProofingInput, sha256, toSources } from './source/index.ts'
import type { Vendor } from './vendors/index.ts'

export interface NormalizeOptions {
  /** 'YYYY-MM-DD'. Default: the day of the proofing, and only without one the system's date. */
  today?: string
  /** Any of the limits, by name. */
  limits?: Partial<Limits>
  policy?: Partial<Policy>
  /** 'none' leaves `provenance.claims` empty. Default 'full'. */
  provenance?: 'full' | 'none'
  /** Vendors besides the built-in ones. */
  vendors?: readonly Vendor[]
  /** The result's id. Default: a prefix of the digest over the sources' digests. */
  caseId?: string
  signal?: AbortSignal
}

/** The result, or why there is none. */
export type SafeResult = { ok: true; result: IdentityProofingResult } | { ok: false; error: ProofingError }

/**
 * One case's result from what its vendors sent: bytes, text, a parsed object, a Blob, or an array of these.
 *
 * @throws {ProofingError} where there is no result; TypeError for wrong use
 */
export async function normalize(input: ProofingInput, options: NormalizeOptions = {}): Promise<IdentityProofingResult> {
  const settings = checkOptions(options)
  const sources = await toSources(input, settings.limits)
  options.signal?.throwIfAborted()
  const recognized = sources.map((source) => recognize(source, settings.vendors, settings.limits))
  refuseWithoutResult(recognized)
  const testimonies = recognized.map((each) => derive(testify(each, settings), settings.today))
  const id = options.caseId ?? caseId(recognized)
  const result = resolve(testimonies, { id, ...settings, maxDiagnostics: settings.limits.diagnostics })
  return options.provenance === 'none' ? withoutClaims(result) : result
}

/** As `normalize`, but what is wrong with the content is told, not thrown. */
export async function safeNormalize(input: ProofingInput, options: NormalizeOptions = {}): Promise<SafeResult> {
  checkOptions(options)
  try {
    return { ok: true, result: await normalize(input, options) }
  } catch (error) {
    if (error instanceof ProofingError) return { ok: false, error }
    throw error
  }
}

type Settings = ReturnType<typeof checkOptions>

/** What one source says: nothing, where it is no result and no request. */
function testify(recognized: Recognized, { limits, today }: Settings): Testimony {
  const { payload, nodes } = recognized
  const source = describe(recognized)
  if (payload.table) return apply(payload.table, payload.column ?? 0, source, nodes, { limits, today })
  return { source, claims: [], absent: [], diagnostics: [notAResult(recognized, 'info')], extensions: {} }
}

function describe({ source, vendor, payload, rank }: Recognized): TestimonySource {
  return {
    id: source.id,
    payload: payload.payload,
    mediaType: 'application/json',
    ...(source.name === undefined ? {} : { name: source.name }),
    digest: source.digest,
    size: source.bytes.length,
    ...(source.receivedAt === undefined ? {} : { receivedAt: source.receivedAt }),
    vendor: vendor.vendor,
    product: vendor.product,
    role: payload.role,
    rank,
  }
}

/** Tokens, acknowledgements, errors and requests are used beside a result, and are none. */
function refuseWithoutResult(recognized: readonly Recognized[]): void {
  if (recognized.some(({ payload }) => payload.role === 'result' || payload.role === 'status')) return
  throw new ProofingError(
    'payload/not-a-result',
    recognized.map((each) => notAResult(each, 'error')),
  )
}

function caseId(recognized: readonly Recognized[]): string {
  return sha256(
    recognized
      .map(({ source }) => source.digest)
      .sort()
      .join('\n'),
  ).slice(0, 16)
}

function withoutClaims(result: IdentityProofingResult): IdentityProofingResult {
  return { ...result, provenance: { sources: result.provenance.sources, claims: {} } }
}
