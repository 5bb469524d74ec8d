import { diagnostic, ProofingError } from './diagnostics/index.ts'
import { inOrder } from './in-order.ts'
import type { IdentityProofingResult } from './model/index.ts'
import { normalizeSources, type Settings } from './normalize.ts'
import { digestOfSources } from './one-case.ts'
import { checkOptions, type NormalizeOptions } from './options.ts'
import { type ProofingInput, toSources } from './source/index.ts'
import { untilAborted } from './until-aborted.ts'

/** One case of a batch: its input, or its name and input. */
export type BatchCase = ProofingInput | { readonly case: string; readonly input: ProofingInput }

/**
 * What became of one case. `index` counts from 0; `digest` is the input's SHA-256 (of several, over theirs), and there
 * is none where the input could not be read.
 */
export type BatchOutcome = {
  readonly index: number
  /** The case's name, or that of its only input. */
  readonly name?: string
  readonly digest?: string
} & (
  | { readonly ok: true; readonly result: IdentityProofingResult }
  | { readonly ok: false; readonly error: ProofingError }
)

export interface BatchOptions extends Omit<NormalizeOptions, 'caseId'> {
  /** Cases under way at once. Default 4. They share this thread; PDF reports are read in a worker. */
  readonly concurrency?: number
}

/**
 * Many cases, one outcome each, in their order. A case is taken only when there is room for it, so memory does not grow
 * with their number; a bad one is an outcome and stops nothing.
 *
 * @throws the reason of `signal` where it aborts; what the iterable itself throws; TypeError for wrong use
 */
export async function* normalizeBatch(
  cases: Iterable<BatchCase> | AsyncIterable<BatchCase>,
  options: BatchOptions = {},
): AsyncGenerator<BatchOutcome> {
  if (!isItems(cases)) throw new TypeError('cases must be an iterable of cases; one text or piece of bytes is a case')
  const { concurrency = 4, ...own } = options
  if (!Number.isSafeInteger(concurrency) || concurrency < 1)
    throw new TypeError('options.concurrency must be a whole number from 1 on')
  if ('caseId' in own) throw new TypeError('options.caseId names one case, and goes with no batch')
  const settings = checkOptions(own)
  own.signal?.throwIfAborted()
  const items = own.signal ? untilAborted(cases, own.signal) : cases
  for await (const outcome of inOrder(items, concurrency, (each, index) => outcomeOf(each, index, own, settings))) {
    own.signal?.throwIfAborted()
    if ('aborted' in outcome) throw outcome.aborted
    yield outcome
  }
}

/** Text and bytes can be iterated too, but nobody means each of their characters as a case. */
function isItems(cases: unknown): boolean {
  if (typeof cases !== 'object' || cases === null || ArrayBuffer.isView(cases)) return false
  return Symbol.asyncIterator in cases || Symbol.iterator in cases
}

/** An outcome without its place in a batch. */
export type Settled = { name?: string; digest?: string } & (
  | { ok: true; result: IdentityProofingResult }
  | { ok: false; error: ProofingError }
)

async function outcomeOf(
  each: BatchCase,
  index: number,
  options: NormalizeOptions,
  settings: Settings,
): Promise<BatchOutcome | { readonly aborted: unknown }> {
  try {
    return { index, ...(await settle(each, options, settings)) }
  } catch (aborted) {
    return { aborted }
  }
}

/** Rejects only where the signal aborts. */
export async function settle(each: BatchCase, options: NormalizeOptions, settings: Settings): Promise<Settled> {
  let known: { name?: string; digest?: string } = {}
  try {
    const { case: name, input } = isNamed(each) ? each : { case: undefined, input: each }
    if (name !== undefined) known = { name: String(name) }
    const sources = await toSources(input, settings.limits)
    const [only, second] = sources
    const own = second ? undefined : only?.name
    known = { ...(own === undefined ? {} : { name: own }), ...known, digest: digestOfSources(sources) }
    return { ...known, ok: true, result: await normalizeSources(sources, options, settings) }
  } catch (error) {
    if (error instanceof ProofingError) return { ...known, ok: false, error }
    options.signal?.throwIfAborted()
    return { ...known, ok: false, error: noInput() }
  }
}

/** One case that is no input at all is that case's fault: a batch of millions does not end by it. */
function noInput(): ProofingError {
  const args = { reason: 'no input of any kind' }
  return new ProofingError('input/unreadable', [diagnostic('input/unreadable', { args })])
}

function isNamed(each: BatchCase): each is { case: string; input: ProofingInput } {
  // The keys of bytes are their indices: a name for each byte.
  if (typeof each !== 'object' || each === null || ArrayBuffer.isView(each)) return false
  return Object.keys(each).sort().join() === 'case,input'
}
