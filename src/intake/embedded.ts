import { jsonNodes, readJson } from '../formats/json/read.ts'
import {
  detectFormat,
  type Limits,
  mediaTypeOf,
  type SourceBytes,
  type SourceNode,
  UNKNOWN_TYPE,
} from '../source/index.ts'
import type { Payload, Vendor } from '../vendors/vendor.ts'

// MobbScan answers with an image as JSON, as base64 alone, or as bytes; only the first two need unpacking.
const BASE64 = /^(?:[A-Za-z0-9+/]+|[A-Za-z0-9_-]+)={0,2}$/

/** The names under which vendors write evidence in base64. */
export function evidenceNames(vendors: readonly Vendor[]): ReadonlySet<string> {
  return new Set(vendors.flatMap(({ payloads }) => payloads.flatMap(({ evidence }) => evidence?.bytes ?? [])))
}

/** The bytes that a text writes in base64, where they are of a known media type; line breaks and a data URL are read. */
export function fromBase64(text: string): Uint8Array | undefined {
  const plain = text.replace(/^data:[\w/+.-]{0,100};base64,/, '').replace(/[\r\n\t ]/g, '')
  if (plain.length < 16 || !BASE64.test(plain)) return undefined
  const bytes = Buffer.from(plain, 'base64')
  return mediaTypeOf(bytes) === UNKNOWN_TYPE ? undefined : bytes
}

/** A source that is nothing but base64. */
export function base64Alone(bytes: Uint8Array): Uint8Array | undefined {
  return fromBase64(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
}

/** The evidence in an answer, and what names its kind. */
export function evidenceIn(
  nodes: readonly SourceNode[],
  payload: Payload,
): { bytes: Uint8Array; kind: string } | undefined {
  if (!payload.evidence) return undefined
  const { bytes: name, kindName, kind } = payload.evidence
  const text = (wanted: string | undefined) => nodes.find(({ path }) => path.length === 1 && path[0] === wanted)?.value
  const written = text(name)
  const bytes = typeof written === 'string' ? fromBase64(written) : undefined
  const told = text(kindName)
  return bytes && { bytes, kind: kind ?? (typeof told === 'string' ? told : '') }
}

/** The bytes of evidence that a source holds in base64, for whoever looks for an attachment by its digest. */
export function embeddedIn({ bytes }: SourceBytes, names: ReadonlySet<string>, limits: Limits): Uint8Array[] {
  const format = detectFormat(bytes)
  if (format === 'unknown') return [base64Alone(bytes) ?? []].flat() as Uint8Array[]
  if (format !== 'json') return []
  return jsonNodes(readJson(bytes, limits)).flatMap(({ path, value }) => {
    const named = path.length === 1 && names.has(path[0] ?? '') && typeof value === 'string'
    return (named ? fromBase64(value as string) : undefined) ?? []
  }) as Uint8Array[]
}
