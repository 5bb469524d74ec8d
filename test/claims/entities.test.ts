import { describe, expect, test } from 'vitest'
import { bringTogether } from '../../src/claims/entities.ts'
import type { Part, Testimony } from '../../src/model/index.ts'
import { id, quiet, rendering, type Saying, say, testimony } from './made.ts'

/** The things of one part: `key: source value, …`, whatever the order in which the sources came. */
function things(part: Part, ...testimonies: readonly Testimony[]): string[] {
  const read = (order: readonly Testimony[]) =>
    bringTogether(order)
      .entities.filter((entity) => entity.part === part)
      .map(({ key, fields }) => {
        const said = fields.values().flatMap(({ claims }) => claims.map(({ source, value }) => `${source} ${value}`))
        return `${key}: ${said.sort().join(', ')}`
      })
  const found = read(testimonies)
  expect(read([...testimonies].reverse())).toEqual(found)
  return found
}

const number = (value: string, country?: string) =>
  say('nationalIdentifier', 'value', value, { key: value, attributes: country ? { country } : {} })

describe('one thing by what is said of it', () => {
  // biome-ignore format: columns
  const ROWS: readonly [says: string, part: Part, a: Saying, b: Saying, expected: readonly string[]][] = [
    ['the holder, of all sources',         'subject',            say('subject', 'name', 'Kari'), say('subject', 'name', 'Ola'), [': a Kari, b Ola']],
    ['one nationality',                    'nationality',        say('nationality', '', 'NOR', { key: 'x' }), say('nationality', '', 'NOR', { key: 'y' }), ['NOR: a NOR, b NOR']],
    ['two nationalities',                  'nationality',        say('nationality', '', 'NOR'), say('nationality', '', 'DNK'), ['DNK: b DNK', 'NOR: a NOR']],
    ['a number, whatever is between its digits', 'nationalIdentifier', number('999-99 999r'), number('99999999R'), ['99999999R: a 999-99 999r, b 99999999R']],
    ['two numbers',                        'nationalIdentifier', number('99999999R'), number('99999998T'), ['99999998T: b 99999998T', '99999999R: a 99999999R']],
    ['an id of one system',                'subjectId',          say('subjectId', 'value', 'u1', { attributes: { system: 'bank' } }), say('subjectId', 'value', 'u1', { attributes: { system: 'bank' } }), ['bank u1: a u1, b u1']],
    ['ids of two systems',                 'subjectId',          say('subjectId', 'value', 'u1', { attributes: { system: 'bank' } }), say('subjectId', 'value', 'u1', { attributes: { system: 'app' } }), ['app u1: b u1', 'bank u1: a u1']],
    ['two ids of one system',              'subjectId',          say('subjectId', 'value', 'u1', { attributes: { system: 'bank' } }), say('subjectId', 'value', 'U1', { attributes: { system: 'bank' } }), ['bank U1: b U1', 'bank u1: a u1']],
    ['one reason',                         'reason',             say('reason', 'text', 'x', { attributes: { code: 'c' } }), say('reason', 'text', 'x', { attributes: { code: 'c' } }), ['c x: a x, b x']],
    ['two reasons',                        'reason',             say('reason', 'text', 'x', { attributes: { code: 'c' } }), say('reason', 'text', 'y', { attributes: { code: 'c' } }), ['c x: a x', 'c y: b y']],
    ['an id of the session, in any case',  'externalId',         id('code', 'Ab'), id('code', 'aB'), ['code ab: a Ab, b aB', 'pipId one: a one, b one']],
    ['what cannot be read, by what is written', 'nationality',   say('nationality', '', undefined, { raw: 'Utopia' }), say('nationality', '', undefined, { raw: 'Utopia' }), ['Utopia: a undefined, b undefined']],
    ['a check',                            'check',              say('check', 'result', 'pass', { key: 'k' }), say('check', 'result', 'fail', { key: 'k' }), ['k: a pass, b fail']],
    ['two checks',                         'check',              say('check', 'result', 'pass', { key: 'k' }), say('check', 'result', 'fail', { key: 'l' }), ['k: a pass', 'l: b fail']],
    ['an attachment',                      'attachment',         say('attachment', 'entry', 'x', { key: 'k' }), say('attachment', 'entry', 'y', { key: 'k' }), ['k: a x, b y']],
  ]

  test.each(ROWS)('%s', (_says, part, a, b, expected) => {
    expect(things(part, rendering('a', [a]), rendering('b', [b]))).toEqual(expected)
  })

  test('elements of one list, each by its own value', () => {
    const entity = { part: 'nationality', key: '', attributes: {} } as const
    const claims = ['NOR', 'DNK', 'NOR'].map((value) => ({ ...say('nationality', '', value), entity }))
    expect(things('nationality', testimony('a', claims))).toEqual(['DNK: a DNK', 'NOR: a NOR, a NOR'])
  })

  test('of what is no list, every field of the one thing', () => {
    const entity = { part: 'check', key: 'k', attributes: {} } as const
    const claims = [say('check', 'result', 'pass'), say('check', 'score', 1)].map((each) => ({ ...each, entity }))
    expect(things('check', testimony('a', claims))).toEqual(['k: a 1, a pass'])
  })

  test('in each session its own: checks, reasons, ids and attachments', () => {
    const of = (source: string) =>
      testimony(source, [
        id('pipId', source),
        say('check', 'result', 'pass', { key: 'k' }),
        say('reason', 'text', 'x', { attributes: { code: 'c' } }),
        say('attachment', 'entry', 'x', { key: 'k' }),
      ])
    expect(things('check', of('a'), of('b'))).toEqual(['k: a pass', 'k: b pass'])
    expect(things('reason', of('a'), of('b'))).toEqual(['c x: a x', 'c x: b x'])
    expect(things('attachment', of('a'), of('b'))).toEqual(['k: a x', 'k: b x'])
  })
})

