import { describe, expect, test } from 'vitest'
import { isUnderAge } from '../../src/claims/age.ts'
import { compareClaims, compareValues, isTransliteration } from '../../src/claims/compare.ts'
import { normalizeNumber } from '../../src/claims/entities.ts'
import { contradictsBirthdate } from '../../src/claims/number-date.ts'
import { isOutsideOrder, orderOf, orderOfProofing } from '../../src/claims/order-month.ts'
import type { Kind, SourceClaim } from '../../src/model/index.ts'
import { withControlDigits } from '../identifiers/norway/numbers.ts'

const ZONE = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'

describe('how two values agree', () => {
  // biome-ignore format: columns
  const ROWS: readonly [kind: Kind, a: unknown, b: unknown, agreement: string][] = [
    ['text',           'x',              'x',               'equal'],
    ['text',           'Oslo ',          'OSLO',            'equivalent'],
    ['text',           'Oslo',           'Bergen',          'conflict'],
    ['score',          { value: 1 },     { value: 1 },      'equal'],
    ['score',          { value: 1, scale: [0, 1] }, { value: 2, scale: [0, 100] }, 'conflict'],
    ['score',          { value: 91, scale: [0, 100] }, { value: 0.91, scale: [0, 1] }, 'equivalent'],
    ['text',           '1',              1,                 'conflict'],
    ['text',           1,                '1',               'conflict'],
    ['date',           '1985-09-17',     '1985-09',         'compatible'],
    ['date',           '1985',           '1985-09-17',      'compatible'],
    ['date',           '1985-09-17',     '1985-09-18',      'conflict'],
    ['timestamp',      '2025-01-20',     '2025-01-20T10:15:00Z', 'compatible'],
    ['timestamp',      '2025-01-20',     '2025-01-21',      'conflict'],
    ['country',        'NOR',            'Norge',           'equivalent'],
    ['country',        'GBR',            'GBD',             'equivalent'],
    ['country',        'NOR',            'SWE',             'conflict'],
    ['country',        'Utopia',         'utopia',          'equivalent'],
    ['country',        'Utopia',         'NOR',             'conflict'],
    ['country',        'NOR',            'Utopia',          'conflict'],
    ['country',        'Utopia',         'Atlantis',        'conflict'],
    ['documentNumber', 'ab 12-34<',      'AB1234',          'equivalent'],
    ['documentNumber', 'AB1234',         'AB1235',          'conflict'],
    ['url',            'https://x/a?s=1', 'https://x/a#b',  'equivalent'],
    ['url',            'https://x/a',    'https://x/b',     'conflict'],
    ['outcome',        'approved',       'not_decided',     'compatible'],
    ['outcome',        'not_decided',    'rejected',        'compatible'],
    ['outcome',        'approved',       'rejected',        'conflict'],
    ['checkResult',    'pass',           'not_performed',   'compatible'],
    ['checkResult',    'not_applicable', 'fail',            'compatible'],
    ['checkResult',    'pass',           'inconclusive',    'conflict'],
    ['documentType',   'travel_document', 'passport',       'compatible'],
    ['documentType',   'idcard',         'Some word',       'compatible'],
    ['documentType',   'idcard',         'passport',        'conflict'],
    ['sex',            'unspecified',    'male',            'compatible'],
    ['sex',            'female',         'unspecified',     'compatible'],
    ['sex',            'female',         'male',            'conflict'],
    ['zone',           ZONE,             ` ${ZONE.toLowerCase().replace('\n', '\r\n')}`, 'equivalent'],
    ['zone',           ZONE,             'P-UTO',           'compatible'],
    ['zone',           'P-UTO',          ZONE,              'compatible'],
    ['zone',           ZONE,             'P-NOR',           'conflict'],
    ['zone',           'P-UTO',          'P<UTO',           'equivalent'],
    ['zone',           'P-UTO',          'P-NOR',           'conflict'],
    ['zone',           ZONE,             'I-UTO',           'conflict'],
    ['zone',           ZONE,             ZONE.replace('36U', '37U'), 'conflict'],
    ['name',           'Åsamund Østenbyen', 'Aasamund Oestenbyen', 'equivalent'],
    ['name',           'KARI NORDMANN',  'Kari Nordmann',   'equivalent'],
    ['name',           'Kari Anne Nordmann', 'Nordmann Kari', 'compatible'],
    ['name',           'Kari',           'Kari Anne Nordmann', 'compatible'],
    ['name',           'Kari Kari',      'Kari Nordmann',   'conflict'],
    ['name',           'Kari Nordmann',  'Kari Hansen',     'conflict'],
    ['name',           'Kari Nordmann',  ' - ',             'conflict'],
    ['name',           'Anna Kari Nordmann', 'Kari Kari',   'conflict'],
    ['name',           '王小明',          '李小龙',           'conflict'],
    ['name',           'محمد علي',       'أحمد حسن',        'conflict'],
    ['name',           '123',            '456',             'conflict'],
    ['name',           ' - ',            '-',               'equivalent'],
    ['name',           'Иван Петров',    'ИВАН ПЕТРОВ',     'equivalent'],
    ['name',           'Иван Петров',    'Олег Сидоров',    'conflict'],
    ['name',           'Müller',         'Mueller',         'equivalent'],
    ['name',           'Muller',         'Mueller',         'compatible'],
    ['name',           'Øst',            'Öst',             'equivalent'],
    ['name',           'Ost',            'Oest',            'compatible'],
  ]

  test.each(ROWS)('%s: %j and %j', (kind, a, b, agreement) => {
    expect(compareValues(kind, a, b)).toBe(agreement)
    expect(compareValues(kind, b, a)).toBe(agreement)
  })

  // biome-ignore format: columns
  test.each([
    ['Aasamund Oestenbyen', 'Åsamund Østenbyen', true],
    ['Åsamund Østenbyen',   'Åsamund Østenbyen', false],
    ['Asamund Ostenbyen',   'Asamund Ostenbyen', false],
    ['Kari Nordmann',       'Åsamund Østenbyen', false],
    ['Aasamund',            'Åsamund Østenbyen', false],
  ])('%s is a transliteration of %s: %s', (plain, printed, expected) => {
    expect(isTransliteration(plain, printed)).toBe(expected)
  })

  test('numbers are compared without spaces, hyphens, fillers and case', () => {
    expect(normalizeNumber('ab 12-3<4')).toBe('AB1234')
  })
})

