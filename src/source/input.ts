import { refuse } from '../diagnostics/index.ts'
import { type Content, toBytes } from './content.ts'
import { sha256, shortId } from './digest.ts'
import type { Limits } from './limits.ts'
import { isPlain } from './plain.ts'
import { isInstant } from './time.ts'

/** Content with what is known about it. `receivedAt` is an RFC 3339 time with a zone. */
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
  /** It was given as text: an encoding that the text declares is no longer the one that it is in. */
  readonly decoded?: true
  readonly container?: { readonly source: string; readonly entry: string }
  readonly name?: string
  readonly receivedAt?: string
}

/** What a member of an archive is called in it; '' for what lies in none. */
export function entryOf({ container }: SourceBytes): string {
  return container?.entry ?? ''
}

/** The sources of one case, in the order given. Equal bytes are one source, in whatever order they came. */
export async function toSources(input: ProofingInput, limits: Limits): Promise<SourceBytes[]> {
  const inputs = Array.isArray(input) ? (input as readonly SingleInput[]) : [input as SingleInput]
  if (inputs.length === 0) refuse('input/empty')
  const sources = new Map<string, SourceBytes>()
  for (const each of inputs) {
    const source = await toSource(each, limits)
    const known = sources.get(source.digest)
    sources.set(source.digest, known ? joined(known, source) : source)
  }
  return [...sources.values()]
}

/** As `toSources`, for content that needs no waiting: no Blob. */
export function toSourceNow(input: SingleInput, limits: Limits): SourceBytes {
  const { content, ...known } = unwrap(input)
  return withIdentity(toBytes(content), typeof content === 'string' ? { decoded: true, ...known } : known, limits)
}

async function toSource(input: SingleInput, limits: Limits): Promise<SourceBytes> {
  const { content, ...known } = unwrap(input)
  if (!(content instanceof Blob)) return toSourceNow(input, limits)
  if (content.size > limits.inputBytes) tooLarge(content.size, limits)
  return withIdentity(new Uint8Array(await content.arrayBuffer()), known, limits)
}

type Known = Pick<SourceBytes, 'name' | 'receivedAt' | 'decoded'>

function withIdentity(bytes: Uint8Array, known: Known, limits: Limits): SourceBytes {
  if (bytes.length === 0) refuse('input/empty')
  if (bytes.length > limits.inputBytes) tooLarge(bytes.length, limits)
  const digest = sha256(bytes)
  return { id: shortId(digest), digest, bytes, ...known }
}

/** The smaller name, then the earlier time; as text if either was. */
function joined(one: SourceBytes, other: SourceBytes): SourceBytes {
  const order = absentFirst(one.name, other.name) || absentFirst(one.receivedAt, other.receivedAt)
  const decoded = one.decoded ?? other.decoded
  return { ...(order <= 0 ? one : other), ...(decoded ? { decoded } : {}) }
}

function absentFirst(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0
  return one === undefined || (other !== undefined && one < other) ? -1 : 1
}

const NAMED_KEYS = new Set(['name', 'content', 'receivedAt'])

function unwrap(input: SingleInput): { content: Content } & Known {
  if (!isNamed(input)) return { content: input }
  // Absence is written out: what Object.prototype may have been given is not read.
  const { name, receivedAt } = { name: undefined, receivedAt: undefined, ...input }
  if (name !== undefined && typeof name !== 'string') throw new TypeError('input.name must be text')
  if (receivedAt !== undefined && !isInstant(receivedAt)) {
    throw new TypeError('input.receivedAt must be an RFC 3339 time with a zone')
  }
  return {
    content: input.content,
    ...(name === undefined ? {} : { name }),
    ...(receivedAt === undefined ? {} : { receivedAt }),
  }
}

function isNamed(input: SingleInput): input is NamedInput {
  return (
    typeof input === 'object' &&
    input !== null &&
    isPlain(input) &&
    Object.hasOwn(input, 'content') &&
    Object.keys(input).every((key) => NAMED_KEYS.has(key))
  )
}

function tooLarge(size: number, limits: Limits): never {
  refuse('input/too-large', { args: { limit: 'inputBytes', size, max: limits.inputBytes } })
}
