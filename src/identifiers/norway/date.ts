import type { Form } from './forms.ts'
import { dNumberSeries, fodselsnummerSeries, yearOfBirth } from './series.ts'
import type { Written } from './written.ts'

/** A day of the year as numbers spell it (DDMM) and as dates do (MM-DD). */
interface Day {
  ddmm: string
  mmdd: string
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')
const pairs = Array.from({ length: 100 }, (_, value) => twoDigits(value))

// Spelt out once: putting these strings together for each number would take as long as all the rest.
const days: (Day | null)[][] = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map((last, month) =>
  Array.from({ length: last + 1 }, (_, day) =>
    day === 0 ? null : { ddmm: twoDigits(day) + twoDigits(month), mmdd: `-${twoDigits(month)}-${twoDigits(day)}` },
  ),
)
const leapDay = days[2]?.[29]
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** The date in a number, without what is added. */
export interface NumberDate {
  /** Null if no year has that day. */
  day: Day | null
  yy: number
  /** By the series; null if the individual number is in none. */
  year: number | null
}

export function dateIn({ day, month, yy, individual }: Written, form: Form<string>, dSeries: boolean): NumberDate {
  const series = form.kind === 'd-nummer' && dSeries ? dNumberSeries : fodselsnummerSeries
  const inYear = days[month - form.month]?.[day - (day < 40 ? 0 : 40)] ?? null
  return { day: inYear, yy, year: yearOfBirth(series, yy, individual) }
}

/** Without a century 20yy is meant: it has every leap day that any of the centuries has. */
export function dateExists({ day, yy, year }: NumberDate, hasCentury: boolean): boolean {
  if (day !== leapDay) return day !== null
  return isLeap(hasCentury && year !== null ? year : 2000 + yy)
}

/** DDMMYY */
export const shortDate = ({ day, yy }: NumberDate): string | null => day && day.ddmm + pairs[yy]

/** YYYY-MM-DD */
export const isoDate = ({ day, year }: NumberDate): string | null => (day && year !== null ? year + day.mmdd : null)