test('names that differ behind their 200th letter are two names', () => {
  const of = (last: string, length: number) => `${'Anna '.repeat(80).slice(0, length - last.length)}${last}`
  expect(compareValues('name', of(' Ola', 300), of(' Kim', 300))).toBe('conflict')
  expect(compareValues('name', of(' Ola', 300), 'Anna')).toBe('conflict')
  expect(compareValues('name', 'Anna', of(' Ola', 300))).toBe('conflict')
  expect(compareValues('name', of(' OLA', 300), of(' Ola', 300))).toBe('equivalent')
  expect(compareValues('name', of(' Ås', 200), of(' As', 200))).toBe('equivalent')
  expect(isTransliteration(of(' Ola', 300), of(' Åse', 300))).toBe(false)
})

describe('a name of a zone that had no room for all of it', () => {
  const entity = { part: 'subject', key: '', attributes: {} } as const
  const claim = (value: string, more: Partial<SourceClaim>): SourceClaim => ({
    ...{ source: 's', ordinal: 1, entity, field: 'givenName', capture: 'viz', value },
    ...more,
  })
  const printed = claim('Chayapa Dejthamrong Krasuang', {})
  const FULL = 'P<ESPNILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<KBAA000589<0ESP5604230M3004157<<<<<<<<<<<<<<00'
  const ofZone = (more: Partial<SourceClaim>) =>
    claim('CHAYAPA DEJTHAMRONG K', { capture: 'mrz', via: ['mrz'], ...more })
  const compared = (more: Partial<SourceClaim>) => compareClaims('name', ofZone(more), printed)

  test('is shortened where its zone is known, and another name where it is not', () => {
    expect(compared({ from: [claim(FULL, { field: 'mrz/raw' })] })).toBe('compatible')
    expect(compared({})).toBe('conflict')
    expect(compared({ from: [] })).toBe('conflict')
  })

  test('whichever of the two the winner is', () => {
    const zone = ofZone({ from: [claim(FULL, { field: 'mrz/raw' })] })
    expect(compareClaims('name', printed, zone)).toBe('compatible')
    expect(compareClaims('name', claim('Ola Krasuang', {}), zone)).toBe('conflict')
    expect(compareClaims('name', zone, claim('Ola Krasuang', {}))).toBe('conflict')
  })

  test('is another one where the zone had room for more', () => {
    const roomy = FULL.replace('NILAVADHANANANDA', 'NILAVADHANAN<<<<').replace(
      '<<CHAYAPA<DEJTHAMRONG<K',
      '<CHAYAPA<DEJTHAMRONG<K<',
    )
    expect(compared({ from: [claim(roomy, { field: 'mrz/raw' })] })).toBe('conflict')
  })

  test('is the same with the letters that a zone does not have', () => {
    const both = (zone: string, name: string) => [
      compareClaims('name', claim(zone, { via: ['mrz'] }), claim(name, {})),
      compareClaims('name', claim(name, {}), claim(zone, { via: ['mrz'] })),
    ]
    expect(both('ANNA MARIA', 'Anna Maria')).toEqual(['equal', 'equal'])
    expect(both('AASAMUND', 'Åsamund')).toEqual(['equivalent', 'equivalent'])
    expect(both('ANNA', 'Anna Maria')).toEqual(['compatible', 'compatible'])
    expect(both('ANNA', 'Ola')).toEqual(['conflict', 'conflict'])
  })

  test('a claim without a value is unusable', () => {
    expect(compareClaims('name', printed, { ...printed, value: undefined })).toBe('unusable')
  })
})

