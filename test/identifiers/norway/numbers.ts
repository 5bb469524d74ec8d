import fc from 'fast-check'

// Written apart from src, so that a slip there is not repeated here.
const sum = (digits: string, weights: number[]) => weights.reduce((total, w, i) => total + w * Number(digits[i]), 0)
const k1 = (nine: string) => (11 - (sum(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11
const k2 = (ten: string) => (11 - (sum(ten, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11

/** Null where a control digit would be 10: that number is never given. */
export function withControlDigits(nine: string, k1Remainder = 0): string | null {
  const first = (k1(nine) + k1Remainder) % 11
  const second = k2(nine + first)
  return first === 10 || second === 10 ? null : `${nine}${first}${second}`
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0')

/** [from, to, low, high]: years of birth, individual numbers. */
type SeriesRow = readonly [number, number, number, number]
const fodselsnummer: SeriesRow[] = [
  [1854, 1899, 500, 749],
  [1900, 1999, 0, 499],
  [1940, 1999, 900, 999],
  [2000, 2039, 500, 999],
]
const dNumber: SeriesRow[] = [
  [1858, 1899, 500, 599],
  [1900, 1939, 0, 199],
  [1940, 1999, 0, 499],
  [1940, 1999, 600, 999],
  [2000, 2039, 200, 999],
]

const datedForms = [
  { kind: 'fodselsnummer', day: 0, month: 0, synthetic: null, series: fodselsnummer },
  { kind: 'fodselsnummer', day: 0, month: 65, synthetic: 'nhn', series: fodselsnummer },
  { kind: 'fodselsnummer', day: 0, month: 80, synthetic: 'skatteetaten', series: fodselsnummer },
  { kind: 'h-nummer', day: 0, month: 40, synthetic: null, series: fodselsnummer },
  { kind: 'd-nummer', day: 40, month: 0, synthetic: null, series: dNumber },
  { kind: 'd-nummer', day: 40, month: 40, synthetic: 'nav', series: dNumber },
  { kind: 'd-nummer', day: 40, month: 65, synthetic: 'nhn', series: dNumber },
  { kind: 'd-nummer', day: 40, month: 80, synthetic: 'skatteetaten', series: dNumber },
] as const

const dayOf = (year: number, dayOfYear: number) => {
  const date = new Date(Date.UTC(year, 0, 1 + (dayOfYear % (year % 4 === 0 && year !== 1900 ? 366 : 365))))
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** A valid number of a dated kind under the 1964 rule, with what must be read from it. */
export const dated = fc
  .tuple(fc.constantFrom(...datedForms), fc.nat(), fc.nat(), fc.nat(), fc.nat(365))
  .map(([form, row, yearSeed, individualSeed, dayOfYear]) => {
    const [from, to, low, high] = form.series[row % form.series.length] as SeriesRow
    const year = from + (yearSeed % (to - from + 1))
    const individual = low + (individualSeed % (high - low + 1))
    const { month, day } = dayOf(year, dayOfYear)
    const nine = pad(day + form.day) + pad(month + form.month) + pad(year % 100) + pad(individual, 3)
    return {
      form,
      nine,
      number: withControlDigits(nine),
      birthDate: `${year}-${pad(month)}-${pad(day)}`,
      datePart: pad(day) + pad(month) + pad(year % 100),
      sex: individual % 2 === 0 ? 'female' : 'male',
    }
  })
  .filter((given): given is typeof given & { number: string } => given.number !== null)

/** Under the 2032 rule only: same form, K1 remainder 1-3. */
export const dated2032 = fc
  .tuple(dated, fc.integer({ min: 1, max: 3 }))
  .filter(([{ form }]) => form.kind !== 'h-nummer')
  .map(([given, remainder]) => ({ ...given, number: withControlDigits(given.nine, remainder) }))
  .filter((given): given is typeof given & { number: string } => given.number !== null)

export const fhNumber = fc
  .tuple(fc.constantFrom('8', '9'), fc.nat(99_999_999))
  .map(([first, rest]) => withControlDigits(first + pad(rest, 8)))
  .filter((number) => number !== null)

export const dufNumber = fc.tuple(fc.integer({ min: 1960, max: 2040 }), fc.nat(999_999)).map(([year, serial]) => {
  const ten = pad(year, 4) + pad(serial, 6)
  return ten + pad(sum(ten, [4, 6, 3, 2, 4, 6, 3, 2, 7, 5]) % 11)
})

export const anyValid = fc.oneof(
  { arbitrary: dated.map(({ number }) => number), weight: 4 },
  dated2032.map(({ number }) => number),
  fhNumber,
  dufNumber,
)
