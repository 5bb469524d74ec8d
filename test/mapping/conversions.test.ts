import { describe, expect, test } from 'vitest'
import type { Conversion } from '../../src/mapping/conversion.ts'
import { isUnusable } from '../../src/mapping/conversion.ts'
import { country, issuer, nationality } from '../../src/mapping/conversions/country.ts'
import { date, readings } from '../../src/mapping/conversions/date.ts'
import { norwegianId, norwegianIdOrBirthdate, personalNumber } from '../../src/mapping/conversions/national-id.ts'
import { identifier, text, url, word } from '../../src/mapping/conversions/text.ts'
import { timestamp, timestampOrEpoch } from '../../src/mapping/conversions/timestamp.ts'
import { alwaysEmpty, checkResult, sex, trueIsApproved, words } from '../../src/mapping/conversions/words.ts'
import { zone } from '../../src/mapping/conversions/zone.ts'
import type { Kind } from '../../src/model/index.ts'
import type { Format } from '../../src/source/index.ts'
import { context } from './made.ts'

/** The value, or the problem, then how it was made and what was noted. */
function read(conversion: Conversion<Kind>, raw: unknown, format?: Format): unknown[] {
  const outcome = conversion.convert(raw, context(format))
  if (isUnusable(outcome)) return [outcome.problem]
  return [outcome.value, ...(outcome.via ?? []), ...(outcome.notes ?? []).map(({ code }) => code)]
}

// biome-ignore format: columns
const printed = date({ era: 'document', layouts: ['iso', 'isoTime', 'isoSlashes', 'dots', 'slashes', 'hyphens', 'digitsYmd', 'digitsDmy', 'monthFirst', 'shortYmd'] })

describe('dates', () => {
  // biome-ignore format: columns
  test.each<[unknown, unknown[]]>([
    ['2030-09-17',                ['2030-09-17']],
    [' 2030-09-17 ',              ['2030-09-17', 'date yyyy-MM-dd']],
    ['2030-09-17T00:00:00.000Z',  ['2030-09-17', 'date yyyy-MM-ddT00:00']],
    ['2030-09-17T00:00+00:00',    ['2030-09-17', 'date yyyy-MM-ddT00:00']],
    ['2030-09-17T10:00',          ['value/not-a-date']],
    ['2030/09/17',                ['2030-09-17', 'date yyyy/MM/dd']],
    ['17.09.2030',                ['2030-09-17', 'date dd.MM.yyyy']],
    ['09.09.2030',                ['2030-09-09', 'date dd.MM.yyyy']],
    ['17/09/2030',                ['2030-09-17', 'date dd/MM/yyyy']],
    ['17-09-2030',                ['2030-09-17', 'date dd-MM-yyyy']],
    ['03/04/2030',                ['value/ambiguous-date']],
    ['09/17/2030',                ['value/not-a-date']],
    ['20300917',                  ['2030-09-17', 'date yyyyMMdd']],
    ['17092030',                  ['2030-09-17', 'date ddMMyyyy']],
    ['20102011',                  ['2011-10-20', 'date ddMMyyyy']],
    [17092030,                    ['2030-09-17', 'number-to-text', 'date ddMMyyyy', 'value/coerced']],
    [1,                           ['value/not-a-date']],
    ['300917',                    ['2030-09-17', 'date yyMMdd']],
    ['2030-02-30',                ['value/not-a-date']],
    ['2028-02-29',                ['2028-02-29']],
    ['1849-12-31',                ['value/not-a-date']],
    ['1850-01-01',                ['1850-01-01']],
    ['2150-12-31',                ['2150-12-31']],
    ['2151-01-01',                ['value/not-a-date']],
    ['',                          ['value/not-a-date']],
    ['x'.repeat(500),             ['value/too-long']],
    [true,                        ['value/wrong-type']],
  ])('%j', (raw, expected) => {
    expect(read(printed, raw)).toEqual(expected)
  })

  // biome-ignore format: columns
  test.each([
    ['birth',    '250615', '2025-06-15'],
    ['birth',    '250616', '1925-06-16'],
    ['birth',    '240616', '2024-06-16'],
    ['birth',    '260101', '1926-01-01'],
    ['document', '750101', '2075-01-01'],
    ['document', '760101', '1976-01-01'],
    ['document', '250616', '2025-06-16'],
    ['document', '000101', '2000-01-01'],
  ] as const)('the century of a %s in %s: %s', (era, raw, expected) => {
    expect([...readings(raw, { era, layouts: ['shortYmd'] }, '2025-06-15').keys()]).toEqual([expected])
  })

  test('of a document near the end of a century lies ahead', () => {
    expect([...readings('010101', { era: 'document', layouts: ['shortYmd'] }, '2099-06-15').keys()]).toEqual([
      '2101-01-01',
    ])
  })

  test('of a document fifty years back is still the last one', () => {
    const of = (raw: string) => [...readings(raw, { era: 'document', layouts: ['shortYmd'] }, '2080-06-15').keys()]
    expect([of('300101'), of('290101')]).toEqual([['2030-01-01'], ['2129-01-01']])
  })

  // biome-ignore format: columns
  test.each([
    ['03/04/1980', '800403', ['1980-04-03', 'date dd/MM/yyyy', 'settled by the MRZ']],
    ['03/04/1980', '800304', ['1980-03-04', 'date MM/dd/yyyy', 'settled by the MRZ']],
    ['03/04/1980', '810403', ['value/ambiguous-date']],
    ['09/17/1980', '800917', ['1980-09-17', 'date MM/dd/yyyy', 'settled by the MRZ']],
    ['09/17/1980', '800918', ['value/not-a-date']],
    ['17/09/1980', '800403', ['1980-09-17', 'date dd/MM/yyyy']],
  ])('%s beside a zone of %s', (raw, inZone, expected) => {
    const settled = date({ era: 'birth', layouts: ['slashes', 'monthFirst'], settledBy: () => inZone })
    expect(read(settled, raw)).toEqual(expected)
  })
})