describe('ages', () => {
  // biome-ignore format: columns
  test.each([
    ['2007-01-20', '2025-01-19', true],
    ['2007-01-20', '2025-01-20', false],
    ['2007-02-28', '2025-02-28', false],
    ['2008-02-29', '2026-02-28', true],
    ['2008-02-29', '2026-03-01', false],
    ['2007-01',    '2025-01-20', undefined],
    ['2007-01',    '2025-01-01', undefined],
    ['2007',       '2025-01-01', undefined],
    ['2006-12-31', '2024-12-31', false],
    ['2007-02',    '2025-01-20', true],
    ['2006-12',    '2025-01-20', false],
    ['2007',       '2025-01-20', undefined],
    ['2008',       '2025-12-30', true],
    ['2006',       '2025-01-01', false],
  ])('born %s: under 18 on %s is %s', (birthdate, day, expected) => {
    expect(isUnderAge(birthdate, day, 18)).toBe(expected)
  })
})

describe('the order', () => {
  // biome-ignore format: columns
  test.each([
    ['PIP1234560125', '2024-12-31', true],
    ['PIP1234560125', '2025-01-01', false],
    ['pip1234560125', '2025-04-03', false],
    ['PIP1234560125', '2025-04-04', true],
    ['PIP1234561225', '2025-12-31', false],
    ['PIP1234561325', '2020-01-01', false],
    ['PIP12345',      '2020-01-01', false],
    ['PIP1234560125', 'no day',     false],
  ])('%s does not go with %s: %s', (order, day, expected) => {
    expect(isOutsideOrder(order, day)).toBe(expected)
  })

  test('is known by its number, or by attendance code and month', () => {
    expect(orderOf('PIP1234560125')).toBe('123456 0125')
    expect(orderOf('123456 0125')).toBeUndefined()
    expect(orderOfProofing('123456', '2025-01-20T10:15:00Z')).toBe('123456 0125')
    expect(orderOfProofing('12345', '2025-01-20')).toBeUndefined()
    expect(orderOfProofing('1234567', '2025-01-20')).toBeUndefined()
    expect(orderOfProofing('123456', 'yesterday')).toBeUndefined()
    expect(orderOfProofing('123456', 'on 2025-01-20')).toBeUndefined()
  })
})

// Right only under the rule of 2032: K1 leaves the remainder 1. The month is + 80.
const OF_2032 = withControlDigits('018185123', 1) ?? withControlDigits('018185123', 2) ?? ''

describe('a national number and a birthdate', () => {
  // biome-ignore format: columns
  test.each([
    ['23845610185', '1956-04-28', undefined,  'a fodselsnummer of 1964 gives a birthdate of its own'],
    ['63845610179', '1956-04-23', undefined,  'the date of a D-number that is the birth'],
    ['63845610179', '1956-04-24', 'd-number', 'one that is not'],
    ['63845610178', '1956-04-24', undefined,  'a wrong digit says nothing'],
    [OF_2032,       '1985-01-01', undefined,  'a number of 2032, of that day in some century'],
    [OF_2032,       '1985-01-02', 'number',   'and of another day in any'],
  ])('%s, %s: %s (%s)', (number, birthdate, expected, _says) => {
    expect(contradictsBirthdate(number, birthdate)).toBe(expected)
  })
})
