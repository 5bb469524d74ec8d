import { describe, expect, test } from 'vitest'
import { birthDateOf, dateKind, expirationDateOf, isToday } from '../../../src/identifiers/mrz/dates.ts'
import { parseMrz } from '../../../src/identifiers/mrz/index.ts'

describe('what six cells are', () => {
  // biome-ignore format: columns
  test.each([
    ['',        'unknown'],   ['<<<<<<', 'unknown'],
    ['12345',   'malformed'], ['1234567', 'malformed'], ['<<<<<', 'malformed'],
    ['12010/',  'malformed'], ['12010:', 'malformed'], ['12O101', 'malformed'], ['/20101', 'malformed'], [':20101', 'malformed'],
    ['120101',  'complete'],  ['121231', 'complete'], ['120430', 'complete'], ['000229', 'complete'], ['040229', 'complete'],
    ['010229',  'impossible'], ['120230', 'impossible'], ['120431', 'impossible'], ['121301', 'impossible'],
    ['120001',  'impossible'], ['120100', 'impossible'], ['120132', 'impossible'], ['129901', 'impossible'],
    ['1201<<',  'partial'],   ['12<<01', 'partial'], ['<<0101', 'partial'], ['12<<<<', 'partial'], ['<<<<31', 'partial'], ['<2<3<1', 'partial'],
    ['<<0229',  'partial'],   ['<00229', 'partial'], ['1<0229', 'partial'], ['2<0229', 'partial'], ['<40229', 'partial'],
    ['<10229',  'impossible'], ['<30229', 'impossible'], ['<<0230', 'impossible'], ['<10228', 'partial'],
    ['99<231',  'partial'],   ['99<431', 'impossible'], ['99043<', 'partial'], ['00023<', 'impossible'],
    ['99<<00',  'impossible'], ['99<<32', 'impossible'], ['99<<3<', 'partial'], ['99<<4<', 'impossible'],
    ['9913<<',  'impossible'], ['9900<<', 'impossible'], ['991<<<', 'partial'], ['992<<<', 'impossible'], ['99<0<<', 'partial'],
    ['990<<<',  'partial'],   ['9902<9', 'partial'], ['99<229', 'partial'], ['9902<0', 'partial'], ['99023<', 'impossible'], ['9602<9', 'partial'], ['99<2<9', 'partial'], ['99<<<0', 'partial'],
  ])('%s is %s', (raw, kind) => {
    expect(dateKind(raw)).toBe(kind)
  })

  test('every pair of month and day is what the calendar says, in the zone as alone', () => {
    const line = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<'
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const raw = `97${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
        const there = new Date(Date.UTC(1997, month - 1, day)).toISOString().slice(2, 10).replaceAll('-', '') === raw
        const kind = there ? 'complete' : 'impossible'
        expect(dateKind(raw), raw).toBe(kind)
        const zone = parseMrz([line, `L898902C36UTO${raw}2F1204159ZE184226B<<<<<10`])
        expect(zone.fields.birthDate, raw).toEqual({ raw, kind })
      }
    }
  })
})

describe('the century of a birth', () => {
  // biome-ignore format: columns
  test.each([
    ['250120', '2025-01-20', '2025-01-20'],
    ['250121', '2025-01-20', '1925-01-21'],
    ['991231', '2025-01-20', '1999-12-31'],
    ['000229', '2025-01-20', '2000-02-29'],
    ['000229', '1999-12-31', undefined],
    ['040229', '2003-12-31', '1904-02-29'],
    ['010101', '2100-01-01', '2001-01-01'],
    ['000101', '2100-01-01', '2100-01-01'],
    ['000229', '2100-12-31', '2000-02-29'],
    ['200101', '0050-01-01', '0020-01-01'],
    ['600101', '0050-01-01', undefined],
    ['600101', '0150-01-01', '0060-01-01'],
    ['600101', '1050-01-01', '0960-01-01'],
  ])('%s on %s: %s', (raw, today, date) => {
    expect(birthDateOf(raw, 'complete', today)).toEqual(date ? { raw, kind: 'complete', date } : { raw, kind: 'complete' })
  })

  test('only of a complete date, and only with a day to count from', () => {
    expect(birthDateOf('25012<', 'partial', '2025-01-20')).toEqual({ raw: '25012<', kind: 'partial' })
    expect(birthDateOf('250120', 'complete', undefined)).toEqual({ raw: '250120', kind: 'complete' })
    expect(expirationDateOf('25012<', 'partial', '2025-01-20', undefined)).toEqual({ raw: '25012<', kind: 'partial' })
    expect(expirationDateOf('250120', 'complete', undefined, undefined)).toEqual({ raw: '250120', kind: 'complete' })
  })
})

describe('the century of an expiry', () => {
  // biome-ignore format: columns
  test.each([
    ['300415', '2025-01-20', undefined,    '2030-04-15'],
    ['750120', '2025-01-20', undefined,    '2075-01-20'],
    ['750121', '2025-01-20', undefined,    '1975-01-21'],
    ['750121', '2025-01-20', '1975-01-21', '1975-01-21'],
    ['750121', '2025-01-20', '1975-01-22', '2075-01-21'],
    ['700601', '2025-01-20', '1980-01-01', '2070-06-01'],
    ['800101', '2025-01-20', '1990-01-01', '2080-01-01'],
    ['200101', '2025-01-20', '2021-01-01', '2120-01-01'],
    ['000229', '2025-01-20', undefined,    '2000-02-29'],
    ['000229', '2025-01-20', '2001-01-01', '2000-02-29'],
    ['050101', '0001-01-01', undefined,    '0005-01-01'],
  ])('%s on %s, born %s: %s', (raw, today, birth, date) => {
    expect(expirationDateOf(raw, 'complete', today, birth)).toMatchObject({ raw, kind: 'complete' })
    // 2100 has no leap day: it is left as the only day that it can be.
    expect(expirationDateOf(raw, 'complete', today, birth).date).toBe(date)
  })
})

describe('what may be today', () => {
  test.each(['2025-01-20', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s', (today) => {
    expect(isToday(today)).toBe(true)
  })

  test.each([
    '2025-02-29',
    '2100-02-29',
    '2025-13-01',
    '2025-00-01',
    '2025-01-00',
    '2025-01-32',
    '2025-04-31',
    ' 2025-01-20',
    '2025-01-20 ',
    '2025-01-20\n',
    '2025-1-20',
    '20250120',
    '025-01-20',
    '12025-01-20',
    '',
    null,
    undefined,
    20250120,
    ['2025-01-20'],
    new Date('2025-01-20'),
  ])('%j is none', (today) => {
    expect(isToday(today)).toBe(false)
  })
})