describe('times', () => {
  // biome-ignore format: columns
  test.each<[unknown, unknown[]]>([
    ['2025-01-20T10:15:00Z',           ['2025-01-20T10:15:00Z']],
    ['2025-01-20T10:15:00.123456789Z', ['2025-01-20T10:15:00.123456789Z']],
    ['2025-01-20T10:15:00-0430',       ['2025-01-20T10:15:00-04:30', 'time yyyy-MM-dd HH:mm[:ss]']],
    ['2025-01-20t10:15:00z',           ['2025-01-20T10:15:00Z', 'time yyyy-MM-dd HH:mm[:ss]']],
    ['2025-01-20 10:15',               ['2025-01-20T10:15:00', 'time yyyy-MM-dd HH:mm[:ss]', 'value/no-zone']],
    ['2025-01-20 10:15:30,5',          ['2025-01-20T10:15:30.5', 'time yyyy-MM-dd HH:mm[:ss]', 'value/no-zone']],
    ['20.01.2025 kl. 10.15',           ['2025-01-20T10:15:00', 'time dd.MM.yyyy HH:mm[:ss]', 'value/no-zone']],
    ['20250120101530',                 ['2025-01-20T10:15:30', 'time yyyyMMddHHmm[ss]', 'value/no-zone']],
    ['20250120 1015',                  ['value/not-a-date']],
    ['20012025 1015',                  ['2025-01-20T10:15:00', 'time ddMMyyyyHHmm', 'value/no-zone']],
    ['202020202020',                   ['value/not-a-date']],
    ['200120102015',                   ['2010-01-20T20:15:00', 'time ddMMyyyyHHmm', 'value/no-zone']],
    ['2025-01-20',                     ['2025-01-20', 'value/no-zone']],
    ['20.01.2025',                     ['2025-01-20', 'time dd.MM.yyyy', 'value/no-zone']],
    [' 2025-01-20T10:15:00Z',          ['2025-01-20T10:15:00Z', 'time trim']],
    ['2025-01-20T24:00:00Z',           ['value/not-a-date']],
    ['2025-02-30T10:15:00Z',           ['value/not-a-date']],
    ['2025-02-29',                     ['value/not-a-date']],
    ['2024-02-29',                     ['2024-02-29', 'value/no-zone']],
    ['2150-12-31T10:15:00Z',           ['2150-12-31T10:15:00Z']],
    ['2025-01-20T10:15:59.9Z',         ['2025-01-20T10:15:59.9Z']],
    ['2025-01-20T10:15:00+01:59',      ['2025-01-20T10:15:00+01:59']],
    ['2025-01-20T10:15:00+0160',       ['value/not-a-date']],
    ['2025-01-20T10:15:00+1500',       ['value/not-a-date']],
    ['2025-01-20T23:59:59Z',           ['2025-01-20T23:59:59Z']],
    ['2025-01-20T10:60:00Z',           ['value/not-a-date']],
    ['2025-01-20T10:15:60Z',           ['value/not-a-date']],
    ['2025-01-20T10:15:00+14:00',      ['2025-01-20T10:15:00+14:00']],
    ['2025-01-20T10:15:00+15:00',      ['value/not-a-date']],
    ['2025-01-20T10:15:00+01:60',      ['value/not-a-date']],
    ['1989-12-31T10:15:00Z',           ['value/not-a-date']],
    ['1990-01-01T10:15:00Z',           ['1990-01-01T10:15:00Z']],
    ['2151-01-01T10:15:00Z',           ['value/not-a-date']],
    ['x'.repeat(500),                  ['value/too-long']],
    [1737368100,                       ['value/wrong-type']],
  ])('%j', (raw, expected) => {
    expect(read(timestamp, raw)).toEqual(expected)
  })

  // biome-ignore format: columns
  test.each<[unknown, unknown[]]>([
    [1737368100,             ['2025-01-20T10:15:00.000Z', 'epoch-seconds']],
    [1737368100.25,          ['2025-01-20T10:15:00.250Z', 'epoch-seconds']],
    [' 1737368100250 ',      ['2025-01-20T10:15:00.250Z', 'epoch-milliseconds']],
    ['2025-01-20T10:15:00Z', ['2025-01-20T10:15:00Z']],
    [17,                     ['value/wrong-type']],
    [null,                   ['value/wrong-type']],
    ['17',                   ['value/not-a-date']],
    ['x1737368100',          ['value/not-a-date']],
    ['1737368100 s',         ['value/not-a-date']],
    [true,                   ['value/wrong-type']],
  ])('since 1970: %j', (raw, expected) => {
    expect(read(timestampOrEpoch, raw)).toEqual(expected)
  })
})

