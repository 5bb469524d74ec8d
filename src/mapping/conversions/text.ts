import { isSuspect } from '../../diagnostics/index.ts'
import type { Kind, Note } from '../../model/index.ts'
import type { Limits } from '../../source/index.ts'
import { type Conversion, type Converted, typeOf, type Unusable, wrongType } from '../conversion.ts'

/** Text as a field holds it: trimmed, in Unicode NFC, not longer than an identity field may be. */
export function readText(
  raw: unknown,
  limits: Limits,
  limit: 'identityText' | 'urlText' = 'identityText',
): Converted | Unusable {
  if (typeof raw !== 'string') return wrongType(raw, 'text')
  if (raw.length > limits[limit]) return { problem: 'value/too-long', args: { limit, max: limits[limit] } }
  const value = nfc(raw.trim())
  const notes: Note[] = isSuspect(raw) ? [{ code: 'value/suspect-characters' }] : []
  return value === raw ? { value, notes } : { value, notes, via: ['trim-nfc'] }
}

// Below U+0300 every text is in NFC: no mark to compose begins there.
const COMPOSED = /^[\u0000-\u02ff]*$/

function nfc(text: string): string {
  return COMPOSED.test(text) ? text : text.normalize('NFC')
}

/** Text where the payload may hold a number: the digits survive, but zeros in front of them may be gone. */
export function readTextOrNumber(raw: unknown, limits: Limits): Converted | Unusable {
  if (typeof raw !== 'number') return readText(raw, limits)
  return {
    value: String(raw),
    via: ['number-to-text'],
    notes: [{ code: 'value/coerced', args: { found: typeOf(raw), expected: 'text' } }],
  }
}

function textual<K extends Kind>(kind: K, says: string): Conversion<K> {
  return { kind, says, convert: (raw, { limits }) => readText(raw, limits) }
}

export const text = textual('text', 'text')
export const personName = textual('name', 'name')
/** A padded word of JSON is another word than the vendor's; in XML and PDF blanks around it are layout. */
export const word: Conversion<'word'> = {
  kind: 'word',
  says: 'word, kept as it came',
  convert(raw, { limits, format }) {
    const read = readText(raw, limits)
    return format === 'json' && typeof raw === 'string' && 'value' in read
      ? { value: raw, notes: read.notes ?? [] }
      : read
  },
}
/** A URL, which may be signed and long. */
export const url: Conversion<'url'> = {
  kind: 'url',
  says: 'URL, never fetched',
  convert: (raw, { limits }) => readText(raw, limits, 'urlText'),
}

/** Identifiers of the vendor: text, or a number written as text. */
export const identifier: Conversion<'text'> = {
  kind: 'text',
  says: 'identifier',
  convert: (raw, { limits }) => readTextOrNumber(raw, limits),
}

/** Document numbers are text, whatever a table says of digits: zeros in front stay. */
export const anyText: Conversion<'documentNumber'> = {
  kind: 'documentNumber',
  says: 'document number',
  convert: (raw, { limits }) => readTextOrNumber(raw, limits),
}
