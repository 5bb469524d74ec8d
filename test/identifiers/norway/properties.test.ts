import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNorwegianId } from '../../../src/identifiers/norway/index.ts'
import { runs } from '../../support/runs.ts'
import { anyValid, dated, dated2032, dufNumber, fhNumber } from './numbers.ts'

const usual = runs(2000)

describe('round trip', () => {
  test('dated kinds and their synthetic forms under the 1964 rule', () => {
    fc.assert(
      fc.property(dated, ({ form, number, birthDate, datePart, sex }) => {
        const { kind, synthetic } = form
        expect(parseNorwegianId(number)).toMatchObject({
          valid: true,
          kind,
          scheme: '1964',
          synthetic,
          birthDate,
          datePart,
          sex,
          digits: number,
          problems: [],
        })
      }),
      usual,
    )
  })

  test('the 2032 rule tells neither century nor sex', () => {
    fc.assert(
      fc.property(dated2032, ({ form, number, datePart }) => {
        const { kind, synthetic } = form
        expect(parseNorwegianId(number)).toMatchObject({
          valid: true,
          kind,
          scheme: '2032',
          synthetic,
          birthDate: null,
          sex: null,
          datePart,
          problems: [],
        })
        expect(parseNorwegianId(number, { rules: '1964' }).problems).toEqual(['k1'])
      }),
      usual,
    )
  })

  test('FH and DUF', () => {
    const none = { valid: true, birthDate: null, sex: null, datePart: null, synthetic: null }
    fc.assert(
      fc.property(fhNumber, (number) => {
        expect(parseNorwegianId(number)).toMatchObject({ ...none, kind: 'fh-nummer', scheme: '1964' })
      }),
    )
    fc.assert(
      fc.property(dufNumber, (number) => {
        expect(parseNorwegianId(number)).toMatchObject({ ...none, kind: 'duf-nummer', scheme: 'duf' })
      }),
    )
  })
})

// Every weight, and every difference of two neighbouring weights, is different from 0 mod 11, in K2 as in K1 and DUF.
// So K2 alone catches both kinds of slip, also where the 2032 rule lets K1 pass; a slip may change the kind, but
// every kind of eleven digits demands K2.
describe.each([{ rules: '1964' }, { rules: 'any' }] as const)('slips of the pen ($rules)', (options) => {
  test('every single wrong digit is caught', () => {
    fc.assert(
      fc.property(anyValid, (number) => {
        for (let place = 0; place < number.length; place++) {
          for (const digit of '0123456789') {
            if (digit === number[place]) continue
            const wrong = number.slice(0, place) + digit + number.slice(place + 1)
            expect(parseNorwegianId(wrong, options).valid, wrong).toBe(false)
          }
        }
      }),
      runs(300),
    )
  })

  test('every swap of two different neighbours is caught', () => {
    fc.assert(
      fc.property(anyValid, (number) => {
        for (let place = 0; place + 1 < number.length; place++) {
          const [left = '', right = ''] = number.slice(place)
          if (left === right) continue
          const wrong = number.slice(0, place) + right + left + number.slice(place + 2)
          expect(parseNorwegianId(wrong, options).valid, wrong).toBe(false)
        }
      }),
      usual,
    )
  })
})

test('separators between the digits and white space around them change nothing', () => {
  const between = fc.string({ unit: fc.constantFrom(' ', '-', '\u00a0', '\u2009', '\u202f'), maxLength: 3 })
  const around = fc.string({ unit: fc.constantFrom(' ', '\t', '\n', '\r', '\u00a0', '\ufeff', '\u2028'), maxLength: 5 })
  fc.assert(
    fc.property(anyValid, fc.array(between, { minLength: 11, maxLength: 11 }), around, around, (number, gaps, a, b) => {
      const text =
        a + [...number].map((digit, i) => digit + (i < number.length - 1 ? (gaps[i] ?? '') : '')).join('') + b
      expect(parseNorwegianId(text)).toEqual(parseNorwegianId(number))
    }),
    usual,
  )
})

test('never throws, and valid means no problems', () => {
  const near = fc.string({ unit: fc.constantFrom(...'0123456789 -\u00a0\tA٣'), maxLength: 14 })
  fc.assert(
    fc.property(fc.oneof(near, fc.anything(), fc.string({ unit: 'binary' })), (given) => {
      const { valid, problems, scheme } = parseNorwegianId(given)
      expect(valid).toBe(problems.length === 0)
      expect(valid).toBe(scheme !== null)
    }),
    runs(10_000),
  )
})

test('the 1964 rule is the stricter: what it allows, any allows with the same reading', () => {
  fc.assert(
    fc.property(fc.nat(99_999_999_999), (value) => {
      const text = String(value).padStart(11, '0')
      const strict = parseNorwegianId(text, { rules: '1964' })
      if (strict.valid) expect(parseNorwegianId(text)).toEqual(strict)
      else for (const problem of parseNorwegianId(text).problems) expect(strict.problems).toContain(problem)
    }),
    runs(20_000),
  )
})
