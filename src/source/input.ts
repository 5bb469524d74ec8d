import { refuse } from '../diagnostics/index.ts'
import { sha256, shortId } from './digest.ts'
import type { Limits } from './limits.ts'

type Content = string | Uint8Array | ArrayBuffer | Blob | object

/** Content with what is known about it. `receivedAt` is an RFC 3339 time. */
export interface NamedInput {
  name?: string
  content: Content
  receivedAt?: string
}

/** Bytes, text, an already parsed object, a Blob, or one of these with its name. */
export type SingleInput = Content | NamedInput

/** One input, or all inputs of one case. */
export type ProofingInput = SingleInput | readonly SingleInput[]

/** Bytes that came in, with their identity. */
export interface SourceBytes {
  readonly id: string
  readonly digest: string
  readonly bytes: Uint8Array
  readonly name?: string
  readonly receivedAt?: string
}

/** The sources of one case, in the order given. Equal bytes are one source. */
export async function toSources(input: ProofingInput, limits: Limits): Promise<SourceBytes[]> {
  const inputs = Array.isArray(input) ? (input as readonly SingleInput[]) : [input as SingleInput]
  if (inputs.length === 0) refuse('input/empty')
  const sources = new Map<string, SourceBytes>()
  for (const each of inputs) {
    const source = await toSource(each, limits)
    const known = sources.get(source.digest)
    if (!known || (source.name ?? '') < (known.name ?? '')) sources.set(source.digest, source)
  }
  return [...sources.values()]
}

/** As `toSources`, for content that needs no waiting: no Blob. */
export function toSourceNow(input: SingleInput, limits: Limits): SourceBytes {
  const { name, content, receivedAt } = isNamed(input) ? input : { content: input }
  return withIdentity(toBytes(content), name, receivedAt, limits)
}

async function toSource(input: SingleInput, limits: Limits): Promise<SourceBytes> {
  const { name, content, receivedAt } = isNamed(input) ? input : { content: input }
  if (!(content instanceof Blob)) return withIdentity(toBytes(content), name, receivedAt, limits)
  if (content.size > limits.inputBytes) tooLarge(content.size, limits)
  return withIdentity(new Uint8Array(await content.arrayBuffer()), name, receivedAt, limits)
}

function withIdentity(
  bytes: Uint8Array,
  name: string | undefined,
  receivedAt: string | undefined,
  limits: Limits,
): SourceBytes {
  if (bytes.length === 0) refuse('input/empty')
  if (bytes.length > limits.inputBytes) tooLarge(bytes.length, limits)
  const digest = sha256(bytes)
  return {
    id: shortId(digest),
    digest,
    bytes,
    ...(name === undefined ? {} : { name }),
    ...(receivedAt === undefined ? {} : { receivedAt }),
  }
}

const NAMED_KEYS = new Set(['name', 'content', 'receivedAt'])

function isNamed(input: SingleInput): input is NamedInput & { content: Content } {
  return (
    typeof input === 'object' &&
    input !== null &&
    Object.hasOwn(input, 'content') &&
    Object.keys(input).every((key) => NAMED_KEYS.has(key))
  )
}

function tooLarge(size: number, limits: Limits): never {
  refuse('input/too-large', { args: { limit: 'inputBytes', size, max: limits.inputBytes } })
}

function toBytes(content: Content): Uint8Array {
  if (typeof content === 'string') return encode(content)
  if (content instanceof Uint8Array) return content
  if (content instanceof ArrayBuffer) return new Uint8Array(content)
  if (typeof content === 'object' && content !== null) return encode(asJson(content))
  throw new TypeError('An input is bytes, text, a Blob, a parsed object, or { name?, content, receivedAt? }')
}

// TextEncoder would turn half a surrogate pair into U+FFFD: a silent change.
function encode(text: string): Uint8Array {
  if (!text.isWellFormed()) refuse('encoding/invalid')
  return new TextEncoder().encode(text)
}

function asJson(object: object): string {
  let json: string | undefined
  try {
    json = JSON.stringify(object)
  } catch {
    json = undefined
  }
  return json ?? refuse('input/unreadable', { args: { reason: 'the object cannot be written as JSON' } })
}
