import { refuse } from '../../diagnostics/index.ts'
import { decode, isUtf8BeyondAscii, latin1 } from './decode.ts'
import { type Declared, type Encoding, encodingOf, shownBy } from './labels.ts'

/** Text with the encoding that it was read in. `suspect` says, for people, what speaks against that encoding. */
export interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
  readonly suspect?: string
}

// XML 1.0 [23]-[26] and [80], up to the encoding's name.
const DECLARATION =
  /^\ufeff?<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:'[^']*'|"[^"]*")[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:'([^']*)'|"([^"]*)")/

/**
 * The text of an XML file: by its byte order mark, then its declaration, then as UTF-8. With `known` neither is asked:
 * text that the caller had already decoded may still declare what it once was (RFC 7303 §3).
 *
 * A byte order mark wins over a declaration that contradicts it, and a declaration of UTF-16 that can be read byte by
 * byte is none: read the other way, with or without the mark, such a file is no XML, so no two readers can take two
 * results from it. Encodings that share ASCII agree on markup, digits and the words of a decision; where letters beyond it
 * are in doubt, `suspect` says so. What may read ASCII differently (UTF-7, ISO-2022) is refused.
 *
 * @throws {ProofingError} encoding/unsupported, encoding/invalid
 */
export function decodeXml(bytes: Uint8Array, known?: 'UTF-8'): DecodedText {
  if (known) return { text: decode(bytes, known), encoding: known }
  const shown = shownBy(bytes)
  if (shown?.encoding === 'UTF-32' || shown?.encoding === 'EBCDIC') unsupported(shown.encoding)
  if (!shown) return declaredOnly(bytes)
  const { encoding, mark } = shown
  const text = decode(bytes, encoding)
  const declared = declaredIn(text)
  if (declared === encoding || (mark && (declared === undefined || isFamily(declared, encoding)))) {
    return { text, encoding }
  }
  return { text, encoding, suspect: declared ? says(declared, mark) : 'there is no byte order mark and no declaration' }
}

function declaredOnly(bytes: Uint8Array): DecodedText {
  const declared = declaredIn(latin1(bytes.subarray(0, endOfDeclaration(bytes)))) ?? 'UTF-8'
  if (declared.startsWith('UTF-16')) {
    return { text: decode(bytes, 'UTF-8'), encoding: 'UTF-8', suspect: says(declared, true) }
  }
  const encoding = declared as Encoding
  const text = decode(bytes, encoding)
  const suspect = doubt(bytes, text, encoding)
  return suspect ? { text, encoding, suspect } : { text, encoding }
}

function doubt(bytes: Uint8Array, text: string, encoding: Encoding): string | undefined {
  if (encoding !== 'ISO-8859-1' && encoding !== 'windows-1252') return undefined
  if (isUtf8BeyondAscii(bytes)) return 'the bytes beyond ASCII are well-formed UTF-8'
  // XML readers make control characters of these, web browsers letters.
  if (/[\u0080-\u009f]/.test(text)) return 'bytes 80 to 9F are letters in windows-1252 only'
  return undefined
}

function declaredIn(text: string): Declared | undefined {
  const match = DECLARATION.exec(text)
  const label = match?.[1] ?? match?.[2]
  if (label === undefined) return undefined
  // A declaration that is never closed runs on into the fields, so only what can be a name is told (XML 1.0 [81]).
  return encodingOf(label) ?? unsupported(/^[A-Za-z][\w.-]{0,39}$/.test(label) ? label : 'an encoding without a name')
}

function endOfDeclaration(bytes: Uint8Array): number {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('?>')
  return end === -1 ? 0 : end
}

function says(declared: Declared, mark: boolean): string {
  return `the declaration says ${declared}${mark ? '' : ' and there is no byte order mark'}`
}

function isFamily(declared: Declared, encoding: Encoding): boolean {
  return declared === 'UTF-16' && encoding.startsWith('UTF-16')
}

function unsupported(encoding: string): never {
  refuse('encoding/unsupported', { args: { encoding } })
}
