import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareMrzName, nameKey, parseMrz, transliterations } from '../../../src/identifiers/mrz/index.ts'
import { digitFor } from '../../../src/identifiers/mrz/look-alikes.ts'
import { nameComponents } from '../../../src/identifiers/mrz/name-components.ts'
import { formsOf } from '../../../src/identifiers/mrz/transliteration.ts'
import { fixture } from './fixtures.ts'
import { td1, td3 } from './make.ts'

const table = fixture<[letter: string, ...forms: string[]][]>('transliteration.json')

test.each(table)('%s is transliterated', (letter, ...forms) => {
  expect(formsOf(letter)).toEqual(forms)
})

describe('printed names and zones', () => {
  const names = fixture<{ printed: string; zone: string; expect: string }[]>('names.json')
  test.each(names)('$printed, $zone: $expect', ({ printed, zone, expect: agreement }) => {
    expect(compareMrzName(printed, zone)).toBe(agreement)
  })
})

test('a parsed zone tells by itself whether its name may be cut', () => {
  const printed = 'Bennelong Wooloomooloo Warrandyte Warnambool, Dingo Potoroo'
  expect(compareMrzName(printed, parseMrz(td1({ name: 'BENNELONG<WOOLOOM<WA<WARN<<D<P' })))).toBe('compatible')
  expect(compareMrzName(printed, parseMrz(td3({ name: 'BENNELONG<WOOLOOM<WA<WARN<<D<P' })))).toBe('different')
})

const letter = fc.constantFrom(...table.map(([char]) => char), ...'AEOUNXS')
const word = fc.array(letter, { minLength: 1, maxLength: 5 }).map((letters) => letters.join(''))

test('every transliteration of a name is equivalent to it and has its key', () => {
  fc.assert(
    fc.property(word, word, (surname, given) => {
      for (const [i, primary] of transliterations(surname).entries()) {
        const secondary = transliterations(given).at(i % transliterations(given).length) ?? ''
        expect(['equal', 'equivalent']).toContain(compareMrzName(`${surname}, ${given}`, `${primary}<<${secondary}`))
        expect(nameKey(primary)).toBe(nameKey(surname))
      }
    }),
  )
})

describe('the ways to write a name', () => {
  // biome-ignore format: columns
  test.each<[name: string, ways: string[]]>([
    ['',             ['']],
    ['Kari',         ['KARI']],
    ['Kari  Anne-B', ['KARI ANNE B']],
    ['Müller',       ['MUELLER', 'MUXXLLER', 'MULLER']],
    ['Ñ Åse',        ['N AASE', 'NXX AASE', 'N ASE', 'NXX ASE']],
  ])('%s', (name, ways) => {
    expect(transliterations(name)).toEqual(ways)
  })

  test('are 64 at most; a letter that would make more is written the recommended way', () => {
    expect(transliterations('ÑÑÑÑÑÑ')).toHaveLength(64)
    expect(transliterations('ÑÑÑÑÑÑÅE')).toHaveLength(64)
    expect(transliterations('ÑÑÑÑÑÑÅE').every((way) => way.endsWith('AAE'))).toBe(true)
    expect(transliterations('ÜÜÜÜ')).toHaveLength(27)
    expect(transliterations('ÜÜÜÜ').every((way) => way.endsWith('UE'))).toBe(true)
  })
})

test('a key keeps the components apart', () => {
  expect(nameKey('Kari Åse')).toBe('KARI ASE')
  expect(nameKey('Kari-Anne')).toBe('KARI ANNE')
  expect(nameKey('Karianne')).toBe('KARIANNE')
})

test('of a printed name 200 characters are looked at', () => {
  expect(nameComponents('a'.repeat(200))).toEqual(['a'.repeat(200)])
  expect(nameComponents('a'.repeat(201))).toEqual(['a'.repeat(200)])
  expect(nameComponents(`${'a b '.repeat(50)}c`)).toHaveLength(100)
})