describe('countries', () => {
  // biome-ignore format: columns
  test.each<[Conversion<'country'>, unknown, unknown[]]>([
    [country,     'NOR',        ['NOR']],
    [country,     'Norge',      ['NOR', 'country name']],
    [country,     'Utopia',     ['value/unknown-word']],
    [country,     7,            ['value/wrong-type']],
    [issuer,      'no',         ['NOR', 'country alpha-2']],
    [issuer,      'Police',     ['Police', 'value/unknown-word']],
    [issuer,      ' Police',    ['Police', 'trim-nfc', 'value/unknown-word']],
    [issuer,      7,            ['value/wrong-type']],
    [issuer,      'x'.repeat(100_000), ['value/too-long']],
    [nationality, 'NOR',        ['NOR']],
    [nationality, 'Utopia',     ['value/unknown-word']],
  ])('%#: %.20j', (conversion, raw, expected) => {
    expect(read(conversion, raw)).toEqual(expected)
  })

  test('a name that is none of ours goes to the name of the issuer, captured by nobody knows whom', () => {
    expect(issuer.convert('Police', context())).toMatchObject({
      to: { part: 'document', field: 'issuer/name' },
      capture: 'unknown',
    })
  })
})

describe('national numbers', () => {
  // biome-ignore format: columns
  test.each<[unknown, unknown[]]>([
    ['23845610185',     ['23845610185', 'norwegian-id/synthetic']],
    ['238456 10185',    ['23845610185', 'separators-removed', 'norwegian-id/synthetic']],
    [23845610185,       ['23845610185', 'number-to-text', 'value/coerced', 'norwegian-id/synthetic']],
    ['23845610186',     ['23845610186', 'norwegian-id/checksum', 'norwegian-id/synthetic']],
    ['2384561018',      ['2384561018', 'norwegian-id/length']],
    ['2384561018A',     ['2384561018A', 'norwegian-id/characters']],
    [true,              ['value/wrong-type']],
    ['33845610185',     ['33845610185', 'norwegian-id/date', 'norwegian-id/checksum', 'norwegian-id/synthetic']],
    ['200000000001',    ['200000000001', 'norwegian-id/checksum']],
  ])('%j', (raw, expected) => {
    expect(read(norwegianId, raw)).toEqual(expected)
  })

  // biome-ignore format: columns
  test.each<[unknown, unknown[]]>([
    ['17091985',     ['1985-09-17', 'date ddMMyyyy']],
    [17091985,       ['1985-09-17', 'number-to-text', 'date ddMMyyyy', 'value/coerced']],
    ['17.09.1985',   ['1985-09-17', 'date dd.MM.yyyy']],
    ['1985-09-17',   ['1985-09-17']],
    ['31021985',     ['value/not-a-date']],
    [31021985,       ['value/not-a-date']],
    ['170985',       ['value/ambiguous-date']],
    ['23845610185',  ['23845610185', 'norwegian-id/synthetic']],
    [true,           ['value/wrong-type']],
    [' 17091985 ',   ['1985-09-17', 'date ddMMyyyy']],
    [['17091985'],   ['value/wrong-type']],
  ])('or a birthdate: %j', (raw, expected) => {
    expect(read(norwegianIdOrBirthdate, raw)).toEqual(expected)
  })

  test('of another country are kept unchecked; of Norway they are read', () => {
    const of = (known: string) => personalNumber(() => ({ type: 'other', country: known }))
    const spanish = of('ESP').convert('99999999R', context())
    expect(spanish).toMatchObject({ value: '99999999R', attributes: { country: 'ESP', status: 'unchecked' } })
    expect(of('NOR').convert('23845610185', context())).toMatchObject({ attributes: { status: 'valid' } })
    expect(of('ESP').convert(null, context())).toMatchObject({ problem: 'value/wrong-type' })
  })
})

