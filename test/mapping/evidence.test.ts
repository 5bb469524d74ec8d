import { describe, expect, test } from 'vitest'
import { diagnostic } from '../../src/diagnostics/index.ts'
import { describeArchive, describeEvidence, type EvidenceFile } from '../../src/mapping/index.ts'
import type { Testimony } from '../../src/model/index.ts'
import { SOURCE } from './made.ts'

const file = (kind: string, entry: string | undefined, more: Partial<EvidenceFile> = {}): EvidenceFile => ({
  ...{ kind, contentType: 'image/jpeg', size: 12, digest: `digest of ${entry}` },
  ...(entry === undefined ? {} : { entry }),
  ...more,
})
const said = ({ claims }: Testimony, part: string) =>
  claims
    .filter(({ entity }) => entity.part === part)
    .map(({ field, capture, value, rule }) => [field, capture, value, rule])

describe('a file of evidence', () => {
  test('is told by its bytes', () => {
    const alone = describeEvidence(SOURCE, file('document_front', undefined, { digest: 'd1' }), [])
    expect(said(alone, 'attachment')).toEqual([
      ['digest', 'computed', { alg: 'sha-256', value: 'd1' }, 'bytes'],
      ['contentType', 'computed', 'image/jpeg', 'bytes'],
      ['size', 'computed', 12, 'bytes'],
      ['digestStatus', 'computed', 'computed', 'bytes'],
    ])
    const [digest, ...others] = alone.claims
    expect(others.every(({ from }) => from?.[0] === digest)).toBe(true)
    expect(digest?.entity).toEqual({
      part: 'attachment',
      key: 'document_front  d1',
      attributes: { kind: 'document_front' },
    })
  })

  test('of an archive has its name there, and the word of the list of checksums', () => {
    const testimony = describeArchive(SOURCE, [file('document_back', 'b.jpg', { integrity: 'mismatch' })], [], [])
    expect(said(testimony, 'attachment')).toContainEqual(['entry', 'backend', 'b.jpg', 'bytes'])
    expect(said(testimony, 'attachment')).toContainEqual(['digestStatus', 'computed', 'mismatch', 'bytes'])
    expect(testimony.claims[0]?.entity.key).toBe('document_back b.jpg digest of b.jpg')
  })

  test('is one for each name and content', () => {
    const files = [file('x', 'a'), file('x', 'b'), file('x', 'a', { digest: 'other' }), file('y', 'a')]
    const { claims } = describeArchive(SOURCE, files, [], [])
    expect(new Set(claims.map(({ entity }) => entity)).size).toBe(4)
  })

  test('says nothing else, and passes on what was noted of it', () => {
    const noted = diagnostic('status/unknown', { args: {} })
    const testimony = describeEvidence(SOURCE, file('x', undefined), [noted])
    expect(testimony).toMatchObject({
      source: SOURCE,
      absent: [],
      extensions: {},
      diagnostics: [{ ...noted, source: 's1' }],
    })
  })
})

describe('a list of checksums', () => {
  const check = (failed: readonly string[], missing: readonly string[], list = 'sums.txt') =>
    describeArchive(SOURCE, [file('x', 'a.jpg'), file('signature', 'sums.txt')], [{ list, failed, missing }], [])

  // biome-ignore format: columns
  test.each<[string, string[], string[], string, string | undefined]>([
    ['that agrees',                        [],         [],         'pass',         undefined],
    ['with a file that is another',        ['a.jpg'],  [],         'fail',         'a.jpg'],
    ['with a file that is not there',      [],         ['b.jpg'],  'inconclusive', 'b.jpg'],
    ['with both',                          ['a.jpg'],  ['b.jpg', 'c.jpg'], 'fail', 'a.jpg, b.jpg, c.jpg'],
  ])('%s', (_says, failed, missing, result, reason) => {
    const rule = 'checksum-list'
    expect(said(check(failed, missing), 'check')).toEqual([
      ['result', 'computed', result, rule],
      ...(reason === undefined ? [] : [['reason', 'computed', reason, rule]]),
    ])
  })

  test('is a check of its own, which rests on the list', () => {
    const { claims } = check(['a.jpg'], [])
    const own = claims.filter(({ entity }) => entity.part === 'check')
    expect(own[0]?.entity.attributes).toEqual({
      ...{ type: 'evidence_integrity', aspect: 'sums.txt', process: 'automated', origin: 'computed' },
    })
    const list = claims.find(({ field, entity }) => field === 'digest' && entity.attributes.kind === 'signature')
    expect(own.map(({ from }) => from)).toEqual([[list], [list]])
    const unlisted = check(['a.jpg'], [], 'inside.p7s').claims.filter(({ entity }) => entity.part === 'check')
    expect(unlisted.map(({ from }) => from)).toEqual([undefined, undefined])
  })
})
