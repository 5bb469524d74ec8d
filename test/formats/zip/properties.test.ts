import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { archive, type EntryFields } from '../../../fixtures/make/zip/archive.mjs'
import { sha256 } from '../../../src/source/index.ts'
import { outcomeOf } from './outcome.ts'

const step = fc.stringMatching(/^[a-zæøå0-9][a-zæøå0-9_-]{0,7}$/)
const name = fc
  .tuple(fc.array(step, { maxLength: 2 }), step)
  .map(([folders, file]) => [...folders, `${file}.dat`].join('/'))
const content = fc.uint8Array({ maxLength: 300 })
const method = fc.constantFrom<0 | 8>(0, 8)
const descriptor = fc.option(fc.constantFrom('signed', 'unsigned', 'signed64', 'unsigned64'), { nil: undefined })

const entries = fc.uniqueArray(
  fc.record({ name, content, method, descriptor }).map((fields) => {
    const { descriptor: kind, ...rest } = fields
    return (kind ? { ...rest, descriptor: kind } : rest) as EntryFields & { name: string; content: Uint8Array }
  }),
  { selector: (entry) => entry.name.toUpperCase().toLowerCase(), maxLength: 6 },
)

const expected = (list: readonly { name: string; content: Uint8Array }[]) =>
  Object.fromEntries(list.map((each) => [each.name, sha256(each.content)]))

test('what our writer packs comes out again', async () => {
  await fc.assert(
    fc.asyncProperty(entries, fc.boolean(), fc.uint8Array({ maxLength: 40 }), async (list, zip64, comment) => {
      const end = { comment: Buffer.from(comment) }
      expect(await outcomeOf(archive(list, zip64 ? { zip64: {}, end } : { end }))).toEqual(expected(list))
    }),
    { numRuns: 200 },
  )
})

test('what yazl packs comes out again', async () => {
  await fc.assert(
    fc.asyncProperty(entries, fc.boolean(), fc.boolean(), async (list, compress, forceZip64Format) => {
      expect(await outcomeOf(await pack(list, { compress, forceZip64Format }))).toEqual(expected(list))
    }),
    { numRuns: 100 },
  )
})

async function pack(list: readonly { name: string; content: Uint8Array }[], options: object): Promise<Buffer> {
  const zip = new ZipFile()
  for (const each of list) zip.addBuffer(Buffer.from(each.content), each.name, options)
  zip.end({ ...options, comment: 'made by yazl' } as Parameters<ZipFile['end']>[0])
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const sample = archive(
  [
    { name: 'a.json', content: '{"approved":true}' },
    { name: 'b.xml', content: '<a/>', method: 8, descriptor: 'signed' },
  ],
  { end: { comment: Buffer.from('comment') } },
)

test('every truncation is refused', async () => {
  for (let length = 0; length < sample.length; length++) {
    expect(await outcomeOf(sample.subarray(0, length)), `${length} bytes`).toBe('zip/malformed')
  }
})

test('every flipped bit of a stored content is found', async () => {
  const start = sample.indexOf('{"approved"')
  for (let bit = start * 8; bit < (start + 17) * 8; bit++) expect(await outcomeOf(flipped(bit))).toBe('zip/crc')
})

test('a flipped bit anywhere is found, or changes nothing', async () => {
  const whole = await outcomeOf(sample)
  for (let bit = 0; bit < sample.length * 8; bit++) {
    const outcome = await outcomeOf(flipped(bit))
    if (typeof outcome !== 'string') expect(outcome, `bit ${bit}`).toEqual(whole)
  }
})

function flipped(bit: number): Buffer {
  const copy = Buffer.from(sample)
  copy[bit >>> 3] = (copy[bit >>> 3] ?? 0) ^ (1 << (bit & 7))
  return copy
}
