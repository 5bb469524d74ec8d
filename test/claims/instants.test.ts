import { describe, expect, test } from 'vitest'
import { instantOf, sameWallClock } from '../../src/claims/instants.ts'

describe('two times', () => {
  // biome-ignore format: columns
  test.each([
    ['the same instant in two zones',         '2025-01-20T10:15:00Z',      '2025-01-20T11:15:00+01:00', 'equivalent'],
    ['the same, west of Greenwich',           '2025-01-20T10:15:00Z',      '2025-01-20T05:45:00-04:30', 'equivalent'],
    ['the same but for the seconds',          '2025-01-20T10:15:00Z',      '2025-01-20T10:15:59Z',      'equivalent'],
    ['one wall clock, two zones',             '2025-01-20T10:15:00Z',      '2025-01-20T10:15:00+01:00', undefined],
    ['one wall clock, no zone',               '2025-01-20T10:15:00',       '2025-01-20T10:15:30',       'equivalent'],
    ['one wall clock, one zone',              '2025-01-20T10:15:00+05:00', '2025-01-20T10:15:00',       'compatible'],
    ['Norwegian time in winter, no zone',     '2025-01-20T10:15:00Z',      '2025-01-20T11:15:00',       'compatible'],
    ['the same, the other way round',         '2025-01-20T11:15:00',       '2025-01-20T10:15:00Z',      'compatible'],
    ['Norwegian time in summer, no zone',     '2025-07-20T22:30:00Z',      '2025-07-21T00:30:00',       'compatible'],
    ['winter time in summer',                 '2025-07-20T10:15:00Z',      '2025-07-20T11:15:00',       undefined],
    ['no zones, and other times',             '2025-01-20T10:15:00',       '2025-01-20T11:15:00',       undefined],
    ['a day and a time on it',                '2025-01-20',                '2025-01-20T23:59:00Z',      'compatible'],
    ['a time and a day beside it',            '2025-01-20T23:59:00Z',      '2025-01-21',                undefined],
    ['two days',                              '2025-01-20',                '2025-01-21',                undefined],
    ['a day that the year does not have',     '2025-01-45T10:15:00Z',      '2025-01-20T10:15:00',       undefined],
  ])('%s', (_says, a, b, expected) => {
    expect(sameWallClock(a, b)).toBe(expected)
    expect(sameWallClock(b, a)).toBe(expected)
  })

  // biome-ignore format: columns
  test.each([
    ['2025-01-20',                '2025-01-19T23:00:00Z'],
    ['2025-01-20T10:15:00',       '2025-01-20T09:15:00Z'],
    ['2025-01-20T10:15:00+02:00', '2025-01-20T08:15:00Z'],
    ['2025-01-20T10:15:00-02:00', '2025-01-20T12:15:00Z'],
  ])('%s counts for the order as %s', (time, instant) => {
    expect(instantOf(time)).toBe(Date.parse(instant))
  })
})

test('Norway’s clocks are those of the tables of time zones, at every hour around each change and at every month', () => {
  const tables = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' })
  const HOUR = 3_600_000
  const wrong: string[] = []
  for (let year = 1975; year <= 2045; year++) {
    const instants = Array.from({ length: 12 }, (_, month) => Date.UTC(year, month, 15, 12))
    for (const month of [2, 3, 8, 9]) {
      const end = Date.UTC(year, month + 1, 1)
      for (let hours = 1; hours <= 8 * 24; hours++) instants.push(end - hours * HOUR)
    }
    for (const instant of instants) {
      const naked = `${tables.format(instant).replace(' ', 'T')}:00`
      if (sameWallClock(new Date(instant).toISOString(), naked) !== 'compatible') wrong.push(naked)
    }
  }
  expect(wrong).toEqual([])
})
