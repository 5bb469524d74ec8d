import { expect, test } from 'vitest'
import { parseMrz } from '../../../src/identifiers/mrz/index.ts'
import { td3 } from './make.ts'

const dates = (birth: string, expiry: string, today: string) => {
  const { birthDate, expirationDate } = parseMrz(td3({ birth, expiry }), { today }).fields
  return [birthDate.date, expirationDate.date]
}

test.each([
  ['740812', '300415', '2026-06-01', '1974-08-12', '2030-04-15'],
  ['260601', '260601', '2026-06-01', '2026-06-01', '2026-06-01'],
  ['260602', '260602', '2026-06-01', '1926-06-02', '2026-06-02'],
  ['800101', '700601', '2026-06-01', '1980-01-01', '2070-06-01'],
  ['800101', '700601', '2015-06-01', '1980-01-01', '2070-06-01'],
  ['000229', '760601', '2026-06-01', '2000-02-29', '2076-06-01'],
  ['<<<<<<', '760602', '2026-06-01', undefined, '1976-06-02'],
  ['74<<<<', '991231', '2001-01-01', undefined, '1999-12-31'],
])('born %s, expires %s, read on %s', (birth, expiry, today, born, expires) => {
  expect(dates(birth, expiry, today)).toEqual([born, expires])
})

test('without today there is no century', () => {
  expect(parseMrz(td3({})).fields.birthDate).toEqual({ raw: '740812', kind: 'complete' })
})

test.each(['2026-02-30', 'yesterday', ''])('a today that is no day (%s) is said and not used', (today) => {
  const parsed = parseMrz(td3({}), { today })
  expect(parsed.problems).toEqual(['option.today'])
  expect(parsed.fields.birthDate.date).toBeUndefined()
})
