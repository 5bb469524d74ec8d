import { describe, expect, test } from 'vitest'
import { groupSessions, idsOf } from '../../src/claims/sessions.ts'
import type { Testimony } from '../../src/model/index.ts'
import { id, quiet, type Saying, say, testimony } from './made.ts'

/** The sources of each session, whatever the order in which they came. */
function grouped(testimonies: readonly Testimony[]): string[] {
  const read = (order: readonly Testimony[]) =>
    groupSessions(order)
      .map((group) => group.testimonies.map(({ source }) => source.id).join(' '))
      .sort()
  const groups = read(testimonies)
  expect(read([...testimonies].reverse())).toEqual(groups)
  return groups
}

const SCAN = { product: 'mobbscan' }
const REQUEST = { role: 'request' } as const
const on = (day: unknown) => say('session', 'completedAt', day)

describe('sources speak of one session', () => {
  // biome-ignore format: columns
  const ROWS: readonly [says: string, testimonies: readonly Testimony[], groups: readonly string[]][] = [
    ['where none speaks of a session',  [quiet('a', [say('subject', 'name', 'Kari')])], []],
    ['and what speaks of none is of no session', [testimony('a', [id('pipId', 'x')]), quiet('b', [id('pipId', 'x')])], ['a']],
    ['by one id, in any case',          [testimony('a', [id('pipId', 'AB-1')]), testimony('b', [id('pipId', 'ab-1')]), testimony('c', [id('pipId', 'ab-2')])], ['a b', 'c']],
    ['not by an id of another type',    [testimony('a', [id('pipId', '1')]), testimony('b', [id('pipCode', '1')]), testimony('c', [id('pipId', '2')])], ['a', 'b', 'c']],
    ['not by an id of another product', [testimony('a', [id('scanId', '1')]), testimony('b', [id('scanId', '1')], SCAN)], ['a', 'b']],
    ['not by an id that sessions share', [testimony('a', [id('unit', '1', { shared: true }), id('pipId', '1')]), testimony('b', [id('unit', '1', { shared: true }), id('pipId', '2')])], ['a', 'b']],
    ['not by an id without a value',    [testimony('a', [id('pipId', undefined), id('pipCode', '1')]), testimony('b', [id('pipId', undefined), id('pipCode', '2')])], ['a', 'b']],
    ['through a third that has both ids', [testimony('a', [id('pipId', '1')]), testimony('b', [id('pipCode', '2')]), testimony('c', [id('pipId', '1'), id('pipCode', '2')])], ['a b c']],
  ]

  test.each(ROWS)('%s', (_says, testimonies, groups) => {
    expect(grouped(testimonies)).toEqual(groups)
  })
})

describe('one order, by its number or by its attendance code in the month of the proofing', () => {
  const number = testimony('number', [id('pipCode', 'PIP1234560125')])
  // Two more, so that nothing is known by what is left over.
  const others = [testimony('other', [id('pipId', 'y')]), testimony('third', [id('pipId', 'z')])]
  const code = (value: unknown, ...more: readonly Saying[]) => testimony('code', [id('attendanceCode', value), ...more])

  // biome-ignore format: columns
  test.each<[string, Testimony, readonly string[]]>([
    ['of that month',     code('123456', on('2025-01-20T10:15:00Z')),  ['code number']],
    ['of another month',  code('123456', on('2025-02-20T10:15:00Z')),  ['code', 'number']],
    ['another code',      code('123457', on('2025-01-20')),            ['code', 'number']],
    ['without a day',     code('123456'),                              ['code', 'number']],
    ['an unread day',     code('123456', on(undefined)),               ['code', 'number']],
    ['by the first day',  code('123456', on('2025-01-20'), on('2025-02-20')), ['code number']],
    ['no day of another field', code('123456', say('session', 'startedAt', '2025-01-20')), ['code', 'number']],
    ['an unread code',    code(undefined, on('2025-01-20')),           ['code', 'number']],
    ['of another product', { ...code('123456', on('2025-01-20')), source: testimony('code', [], SCAN).source }, ['code', 'number']],
    ['the code under another name', testimony('code', [id('pipId', '123456'), on('2025-01-20')]), ['code', 'number']],
    ['what is no id',     testimony('code', [id('pipId', 'x'), on('2025-01-20'), say('reason', 'text', '123456', { attributes: { type: 'attendanceCode' } })]), ['code', 'number']],
  ])('%s', (_says, of, groups) => {
    expect(grouped([number, of, ...others])).toEqual([...groups, 'other', 'third'])
  })

  test('two days that cannot be read are no month that two codes share', () => {
    const [a, b] = [1, 2].map((n) => testimony(`code ${n}`, [id('attendanceCode', `12345${n}`), on('yesterday')]))
    expect(a && b && grouped([a, b, ...others])).toEqual(['code 1', 'code 2', 'other', 'third'])
  })
})