test('who knows the country of a number describes it, whoever comes first', () => {
  const [known, unknown] = [rendering('a', [number('1234', 'SWE')]), rendering('b', [number('12-34')])]
  const other = rendering('c', [number('1234', 'DNK')])
  const describe = (...testimonies: readonly Testimony[]) =>
    bringTogether(testimonies)
      .entities.filter(({ part }) => part === 'nationalIdentifier')
      .map(({ attributes }) => attributes)
  expect(describe(known, unknown)).toEqual([{ country: 'SWE' }])
  expect(describe(unknown, known)).toEqual([{ country: 'SWE' }])
  expect(describe(known, other)).toEqual([{ country: 'SWE' }])
  const check = (type: string) => say('check', 'result', 'pass', { attributes: { type, country: 'SWE' } })
  const { entities } = bringTogether([
    rendering('a', [say('check', 'result', 'pass', { attributes: { type: 'liveness' } })]),
    rendering('b', [check('other')]),
  ])
  expect(entities.find(({ part }) => part === 'check')?.attributes).toEqual({ type: 'liveness' })
})

describe('documents', () => {
  const issued = (source: string, number?: unknown, issuer: unknown = 'NOR') =>
    testimony(source, [
      id('pipId', source),
      say('document', 'type', 'passport'),
      ...(number === undefined ? [] : [say('document', 'documentNumber', number)]),
      say('document', 'issuer/countryCode', issuer),
    ])
  const sessions = (...testimonies: readonly Testimony[]) => {
    const read = (order: readonly Testimony[]) =>
      bringTogether(order)
        .entities.filter(({ part }) => part === 'document')
        .map((document) => document.sessions?.map(({ key }) => key.split(' ').at(-1)).join(' '))
    const found = read(testimonies)
    expect(read([...testimonies].reverse())).toEqual(found)
    return found
  }

  // biome-ignore format: columns
  const ROWS: readonly [says: string, testimonies: readonly Testimony[], documents: readonly string[]][] = [
    ['one session has one',                         [issued('a', 'A1')], ['a']],
    ['one, also where nobody tells its number',     [issued('a')], ['a']],
    ['one number of one issuer, in two sessions',   [issued('a', 'A1'), issued('b', 'a-1')], ['a b']],
    ['two numbers',                                 [issued('a', 'A1'), issued('b', 'A2')], ['a', 'b']],
    ['two issuers',                                 [issued('a', 'A1'), issued('b', 'A1', 'SWE')], ['a', 'b']],
    ['no number is no number that two share',       [issued('a'), issued('b')], ['a', 'b']],
    ['what cannot be read is none',                 [issued('a', 7), issued('b', 7)], ['a', 'b']],
    ['nor is an issuer that cannot be read',        [issued('a', 'A1', 7), issued('b', 'A1', 7)], ['a', 'b']],
    ['through a third session with both numbers',   [issued('a', 'A1'), issued('c', 'A2'), testimony('b', [id('pipId', 'b'), ...['A1', 'A2'].map((each) => say('document', 'documentNumber', each)), say('document', 'issuer/countryCode', 'NOR')])], ['a b c']],
    ['a number of something else is none',          [issued('a', 'A1'), testimony('b', [id('pipId', 'b'), say('document', 'type', 'passport'), say('subject', 'documentNumber', 'A1'), say('subject', 'issuer/countryCode', 'NOR')])], ['a', 'b']],
  ]

  test.each(ROWS)('%s', (_says, testimonies, documents) => {
    expect(sessions(...testimonies)).toEqual(documents)
  })

  test('of a source without a session is a document all the same', () => {
    const { entities } = bringTogether([
      quiet('a', [say('document', 'type', 'passport'), say('check', 'result', 'pass')]),
    ])
    expect(entities.map(({ part, session, sessions }) => [part, session, sessions])).toEqual([
      ['document', undefined, []],
      ['check', undefined, undefined],
    ])
  })
})

test('things stand by their part, then by their session, then by their key', () => {
  const of = (source: string) =>
    testimony(source, [
      say('attachment', 'entry', 'x', { key: 'z' }),
      say('attachment', 'entry', 'x', { key: 'a' }),
      say('check', 'result', 'pass', { key: 'k' }),
      say('reason', 'text', 'x', { attributes: { code: 'c' } }),
      id('pipId', source),
      say('document', 'type', 'passport'),
      say('subjectId', 'value', 'u', { attributes: { system: 's' } }),
      number('1234'),
      say('nationality', '', 'NOR'),
      say('subject', 'name', 'Kari'),
    ])
  const alone = quiet('0', [say('attachment', 'entry', 'x', { key: 'm' })])
  for (const order of [
    [of('a'), of('b'), alone],
    [alone, of('b'), of('a')],
  ]) {
    const { entities } = bringTogether(order)
    expect(entities.map(({ part, key, session }) => [part, session?.key.at(-1) ?? '', key].join('/'))).toEqual([
      'subject//',
      'nationality//NOR',
      'nationalIdentifier//1234',
      'subjectId//s u',
      'document//pip pip/pipId/a a',
      'document//pip pip/pipId/b b',
      'session//pip pip/pipId/a a',
      'session//pip pip/pipId/b b',
      'externalId/a/pipId a',
      'externalId/b/pipId b',
      'reason/a/c x',
      'reason/b/c x',
      'check/a/k',
      'check/b/k',
      'attachment//m',
      'attachment/a/a',
      'attachment/a/z',
      'attachment/b/a',
      'attachment/b/z',
    ])
  }
})
