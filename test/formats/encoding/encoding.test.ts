import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ProofingError } from '../../../src/diagnostics/index.ts'
import { byteLength, decode, decodeXml, type Encoding, encodingOf } from '../../../src/formats/encoding/index.ts'
import { bytesOf, encode, HIGH, join } from './encode.ts'

const ALL: readonly Encoding[] = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'ISO-8859-1', 'windows-1252', 'US-ASCII']
const MARKS: Readonly<Record<string, Uint8Array>> = {
  none: bytesOf(),
  'UTF-8': bytesOf(0xef, 0xbb, 0xbf),
  'UTF-16LE': bytesOf(0xff, 0xfe),
  'UTF-16BE': bytesOf(0xfe, 0xff),
}

function document(label: string | undefined, content = 'Bj\u00f8rg'): string {
  return `<?xml version="1.0"${label ? ` encoding="${label}"` : ''}?><navn>${content}</navn>`
}

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return error instanceof ProofingError ? error.code : String(error)
  }
  return 'none'
}

describe('windows-1252', () => {
  test('all 256 bytes, five of them no characters', () => {
    const undefinedBytes: number[] = []
    for (let byte = 0; byte < 256; byte++) {
      const high = byte >= 0x80 && byte <= 0x9f
      const expected = high ? HIGH.charAt(byte - 0x80) : String.fromCharCode(byte)
      if (high && expected === ' ') undefinedBytes.push(byte)
      else expect(decode(bytesOf(byte), 'windows-1252')).toBe(expected)
    }
    expect(undefinedBytes).toEqual([0x81, 0x8d, 0x8f, 0x90, 0x9d])
    for (const byte of undefinedBytes)
      expect(codeOf(() => decode(bytesOf(byte), 'windows-1252'))).toBe('encoding/invalid')
  })

  test('ISO-8859-1 is not windows-1252', () => {
    for (let byte = 0; byte < 256; byte++) expect(decode(bytesOf(byte), 'ISO-8859-1')).toBe(String.fromCharCode(byte))
  })
})

// biome-ignore-start format: columns
const AGREE: readonly (readonly [mark: string, label: string | undefined, bytes: Encoding, read: Encoding])[] = [
  ['none', undefined, 'UTF-8', 'UTF-8'],
  ['none', 'UTF-8', 'UTF-8', 'UTF-8'],
  ['none', 'utf8', 'UTF-8', 'UTF-8'],
  ['none', 'ISO-8859-1', 'ISO-8859-1', 'ISO-8859-1'],
  ['none', 'Latin1', 'ISO-8859-1', 'ISO-8859-1'],
  ['none', 'Windows-1252', 'windows-1252', 'windows-1252'],
  ['none', 'cp1252', 'windows-1252', 'windows-1252'],
  ['none', 'UTF-16LE', 'UTF-16LE', 'UTF-16LE'],
  ['none', 'utf-16be', 'UTF-16BE', 'UTF-16BE'],
  ['UTF-8', undefined, 'UTF-8', 'UTF-8'],
  ['UTF-8', 'utf-8', 'UTF-8', 'UTF-8'],
  ['UTF-16LE', undefined, 'UTF-16LE', 'UTF-16LE'],
  ['UTF-16LE', 'UTF-16', 'UTF-16LE', 'UTF-16LE'],
  ['UTF-16BE', 'utf-16', 'UTF-16BE', 'UTF-16BE'],
  ['UTF-16BE', 'UTF-16BE', 'UTF-16BE', 'UTF-16BE'],
]

const SUSPECT: readonly (readonly [mark: string, label: string | undefined, bytes: Encoding, read: Encoding])[] = [
  ['UTF-8', 'UTF-16', 'UTF-8', 'UTF-8'],
  ['UTF-8', 'ISO-8859-1', 'UTF-8', 'UTF-8'],
  ['UTF-8', 'windows-1252', 'UTF-8', 'UTF-8'],
  ['UTF-8', 'us-ascii', 'UTF-8', 'UTF-8'],
  ['UTF-16LE', 'UTF-8', 'UTF-16LE', 'UTF-16LE'],
  ['UTF-16LE', 'UTF-16BE', 'UTF-16LE', 'UTF-16LE'],
  ['UTF-16BE', 'ISO-8859-1', 'UTF-16BE', 'UTF-16BE'],
  ['none', undefined, 'UTF-16LE', 'UTF-16LE'],
  ['none', 'UTF-16', 'UTF-16BE', 'UTF-16BE'],
  ['none', 'UTF-8', 'UTF-16LE', 'UTF-16LE'],
  ['none', 'utf-16', 'UTF-8', 'UTF-8'],
  ['none', 'UTF-16LE', 'UTF-8', 'UTF-8'],
  // Read as declared, which is what every XML reader does; the bytes say otherwise.
  ['none', 'ISO-8859-1', 'UTF-8', 'ISO-8859-1'],
  ['none', 'windows-1252', 'UTF-8', 'windows-1252'],
]
// biome-ignore-end format: columns