describe('two that name their session by ids of different types', () => {
  const shared = (value: unknown) => id('unit', value, { shared: true })

  // biome-ignore format: columns
  const ROWS: readonly [says: string, testimonies: readonly Testimony[], groups: readonly string[]][] = [
    ['are one',                         [testimony('a', [id('pipId', '1')]), testimony('b', [id('pipCode', '2')])], ['a b']],
    ['are two where an id differs',     [testimony('a', [id('pipId', '1'), id('pipCode', '2')]), testimony('b', [id('pipCode', '3')])], ['a', 'b']],
    ['are not known among three',       [testimony('a', [id('pipId', '1')]), testimony('b', [id('pipCode', '2')]), testimony('c', [id('attendanceCode', '3')])], ['a', 'b', 'c']],
    ['are not of two products',         [testimony('a', [id('pipId', '1')]), testimony('b', [id('scanId', '2')], SCAN)], ['a', 'b']],
    ['are one in each product',         [testimony('a', [id('pipId', '1')]), testimony('b', [id('pipCode', '2')]), testimony('c', [id('scanId', '1')], SCAN), testimony('d', [id('other', '2')], SCAN)], ['a b', 'c d']],
    ['each of two sources',             [testimony('a', [id('pipId', '1')]), testimony('b', [id('pipId', '1')]), testimony('c', [id('pipCode', '2')]), testimony('d', [id('pipCode', '2')])], ['a b c d']],
    ['are two by an id of the second source', [testimony('a', [id('pipId', '1')]), testimony('b', [id('pipId', '1'), id('pipCode', '3')]), testimony('c', [id('pipCode', '2')])], ['a b', 'c']],
    ['are one with one unit',           [testimony('a', [id('pipId', '1'), shared('U1')]), testimony('b', [id('pipCode', '2'), shared('u1')])], ['a b']],
    ['are two with two units',          [testimony('a', [id('pipId', '1'), shared('U1')]), testimony('b', [id('pipCode', '2'), shared('U2')])], ['a', 'b']],
    ['are one where one of the units is shared', [testimony('a', [id('pipId', '1'), shared('U1'), shared('U2')]), testimony('b', [id('pipCode', '2'), shared('U2'), shared('U3')])], ['a b']],
    ['are two with one value of two shared types', [testimony('a', [id('pipId', '1'), shared('U1')]), testimony('b', [id('pipCode', '2'), id('license', 'U1', { shared: true })])], ['a', 'b']],
    ['are one where the unit could not be read', [testimony('a', [id('pipId', '1'), shared('U1')]), testimony('b', [id('pipCode', '2'), shared(undefined)])], ['a b']],
    ['are one beside one that has no id', [testimony('a', [id('pipId', '1')]), testimony('b', [id('pipCode', '2')]), testimony('c', [])], ['a b c']],
  ]

  test.each(ROWS)('%s', (_says, testimonies, groups) => {
    expect(grouped(testimonies)).toEqual(groups)
  })
})

describe('one without an id', () => {
  const named = testimony('named', [id('pipId', '1')])

  // biome-ignore format: columns
  const ROWS: readonly [says: string, testimonies: readonly Testimony[], groups: readonly string[]][] = [
    ['goes with the only session',                  [named, testimony('x', [])], ['named x']],
    ['also where that is of two sources',           [named, testimony('again', [id('pipId', '1')]), testimony('x', [])], ['again named x']],
    ['is its own where there are two',              [named, testimony('other', [id('pipId', '2')]), testimony('x', [])], ['named', 'other', 'x']],
    ['is its own where the session is of another product', [named, testimony('x', [], SCAN)], ['named', 'x']],
    ['goes with the session of its product',        [named, testimony('scan', [id('scanId', '1')], SCAN), testimony('x', [], SCAN)], ['named', 'scan x']],
    ['a request goes with the only result without one', [testimony('r', []), testimony('x', [], REQUEST)], ['r x']],
    ['also beside a session of another product',    [named, testimony('r', [], SCAN), testimony('x', [], { ...SCAN, ...REQUEST })], ['named', 'r x']],
    ['a request is its own beside two results',     [testimony('r', []), testimony('s', []), testimony('x', [], REQUEST)], ['r', 's', 'x']],
    ['two results are two',                         [testimony('r', []), testimony('s', [])], ['r', 's']],
    ['two requests are two',                        [testimony('x', [], REQUEST), testimony('y', [], REQUEST)], ['x', 'y']],
    ['a shared id is none',                         [named, testimony('x', [id('unit', '1', { shared: true })])], ['named x']],
  ]

  test.each(ROWS)('%s', (_says, testimonies, groups) => {
    expect(grouped(testimonies)).toEqual(groups)
  })
})

describe('a session is sorted by its content', () => {
  const keys = (...testimonies: readonly Testimony[]) => groupSessions(testimonies).map(({ key }) => key)

  test('its product, its ids and its sources', () => {
    const a = testimony('a', [id('pipId', 'B'), id('pipCode', 'A')])
    const b = testimony('b', [id('pipId', 'B')])
    const expected = ['pip pip/pipCode/a pip/pipId/b a b']
    expect(keys(a, b)).toEqual(expected)
    expect(keys(b, a)).toEqual(expected)
  })

  test('without ids behind those with ids, without a product before those with one', () => {
    expect(keys(testimony('a', []))).toEqual(['pip ~ a'])
    expect(keys(testimony('a', [], { product: null }))).toEqual([' ~ a'])
  })

  test('an id is known by product and type, and without case', () => {
    expect(
      idsOf(testimony('a', [id('pipId', 'AB'), id('unit', '1', { shared: true }), say('reason', 'text', 'x')])),
    ).toEqual(['pip/pipId/ab'])
  })
})
