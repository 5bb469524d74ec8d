import { refusePdf } from './raise.ts'

/** How far back a stream's dictionary is looked for: those of printed reports have 50 to 500 bytes. */
const LONGEST = 8192

// ISO 32000-1 §7.4, with the abbreviations of §8.9.7, which pdf.js takes everywhere.
// biome-ignore-start format: columns
const DECODERS: ReadonlyMap<string, string> = new Map([
  ['FlateDecode', 'flate'],
  ['Fl', 'flate'],
  ['LZWDecode', 'lzw'],
  ['LZW', 'lzw'],
  ['RunLengthDecode', 'runs'],
  ['RL', 'runs'],
  ['ASCII85Decode', 'ascii85'],
  ['A85', 'ascii85'],
  ['ASCIIHexDecode', 'hex'],
  ['AHx', 'hex'],
  ['DCTDecode', 'image'],
  ['DCT', 'image'],
  ['JPXDecode', 'image'],
  ['CCITTFaxDecode', 'image'],
  ['CCF', 'image'],
  ['JBIG2Decode', 'image'],
])
// biome-ignore-end format: columns

/** `<<`, with white space and comments before it. */
const BEGINS = /^(?:\s|%[^\r\n]*[\r\n])*<</

/**
 * The text between the start of an object and its keyword `stream`, with names spelt out. Throws `pdf/malformed` where
 * what looks like the start is none: a name or text of the dictionary may end in the same letters.
 */
export function dictionaryBefore(bytes: Buffer, keyword: number): string {
  const text = bytes.subarray(Math.max(0, keyword - LONGEST), keyword).toString('latin1')
  const start = text.lastIndexOf(' obj')
  if (start === -1) return spellNames(text)
  const dictionary = text.slice(start + 4)
  if (!BEGINS.test(dictionary))
    refusePdf('pdf/malformed', { args: { reason: 'the dictionary of a stream cannot be told' } })
  return spellNames(dictionary)
}

/** `#4a` in a name is a `J` (§7.3.5): a name is compared by what it means, not by how it is written. */
export function spellNames(text: string): string {
  return text.replace(/#([\da-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
}

/**
 * The decoders that a dictionary names. Throws `pdf/malformed` where they stand elsewhere or twice, and for one that is
 * not known: two readers differ.
 */
export function decoderNames(dictionary: string): string[] {
  const filters = [...dictionary.matchAll(/\/Filter(?![A-Za-z])\s*(\S?)/g)]
  if (filters.length > 1 || filters.some(([, first]) => first !== '/' && first !== '[')) {
    refusePdf('pdf/malformed', { args: { reason: 'the filter of a stream cannot be told' } })
  }
  const from = filters[0]?.index
  if (from === undefined) return []
  const names = dictionary.slice(from + 7).match(/^\s*(?:\[[^\]]*\]|\/[^\s/<>[\]()]+)/)?.[0] ?? ''
  return [...names.matchAll(/\/([^\s/<>[\]()]+)/g)].map(
    ([, name]) =>
      DECODERS.get(`${name}`) ??
      refusePdf('pdf/malformed', { args: { reason: 'the filter of a stream is not known' } }),
  )
}
