import { refuse } from '../../diagnostics/index.ts'
import type { Encoding } from './labels.ts'
import { decodeWindows1252 } from './windows-1252.ts'

const utf8 = strict('utf-8')
const utf16le = strict('utf-16le')
const utf16be = strict('utf-16be')

const DECODERS: Readonly<Record<Encoding, (bytes: Uint8Array) => string | undefined>> = {
  'UTF-8': utf8,
  'UTF-16LE': utf16le,
  'UTF-16BE': utf16be,
  'ISO-8859-1': latin1,
  'windows-1252': (bytes) => decodeWindows1252(latin1(bytes)),
  'US-ASCII': (bytes) => (bytes.every((byte) => byte < 0x80) ? latin1(bytes) : undefined),
}

/**
 * The text of bytes in a known encoding; nothing is replaced or left out.
 *
 * @throws {ProofingError} encoding/invalid
 */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return DECODERS[encoding](bytes) ?? refuse('encoding/invalid', { args: { encoding } })
}

/** Whether bytes are well-formed UTF-8 that holds more than ASCII. */
export function isUtf8BeyondAscii(bytes: Uint8Array): boolean {
  const text = utf8(bytes)
  return text !== undefined && text.length < bytes.length
}

/** Bytes that a piece of the decoded text takes in the file. */
export function byteLength(text: string, encoding: Encoding): number {
  if (encoding === 'UTF-8') return Buffer.byteLength(text)
  return encoding === 'UTF-16LE' || encoding === 'UTF-16BE' ? text.length * 2 : text.length
}

/** One character a byte, U+0000 to U+00FF. */
export function latin1(bytes: Uint8Array): string {
  // Not TextDecoder('iso-8859-1'): that label means windows-1252 there.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function strict(label: string): (bytes: Uint8Array) => string | undefined {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true })
  return (bytes) => {
    try {
      return decoder.decode(bytes)
    } catch {
      return undefined
    }
  }
}