describe('words', () => {
  const verdict = checkResult({
    says: '',
    true: 'pass',
    false: 'fail',
    words: words({ 'No Match': 'pass', 'Not signed': 'fail' }),
  })
  const open = checkResult({ says: '', true: 'pass', null: 'inconclusive' })

  // biome-ignore format: columns
  test.each<[Conversion<Kind>, unknown, Format, unknown[]]>([
    [trueIsApproved, true,            'json', ['approved']],
    [trueIsApproved, false,           'json', ['rejected']],
    [trueIsApproved, 'TRUE ',         'json', ['approved', 'text-to-boolean', 'value/coerced']],
    [trueIsApproved, 'False',         'xml',  ['rejected']],
    [trueIsApproved, 'Godkjent',      'pdf',  ['approved']],
    [trueIsApproved, 'ikke godkjent', 'pdf',  ['rejected']],
    [trueIsApproved, 'Ja',            'pdf',  ['approved']],
    [trueIsApproved, 'nei',           'pdf',  ['rejected']],
    [trueIsApproved, 'Godkjent',      'json', ['decision/unknown-word']],
    [trueIsApproved, 'Ja',            'xml',  ['decision/unknown-word']],
    [trueIsApproved, 1,               'json', ['decision/unknown-word']],
    [verdict,        'NO_MATCH',      'json', ['pass']],
    [verdict,        'no-match ',     'json', ['pass']],
    [verdict,        false,           'json', ['fail']],
    [verdict,        'true',          'json', ['pass', 'text-to-boolean', 'value/coerced']],
    [verdict,        'true',          'xml',  ['pass']],
    [verdict,        null,            'json', ['not_performed']],
    [verdict,        ' ',             'json', ['not_performed']],
    [verdict,        'NO - MATCH',    'json', ['pass']],
    [verdict,        'Match',         'json', ['inconclusive', 'value/unknown-word']],
    [verdict,        0,               'json', ['inconclusive', 'value/unknown-word']],
    [verdict,        'NotSigned',     'json', ['fail', 'value/unknown-word']],
    [verdict,        'N\u043et signed\u200b', 'xml', ['fail', 'value/unknown-word']],
    [verdict,        'f\u0430lse',    'json', ['fail', 'value/unknown-word']],
    [verdict,        'NoMatch',       'json', ['inconclusive', 'value/unknown-word']],
    [word,           'VERIFIED ',     'json', ['VERIFIED ']],
    [word,           ' VERIFIED ',    'xml',  ['VERIFIED', 'trim-nfc']],
    [word,           7,               'json', ['value/wrong-type']],
    [open,           false,           'json', ['inconclusive', 'value/unknown-word']],
    [open,           null,            'json', ['inconclusive']],
    [alwaysEmpty,    null,            'json', ['not_performed']],
    [alwaysEmpty,    '',              'json', ['not_performed']],
    [alwaysEmpty,    ' ',             'json', ['not_performed']],
    [alwaysEmpty,    true,            'json', ['inconclusive', 'value/unknown-word']],
    [sex,            'M',             'json', ['male', 'sex-word']],
    [sex,            'Kvinne',        'json', ['female', 'sex-word']],
    [sex,            'female',        'json', ['female']],
    [sex,            '<',             'json', ['unspecified', 'sex-word']],
    [sex,            'Q',             'json', ['value/unknown-word']],
    [sex,            1,               'json', ['value/wrong-type']],
    [text,           ' e\u0301 ',     'json', ['é', 'trim-nfc']],
    [text,           'a\u202eb',      'json', ['a\u202eb', 'value/suspect-characters']],
    [text,           'a\u00adb',      'json', ['a\u00adb', 'value/suspect-characters']],
    [text,           'a\u{e0062}',    'json', ['a\u{e0062}', 'value/suspect-characters']],
    [identifier,     17,              'json', ['17', 'number-to-text', 'value/coerced']],
    [url,            'https://x/',    'json', ['https://x/']],
    [zone,           'P-NOR',         'json', ['P-NOR']],
    [zone,           7,               'json', ['value/wrong-type']],
    [zone,           'P'.repeat(100_000), 'json', ['value/too-long']],
    [zone,           'P<UTO?',        'json', ['P<UTO?', 'mrz/length']],
  ])('%#: %.20j in %s', (conversion, raw, format, expected) => {
    expect(read(conversion, raw, format)).toEqual(expected)
  })
})
