import { describe, expect, test } from 'vitest'
import { type NorwegianIdOptions, parseNorwegianId } from '../../../src/identifiers/norway/index.ts'
import { withControlDigits } from './numbers.ts'

const pad = (value: number) => String(value).padStart(2, '0')

/** The first number of a day, month and year as written that has both control digits, in a range of individual numbers. */
function numberOf(day: number, month: number, yy: number, from = 0): string {
  for (let individual = from; individual < 1000; individual++) {
    const found = withControlDigits(`${pad(day)}${pad(month)}${pad(yy)}${String(individual).padStart(3, '0')}`)
    if (found) return found
  }
  throw new Error('There is no such number')
}

const change = (digits: string, place: number) =>
  `${digits.slice(0, place)}${(Number(digits[place]) + 1) % 10}${digits.slice(place + 1)}`

describe('the kind, by day and month as written', () => {
  const kindOf = (day: number) => (day >= 80 ? 'fh-nummer' : day >= 40 ? 'd-nummer' : undefined)

  test('any two pairs of digits are read, and the day tells D- and FH-numbers', () => {
    for (let day = 0; day < 100; day++) {
      for (let month = 0; month < 100; month++) {
        const { kind, valid, problems, birthDate } = parseNorwegianId(`${pad(day)}${pad(month)}9912345`)
        const found = `${pad(day)}${pad(month)} ${kind}`
        if (kindOf(day)) expect(kind, found).toBe(kindOf(day))
        else expect(['fodselsnummer', 'h-nummer'], found).toContain(kind)
        expect(valid || problems.length > 0, found).toBe(true)
        if (!valid) expect(birthDate, found).toBeNull()
      }
    }
  })

  test('day 40 is that of a D-number without a day, and has no other reading', () => {
    const zero = parseNorwegianId(numberOf(40, 1, 85))
    expect(zero).toMatchObject({ kind: 'd-nummer', valid: false, problems: ['date'], datePart: null, alternatives: [] })
    expect(parseNorwegianId(numberOf(40, 41, 85))).toMatchObject({ kind: 'd-nummer', alternatives: [] })
    expect(parseNorwegianId(numberOf(41, 1, 85))).toMatchObject({ kind: 'd-nummer', valid: true, datePart: '010185' })
    expect(parseNorwegianId(numberOf(39, 1, 85))).toMatchObject({ kind: 'fodselsnummer', problems: ['date'] })
  })
})

describe('the NAV reading of an H-number', () => {
  const h = numberOf(5, 44, 90)

  test('needs both control digits', () => {
    expect(parseNorwegianId(h).alternatives).toHaveLength(1)
    expect(parseNorwegianId(change(h, 10)).alternatives).toEqual([])
    // K2 is sound, K1 is that of no rule.
    const wrong = [4, 5, 6, 7].map((remainder) => withControlDigits(h.slice(0, 9), remainder)).find((found) => found)
    expect(wrong).toBeTruthy()
    expect(parseNorwegianId(wrong)).toMatchObject({ valid: false, alternatives: [] })
  })

  test('has a leap day that any of the centuries has', () => {
    expect(parseNorwegianId(numberOf(29, 42, 0)).alternatives).toMatchObject([{ datePart: '290200' }])
    expect(parseNorwegianId(numberOf(29, 42, 1)).alternatives).toMatchObject([{ datePart: null }])
    expect(parseNorwegianId(numberOf(29, 42, 4)).alternatives).toMatchObject([{ datePart: '290204' }])
  })
})

describe('29 February', () => {
  test.each([
    [0, 0, false],
    [0, 500, true],
    [4, 0, true],
    [1, 0, false],
    [96, 0, true],
    [39, 500, false],
  ])('of year %i in the series from %i: %s', (yy, from, valid) => {
    expect(parseNorwegianId(numberOf(29, 82, yy, from), { rules: '1964' }).valid).toBe(valid)
  })
})

describe('what stands for a day in issuedBefore', () => {
  const of2032 = [1, 2, 3].map((remainder) => withControlDigits('010185123', remainder)).find((found) => found)
  const read = (issuedBefore: unknown) => parseNorwegianId(of2032, { issuedBefore } as NorwegianIdOptions)

  test('only a day from 2032 on allows the rule of 2032', () => {
    expect(parseNorwegianId(of2032).scheme).toBe('2032')
    expect(read('2032-01-02')).toMatchObject({ valid: true, scheme: '2032' })
    expect(read('2032-01-01').valid).toBe(false)
  })

  test.each([[['2040-01-01']], ['x2040-01-01'], ['2040-01-01x'], ['2040-1-1'], ['20400101'], [20400101], [null], [{}]])(
    '%j is none',
    (issuedBefore) => {
      expect(read(issuedBefore).valid).toBe(false)
    },
  )

  test('D-numbers had series of their own from 16 November 2021', () => {
    const d = numberOf(41, 81, 30, 250)
    const born = (issuedBefore: string) => parseNorwegianId(d, { issuedBefore }).birthDate
    expect(born('2021-11-17')).toBe('2030-01-01')
    expect(born('2021-11-16')).toBe('1930-01-01')
    expect(born('soon')).toBe('2030-01-01')
  })
})

test('the characters beside the digits are no digits', () => {
  const number = numberOf(17, 91, 20)
  expect(parseNorwegianId(number).valid).toBe(true)
  for (let place = 0; place < 11; place++) {
    for (const character of ['/', ':', 'A', '\u0660', '-']) {
      const text = number.slice(0, place) + character + number.slice(place + 1)
      const { valid, problems } = parseNorwegianId(text)
      expect([valid, problems.length], text).toEqual([false, 1])
    }
  }
})
