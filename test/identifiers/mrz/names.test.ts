import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareMrzName, nameKey, parseMrz, transliterations } from '../../../src/identifiers/mrz/index.ts'
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