describe('byte order mark, then declaration, then UTF-8', () => {
  test.each(AGREE)('mark %s, declared %s, written in %s: no doubt', (mark, label, bytes, read) => {
    const text = document(label)
    const decoded = decodeXml(join(MARKS[mark] ?? bytesOf(), encode(text, bytes)))
    expect(decoded).toEqual({ text: mark === 'none' ? text : `\ufeff${text}`, encoding: read })
  })

  test.each(SUSPECT)('mark %s, declared %s, written in %s: suspect', (mark, label, bytes, read) => {
    const decoded = decodeXml(join(MARKS[mark] ?? bytesOf(), encode(document(label), bytes)))
    expect(decoded.encoding).toBe(read)
    expect(decoded.suspect).toEqual(expect.any(String))
    expect(decoded.text.includes('Bj\u00f8rg')).toBe(bytes === read)
  })

  test('control characters of ISO-8859-1 that windows-1252 has letters for', () => {
    const bytes = encode(document('ISO-8859-1', 'Jo\u009ee'), 'ISO-8859-1')
    expect(decodeXml(bytes)).toMatchObject({ encoding: 'ISO-8859-1', suspect: expect.any(String) })
  })

  test('quotes and white space of the declaration', () => {
    const text = "<?xml\n version = '1.0'\t\r\n encoding\n=\n'windows-1252' standalone='yes' ?><navn>\u017d</navn>"
    expect(decodeXml(encode(text, 'windows-1252'))).toEqual({ text, encoding: 'windows-1252' })
  })

  test('text that was decoded before it came here keeps its letters, whatever it declares', () => {
    for (const label of ['ISO-8859-1', 'UTF-16', 'UTF-7']) {
      const text = document(label)
      expect(decodeXml(encode(text, 'UTF-8'), 'UTF-8')).toEqual({ text, encoding: 'UTF-8' })
    }
  })
})

describe('refused', () => {
  test.each(['UTF-7', 'UTF-32', 'ISO-2022-JP', 'ISO-8859-15', 'EBCDIC-CP-NO', 'hasOwnProperty'])('%s', (label) => {
    expect(codeOf(() => decodeXml(encode(document(label, ''), 'UTF-8')))).toBe('encoding/unsupported')
    const marked = join(bytesOf(0xef, 0xbb, 0xbf), encode(document(label, ''), 'UTF-8'))
    expect(codeOf(() => decodeXml(marked))).toBe('encoding/unsupported')
    expect(encodingOf(label)).toBeUndefined()
  })

  test.each([
    ['UTF-32LE with a mark', [0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]],
    ['UTF-32BE with a mark', [0, 0, 0xfe, 0xff, 0, 0, 0, 0x3c]],
    ['UTF-32LE', [0x3c, 0, 0, 0]],
    ['UTF-32BE', [0, 0, 0, 0x3c]],
    ['EBCDIC', [0x4c, 0x6f, 0xa7, 0x94, 0x93]],
  ])('%s', (_, values) => {
    expect(codeOf(() => decodeXml(bytesOf(...values)))).toBe('encoding/unsupported')
  })

  test.each([
    ['ISO-8859-1 bytes without a declaration', encode('<navn>Bj\u00f8rg</navn>', 'ISO-8859-1')],
    ['ISO-8859-1 bytes that declare UTF-8', encode(document('UTF-8'), 'ISO-8859-1')],
    ['overlong UTF-8', bytesOf(0x3c, 0xc0, 0xbc)],
    ['a surrogate in UTF-8', bytesOf(0x3c, 0xed, 0xa0, 0x80)],
    ['UTF-8 cut in a character', bytesOf(0x3c, 0xc3)],
    ['half a unit of UTF-16', bytesOf(0xff, 0xfe, 0x3c, 0x00, 0x3e)],
    ['half a surrogate pair, UTF-16LE', bytesOf(0xff, 0xfe, 0x3c, 0x00, 0x00, 0xd8, 0x3e, 0x00)],
    ['half a surrogate pair, UTF-16BE', bytesOf(0xfe, 0xff, 0x00, 0x3c, 0xdc, 0x00, 0x00, 0x3e)],
    ['ASCII with a letter beyond', encode(document('US-ASCII'), 'ISO-8859-1')],
    ['a byte that windows-1252 has no character for', encode(document('cp1252', '\u0081'), 'ISO-8859-1')],
    ['UTF-16 mark before UTF-8', join(bytesOf(0xff, 0xfe), encode('<a>x</a>', 'UTF-8'), bytesOf(0x0a))],
  ])('malformed: %s', (_, bytes) => {
    expect(codeOf(() => decodeXml(bytes))).toBe('encoding/invalid')
  })

  test('a label is printed without long digit runs', () => {
    try {
      decodeXml(encode(document('X01820312345', ''), 'UTF-8'))
      expect.unreachable()
    } catch (error) {
      expect(JSON.stringify(error)).not.toContain('01820312345')
    }
  })
})

test('decoding gives back what was encoded, and offsets lead back to bytes', () => {
  const letters = fc.constantFrom(...'<a>&; \n\u00e5\u00d8\u00e9')
  const wide = fc.constantFrom(...'\u0160\u20ac', '\ud83d\ude00')
  fc.assert(
    fc.property(fc.constantFrom(...ALL), fc.array(letters), fc.array(wide), fc.nat(), (encoding, narrow, more, at) => {
      const ascii = narrow.filter((letter) => encoding !== 'US-ASCII' || letter < '\u0080')
      const text = [...ascii, ...(encoding.startsWith('UTF') ? more : [])].join('')
      const bytes = encode(text, encoding)
      expect(decode(bytes, encoding)).toBe(text)
      const characters = [...text]
      const before = characters.slice(0, at % (characters.length + 1)).join('')
      expect(decode(bytes.subarray(0, byteLength(before, encoding)), encoding)).toBe(before)
    }),
  )
})
