import { describe, expect, test } from 'vitest'
import { Ranking } from '../../src/claims/rank.ts'
import type { Capture, SourceClaim, Testimony } from '../../src/model/index.ts'
import { caseOf, fieldOf, quiet, rendering, say, testimony } from './made.ts'

let ordinal = 0
const claim = (capture: Capture, more: Partial<SourceClaim> = {}): SourceClaim => ({
  source: 's',
  ordinal: ++ordinal,
  entity: { part: 'subject', key: '', attributes: {} },
  field: 'name',
  capture,
  value: 'x',
  ...more,
})

describe('what is computed is believed as far as the weakest that it is made of', () => {
  const ranking = new Ranking([], new Map(), {})
  const ofParents = (...from: SourceClaim[]) => ranking.nameOf(claim('computed', { from }))

  test('whatever their order', () => {
    expect(ofParents(claim('chip'), claim('viz'))).toBe('viz')
    expect(ofParents(claim('viz'), claim('chip'))).toBe('viz')
    expect(ofParents(claim('chip'), claim('mrz', { zone: 'doubtful' }))).toBe('zone-doubtful')
  })

  test('through what is computed itself', () => {
    expect(ofParents(claim('chip'), claim('computed', { from: [claim('requestor')] }))).toBe('requestor')
  })

  test('of two that are equally weak, as the first of them', () => {
    expect(ofParents(claim('register'), claim('integrator'))).toBe('register')
  })

  test('of nothing, it is unknown', () => {
    expect(ofParents()).toBe('unknown')
    expect(ranking.nameOf(claim('computed'))).toBe('unknown')
  })
})

describe('who goes before whom', () => {
  const source = (id: string, mediaType: string, rank: number) => ({
    ...{ id, mediaType, rank, payload: 'pip/result-v1', digest: id, size: 1 },
    ...{ vendor: 'mobai', product: 'pip', role: 'result' as const },
  })
  const sources = [
    source('report', 'application/pdf', 0),
    source('json', 'application/json', 1),
    source('xml', 'text/xml', 2),
  ]
  const ranking = new Ranking(sources, new Map(), {})
  const first = (a: SourceClaim, b: SourceClaim) => [a, b].sort((x, y) => ranking.compare(x, y))[0]?.source

  test('data before a report, even where the report has the better capture', () => {
    expect(first(claim('chip', { source: 'report' }), claim('requestor', { source: 'xml' }))).toBe('xml')
  })

  test('the better capture, then the vendor’s list', () => {
    expect(first(claim('viz', { source: 'json' }), claim('chip', { source: 'xml' }))).toBe('xml')
    expect(first(claim('viz', { source: 'xml' }), claim('viz', { source: 'json' }))).toBe('json')
  })

  test('of one source, what it says first', () => {
    const [one, other] = [claim('viz', { source: 'json' }), claim('viz', { source: 'json' })]
    expect(ranking.compare(one, other)).toBeLessThan(0)
    expect(ranking.compare(other, one)).toBeGreaterThan(0)
  })

  test('ranks of the user’s stand for those that he names, and for no others', () => {
    const own = new Ranking(sources, new Map(), { viz: 0, chip: 20 })
    expect([own.rankOf(claim('viz')), own.rankOf(claim('chip')), own.rankOf(claim('operator'))]).toEqual([0, 20, 5])
  })
})

describe('who was later', () => {
  const read = say('subject', 'name', 'Kari', { capture: 'viz' })
  const on = (source: string, rank: number, ...days: readonly (readonly [field: string, day: unknown])[]) =>
    testimony(source, [read, ...days.map(([field, day]) => say('session', field, day))], { rank })
  const order = (...testimonies: readonly Testimony[]) =>
    fieldOf(caseOf(testimonies), 'subject', 'name')?.claims.map(({ source }) => source)

  test('goes before who stands first in the vendor’s list', () => {
    const late = on('late', 1, ['completedAt', '2025-01-21T10:15:00Z'])
    expect(order(on('early', 0, ['completedAt', '2025-01-20T10:15:00Z']), late)).toEqual(['late', 'early'])
    expect(order(on('never', 0), late)).toEqual(['late', 'never'])
  })

  test('is told by the end of the session alone', () => {
    const begun = on('begun', 1, ['startedAt', '2025-01-21T10:15:00Z'], ['completedAt', undefined])
    expect(order(on('listed', 0), begun)).toEqual(['listed', 'begun'])
  })

  test('or the vendor’s list tells it, and last the name of the source', () => {
    const day = ['completedAt', '2025-01-20T10:15:00Z'] as const
    expect(order(on('a', 1, day), on('b', 0, day))).toEqual(['b', 'a'])
    expect(order(on('b', 0, day), on('a', 0, day))).toEqual(['a', 'b'])
  })
})

describe('a chip is authentic', () => {
  const name = say('subject', 'name', 'Kari', { capture: 'chip' })
  const passive = (result: unknown, process = 'automated', field = 'result') =>
    say('check', field, result, { key: process, attributes: { type: 'chip_passive_authentication', process } })
  const rules = (...testimonies: readonly Testimony[]) => {
    const ranking = new Ranking(
      testimonies.map(({ source }) => source),
      caseOf(testimonies).byPart,
      {},
    )
    return fieldOf(caseOf(testimonies), 'subject', 'name')?.claims.map(
      (each) => `${each.source} ${ranking.nameOf(each)}`,
    )
  }

  // biome-ignore format: columns
  test.each<[string, readonly Testimony[], readonly string[]]>([
    ['where its passive authentication passed',         [testimony('a', [name, passive('pass')])], ['a chip-authenticated']],
    ['not without one',                                 [testimony('a', [name])], ['a chip']],
    ['not where another check passed',                  [testimony('a', [name, say('check', 'result', 'pass', { attributes: { type: 'chip_read' } })])], ['a chip']],
    ['not where it failed',                             [testimony('a', [name, passive('fail')])], ['a chip']],
    ['not where it could not be read',                  [testimony('a', [name, passive(undefined)])], ['a chip']],
    ['not where nobody tells how it went',              [testimony('a', [name, passive('signed by nobody', 'automated', 'reason')])], ['a chip']],
    ['not where it passed once and failed once',        [testimony('a', [name, passive('pass'), passive('fail', 'manual')])], ['a chip']],
    ['in its own session only',                         [testimony('a', [name, passive('fail')]), testimony('b', [name, passive('pass')])], ['b chip-authenticated', 'a chip']],
    ['for each source of the session',                  [rendering('a', [name, passive('pass')]), rendering('b', [name])], ['a chip-authenticated', 'b chip-authenticated']],
    ['not by a check of no session',                    [quiet('a', [name, passive('pass')])], ['a chip']],
  ])('%s', (_says, testimonies, expected) => {
    expect(rules(...testimonies)).toEqual(expected)
  })
})
