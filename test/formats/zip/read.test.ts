import { describe, expect, test } from 'vitest'
import { archive } from '../../../fixtures/make/zip/archive.mjs'
import { ProofingError } from '../../../src/diagnostics/index.ts'
import { readZip } from '../../../src/formats/zip/read.ts'
import { defaultLimits, sha256 } from '../../../src/source/index.ts'
import { outcomeOf } from './outcome.ts'

describe('members', () => {
  test('come by name, with bytes, size and digest, whatever their order in the archive', async () => {
    const entries = [
      { name: 'b.txt', content: 'second', method: 8 as const, descriptor: 'signed' as const },
      { name: 'a/', attributes: 0o040755 * 0x10000 },
      { name: 'a/x.txt', content: 'first' },
    ]
    const { members, diagnostics } = await readZip(archive(entries), defaultLimits)
    expect(members.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['a/x.txt', 'first'],
      ['b.txt', 'second'],
    ])
    expect(members[0]).toMatchObject({ size: 5, digest: sha256('first') })
    expect(diagnostics).toEqual([])
    expect(await outcomeOf(archive(entries.toReversed()))).toEqual(await outcomeOf(archive(entries)))
  })

  test('are read from a view into a larger buffer', async () => {
    const bytes = archive([{ name: 'x', content: 'x' }])
    const larger = Buffer.concat([Buffer.alloc(7), bytes, Buffer.alloc(9)])
    expect(await outcomeOf(larger.subarray(7, 7 + bytes.length))).toEqual({ x: sha256('x') })
  })

  test('names without a flag: CP437 from DOS, UTF-8 from Unix where it is well-formed', async () => {
    const utf8 = Buffer.from('blåbær')
    const named = async (name: Buffer, host: number) => Object.keys(await outcomeOf(archive([{ name, host }])))[0]
    expect(await named(utf8, 3)).toBe('blåbær')
    expect(await named(utf8, 0)).toBe('bl├Ñb├ªr')
    expect(await named(Buffer.from([0x62, 0x86]), 3)).toBe('bå')
  })

  test('an archive inside is kept as it is, and told', async () => {
    const inner = archive([{ name: 'x', content: 'x' }])
    const { members, diagnostics } = await readZip(archive([{ name: 'inner.bin', content: inner }]), defaultLimits)
    expect(members[0]?.digest).toBe(sha256(inner))
    expect(diagnostics).toEqual([{ code: 'zip/nested', severity: 'warning', args: { entry: 'inner.bin' } }])
  })
})

describe('limits', () => {
  const bytes = archive(['a', 'b'].map((name) => ({ name, content: 'x'.repeat(2 * 1024 ** 2), method: 8 as const })))
  test.each([
    [{ zipEntries: 1 }, 'zip/too-many-entries'],
    [{ zipEntryBytes: 2 * 1024 ** 2 - 1 }, 'zip/too-large'],
    [{ zipTotalBytes: 4 * 1024 ** 2 - 1 }, 'zip/too-large'],
    [{ zipRatio: 150 }, 'zip/ratio'],
    [{ zipNameBytes: 0, zipRatio: 200 }, 'zip/unsafe-name'],
  ])('%o: %s', async (limits, code) => {
    expect(await outcomeOf(bytes, limits)).toBe(code)
  })

  test('at the limit, all is read', async () => {
    const most = {
      zipEntries: 2,
      zipEntryBytes: 2 * 1024 ** 2,
      zipTotalBytes: 4 * 1024 ** 2,
      zipRatio: 200,
      zipNameBytes: 1,
    }
    expect(Object.keys(await outcomeOf(bytes, most))).toEqual(['a', 'b'])
  })
})

test('a refusal shows no more of a name than a log may hold', async () => {
  const refused = readZip(archive([{ name: '../01020312345\u202e.json' }]), defaultLimits)
  const error = await refused.catch((thrown: unknown) => thrown as ProofingError)
  expect(error).toBeInstanceOf(ProofingError)
  expect(JSON.stringify(error)).not.toMatch(/01020312345|\u202e/)
  expect(JSON.stringify(error)).toContain('../###########')
})
