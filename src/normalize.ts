import { derive } from './claims/derive.ts'
import { diagnostic, ProofingError, refuse } from './diagnostics/index.ts'
import { notAResult, type Opened, open } from './intake/open.ts'
import { testify } from './intake/testify.ts'
import { gather, type IdentityProofingResult } from './model/index.ts'
import { caseId, uniqueSources } from './one-case.ts'
import { checkOptions, type NormalizeOptions } from './options.ts'
import { resolve } from './resolve/index.ts'
import { type ProofingInput, type SourceBytes, toSources } from './source/index.ts'

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
  return normalizeSources(sources, options, settings)
}

/** @throws {ProofingError} where there is no result, whatever the reason */
export async function normalizeSources(
  sources: readonly SourceBytes[],
  options: NormalizeOptions,
  settings: Settings,
): Promise<IdentityProofingResult> {
  try {
    return await resultOf(sources, options, settings)
  } catch (error) {
    if (error instanceof ProofingError || options.signal?.aborted) throw error
    // Whatever it is, its message may quote the input.
    throw new ProofingError('internal/unexpected', [diagnostic('internal/unexpected')])
  }
}

async function resultOf(
  sources: readonly SourceBytes[],
  options: NormalizeOptions,
  settings: Settings,
): Promise<IdentityProofingResult> {
  const opened: Opened[] = []
  for (const source of sources) {
    opened.push(await open(source, settings.vendors, settings.limits))
    options.signal?.throwIfAborted()
  }
  refuseWithoutResult(opened)
  const said = uniqueSources(gather(opened, (each) => testify(each, settings)))
  const testimonies = said.map((testimony) => derive(testimony, settings.today))
  const id = options.caseId ?? caseId(testimonies)
  const result = resolve(testimonies, { id, ...settings, maxDiagnostics: settings.limits.diagnostics })
  return options.provenance === 'none' ? withoutClaims(result) : result
}

export type Settings = ReturnType<typeof checkOptions>

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

/** Tokens, acknowledgements, errors, requests and evidence are used beside a result, and are none. */
function refuseWithoutResult(opened: readonly Opened[]): void {
  const all = gather(opened, (each) => (each.kind === 'archive' ? each.members : [each]))
  const payloads = all.filter((each) => each.kind === 'payload')
  if (payloads.some(({ payload }) => payload.role === 'result' || payload.role === 'status')) return
  const [archive] = opened.filter(({ kind }) => kind === 'archive')
  if (archive) refuse('zip/no-result', { source: archive.source.id })
  const [evidence] = all.filter((each) => each.kind === 'evidence')
  if (payloads.length === 0 && evidence?.because) throw evidence.because
  if (payloads.length === 0)
    refuse('payload/not-a-result', { args: { payload: 'evidence', what: 'a file of evidence' } })
  throw new ProofingError(
    'payload/not-a-result',
    payloads.map((each) => notAResult(each, 'error')),
  )
}

function withoutClaims(result: IdentityProofingResult): IdentityProofingResult {
  return { ...result, provenance: { sources: result.provenance.sources, claims: {} } }
}
