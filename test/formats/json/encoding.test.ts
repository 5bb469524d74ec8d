import { expect, test } from 'vitest'
import { decodeUtf8 } from '../../../src/formats/text.ts'

// biome-ignore format: columns
test.each([
  ['a mark, little-endian',    [0xff, 0xfe, 0x7b, 0x00], 'encoding/unsupported'],
  ['a mark, big-endian',       [0xfe, 0xff, 0x00, 0x7b], 'encoding/unsupported'],
  ['no mark, little-endian',   [0x7b, 0x00, 0x7d, 0x00], 'encoding/unsupported'],
  ['no mark, big-endian',      [0x00, 0x7b, 0x00, 0x7d], 'encoding/unsupported'],
  ['no UTF-8',                 [0x7b, 0xc3, 0x28],       'encoding/invalid'],
  ['a surrogate',              [0xed, 0xa0, 0x80],       'encoding/invalid'],
])('%s is refused', (_says, bytes, code) => {
  expect(() => decodeUtf8(Uint8Array.from(bytes))).toThrow(expect.objectContaining({ code }))
})

test.each([[[0x7b]], [[0x00]], [[0x00, 0x00]], [[]]])('%j is text', (bytes) => {
  expect(decodeUtf8(Uint8Array.from(bytes))).toHaveLength(bytes.length)
})

test('a byte order mark stays, so that positions are those of the file', () => {
  expect(decodeUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b))).toBe('\ufeff{')
})