describe('the name of a zone', () => {
  const read = (name: string, more = {}) => {
    const { fields, reasons, nameTruncationPossible } = parseMrz(td3({ name, ...more }))
    return [fields.surname, fields.givenNames, reasons.includes('name'), nameTruncationPossible]
  }

  // biome-ignore format: columns
  test.each<[name: string, surname: string, givenNames: string, faulty: boolean, cut: boolean]>([
    ['ERIKSSON<<ANNA<MARIA',             'ERIKSSON',      'ANNA MARIA',  false, false],
    ['ERIKSSON<<ANNA<<MARIA<<<EVA',      'ERIKSSON',      'ANNA MARIA EVA', false, false],
    ['VAN<DER<BERG<<ANNA',               'VAN DER BERG',  'ANNA',        false, false],
    ['ERIKSSON',                         'ERIKSSON',      '',            false, false],
    ['ERIKSSON'.padEnd(38, 'X'),         'ERIKSSON'.padEnd(38, 'X'), '', false, false],
    ['ERIKSSON'.padEnd(38, 'X') + 'A',   'ERIKSSON'.padEnd(38, 'X') + 'A', '', false, true],
    ['ERIKSSON'.padEnd(38, 'X') + 'Z',   'ERIKSSON'.padEnd(38, 'X') + 'Z', '', false, true],
    ['ERIKSSON'.padEnd(38, 'X') + '1',   'ERIKSSON'.padEnd(38, 'X') + '1', '', true, false],
    ['ERIKS5ON<<ANNA',                   'ERIKS5ON',      'ANNA',        true,  false],
    ['ERIKSSON<<ANN4',                   'ERIKSSON',      'ANN4',        true,  false],
    ['ERIKSÆON<<ANNA',                   'ERIKSÆON',      'ANNA',        true,  false],
    ['',                                 '',              '',            true,  false],
  ])('%s', (name, surname, givenNames, faulty, cut) => {
    expect(read(name, { number: '898902C36' })).toEqual([surname, givenNames, faulty, cut])
  })
})

describe('names that are printed apart', () => {
  const french = (surname: string, givenNames: string) => {
    const lines = [`IDFRA${surname.padEnd(25, '<')}952042`, `952042012345${0}${givenNames.padEnd(14, '<')}6512068F0`]
    const { format, fields, reasons, nameTruncationPossible, cells } = parseMrz(lines)
    expect(format).toBe('FRENCH_NATIONAL_ID')
    expect([cells.surname?.line ?? 1, cells.givenNames?.line ?? 2]).toEqual([1, 2])
    return [fields.surname, fields.givenNames, reasons.includes('name'), nameTruncationPossible]
  }

  // biome-ignore format: columns
  test.each<[surname: string, givenNames: string, faulty: boolean, cut: boolean]>([
    ['BERTHIER',       'CORINNE',        false, false],
    ['BERTHIER',       '',               false, false],
    ['',               'CORINNE',        false, false],
    ['',               '',               true,  false],
    ['B'.repeat(25),   'CORINNE',        false, true],
    ['B'.repeat(24),   'CORINNE',        false, false],
    ['BERTHIER',       'C'.repeat(14),   false, true],
    ['BERTHIER',       'C'.repeat(13),   false, false],
    ['B3RTHIER',       'CORINNE',        true,  false],
    ['BERTHIER',       'CORINN3',        true,  false],
  ])('%s, %s', (surname, givenNames, faulty, cut) => {
    expect(french(surname, givenNames)).toEqual([surname, givenNames, faulty, cut])
  })
})

test('where only a digit may stand, a letter is the digit that it looks like, and a digit is itself', () => {
  expect([...'ODQILZSGB'].map(digitFor)).toEqual([...'000112568'])
  expect([...'ACX0123456789'].map(digitFor)).toEqual(Array(13).fill(undefined))
})

test('never throws', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (printed, zone) => {
      expect(typeof compareMrzName(printed as string, zone as string)).toBe('string')
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'binary' }), (printed, zone) => {
      compareMrzName(printed, zone)
      nameKey(printed)
    }),
  )
  expect(compareMrzName('ÜÄÖ'.repeat(1e6), 'U'.repeat(1e6))).toBe('different')
})
