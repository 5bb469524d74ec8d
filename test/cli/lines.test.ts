import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../src/cli/lines.ts'

async function* chunksOf(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** The lines as Latin-1 text; of one that is too long, its length. */
async function read(text: string | Uint8Array, max = 100, size = 3): Promise<(string | number)[]> {
  const lines: (string | number)[] = []
  for await (const line of linesOf(chunksOf(Buffer.from(text as string, 'latin1'), size), max)) {
    lines.push('bytes' in line ? Buffer.from(line.bytes).toString('latin1') : line.tooLong)
  }
  return lines
}

const BOM = '\xef\xbb\xbf'

// biome-ignore-start format: columns
describe('lines of bytes', () => {
  test.each<[string, string, (string | number)[]]>([
    ['nothing', '', []],
    ['a last line without an end', 'a\nb', ['a', 'b']],
    ['CR before LF', 'a\r\nb\r', ['a', 'b']],
    ['CR elsewhere is kept', 'a\rb\r\r\n', ['a\rb\r']],
    ['blank lines', '\n \t\r\n\na\n\n', ['a']],
    ['a byte order mark', `${BOM}a\nb`, ['a', 'b']],
    ['a byte order mark alone', `${BOM}\na`, ['a']],
    ['a byte order mark further on', `a\n${BOM}b`, ['a', `${BOM}b`]],
    ['bytes that are no UTF-8', '\xff\xfe\n\xc3\n', ['\xff\xfe', '\xc3']],
    ['as long as allowed', `${BOM}12345\r\n1`, ['12345', '1']],
    ['one longer, in the middle', 'a\n123456\nb', ['a', 6, 'b']],
    ['much longer, at the end', `a\n${'1'.repeat(50)}`, ['a', 50]],
  ])('%s', async (_, text, lines) => {
    for (const size of [1, 2, 3, 100]) expect(await read(text, 5, size)).toEqual(lines)
  })
})
// biome-ignore-end format: columns

test('the same lines however the bytes are cut, and no byte of them lost', async () => {
  const bytes = fc.uint8Array({ maxLength: 60 }).map((array) => array.map((byte) => (byte % 5 === 0 ? 0x0a : byte)))
  await fc.assert(
    fc.asyncProperty(bytes, fc.integer({ min: 1, max: 70 }), async (array, size) => {
      const expected = Buffer.from(array)
        .toString('latin1')
        .split('\n')
        .map((line, index) => (index === 0 && line.startsWith(BOM) ? line.slice(3) : line).replace(/\r$/, ''))
        .filter((line) => /[^ \t\r]/.test(line))
      expect(await read(array, 1000, size)).toEqual(expected)
    }),
  )
})

test('a line that is too long is not held', async () => {
  const chunk = new Uint8Array(2 ** 20).fill(0x31)
  let most = 0
  async function* endless() {
    for (let count = 0; count < 256; count++) {
      most = Math.max(most, process.memoryUsage().arrayBuffers)
      yield chunk.slice()
    }
  }
  const before = process.memoryUsage().arrayBuffers
  const lines = []
  for await (const line of linesOf(endless(), 1000)) lines.push(line)
  expect(lines).toEqual([{ tooLong: 2 ** 28 }])
  expect(most - before).toBeLessThan(2 ** 27)
})
