import type { Grid } from './grid.ts'
import type { MrzDate, MrzDateKind } from './types.ts'

const daysInMonth = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** What six cells YYMMDD are; complete means a calendar day in 19YY or 20YY. */
export function dateKind(raw: string): MrzDateKind {
  if (raw.length !== 6) return raw === '' ? 'unknown' : 'malformed'
  let fillers = 0
  for (let cell = 0; cell < 6; cell++) {
    const unit = raw.charCodeAt(cell)
    if (unit === 60) fillers++
    else if (unit < 48 || unit > 57) return 'malformed'
  }
  if (fillers === 6) return 'unknown'
  if (fillers > 0) return someDayFits(raw) ? 'partial' : 'impossible'
  return isDay(2000 + twoDigits(raw, 0), raw) || isDay(1900 + twoDigits(raw, 0), raw) ? 'complete' : 'impossible'
}

/** What the cells of a date are; nearly all are days that every year has, and told without looking at the text. */
export function dateKindAt(grid: Grid, at: number, raw: string): MrzDateKind {
  const m = grid[at + 2] as number
  const n = grid[at + 3] as number
  const d = grid[at + 4] as number
  const e = grid[at + 5] as number
  const year = (grid[at] as number) < 10 && (grid[at + 1] as number) < 10
  const month = n < 10 ? m * 10 + n : 0
  const day = e < 10 ? d * 10 + e : 0
  return year && month > 0 && month < 13 && day > 0 && day < 29 ? 'complete' : dateKind(raw)
}

/** Whether a calendar day in 19YY or 20YY agrees with the cells that are known. */
function someDayFits(raw: string): boolean {
  const fits = (value: number, cell: number) =>
    [Math.floor(value / 10), value % 10].every((digit, i) => {
      const printed = raw.charAt(cell + i)
      return printed === '<' || printed === String(digit)
    })
  const yearCanBeLeap = [...Array(25).keys()].some((fourth) => fits(fourth * 4, 0))
  for (let month = 1; month <= 12; month++) {
    if (!fits(month, 2)) continue
    const last = month === 2 && !yearCanBeLeap ? 28 : (daysInMonth[month] ?? 0)
    for (let day = 1; day <= last; day++) if (fits(day, 4)) return true
  }
  return false
}

function isDay(year: number, raw: string): boolean {
  const month = twoDigits(raw, 2)
  const day = twoDigits(raw, 4)
  if (day < 1 || day > (daysInMonth[month] ?? 0)) return false
  return month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
}

function twoDigits(raw: string, at: number): number {
  return (raw.charCodeAt(at) - 48) * 10 + raw.charCodeAt(at + 1) - 48
}

/** Whether `today` is a calendar day written YYYY-MM-DD. */
export function isToday(today: unknown): today is string {
  if (typeof today !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(today)) return false
  return isDay(Number(today.slice(0, 4)), today.slice(2).replaceAll('-', ''))
}

/** Century policy for births: the latest day that is not after today. Doc 9303 has no rule. */
export function birthDateOf(raw: string, kind: MrzDateKind, today: string | undefined): MrzDate {
  if (kind !== 'complete' || today === undefined) return { raw, kind }
  return dated(raw, kind, lastDay(raw, today, today))
}

/** Century policy for expiries: the latest day up to today + 50 years; a century later if that is before the birth. */
export function expirationDateOf(
  raw: string,
  kind: MrzDateKind,
  today: string | undefined,
  birth: string | undefined,
): MrzDate {
  if (kind !== 'complete' || today === undefined) return { raw, kind }
  const date = lastDay(raw, today, yearsAfter(today, 50))
  if (date === undefined || birth === undefined || date >= birth) return dated(raw, kind, date)
  return dated(raw, kind, lastDay(raw, today, yearsAfter(today, 150)))
}

function dated(raw: string, kind: MrzDateKind, date: string | undefined): MrzDate {
  return date === undefined ? { raw, kind } : { raw, kind, date }
}

/** The latest calendar day YYMMDD can be that is not after a limit, in the centuries around today. */
function lastDay(raw: string, today: string, limit: string): string | undefined {
  const tail = `${raw.slice(0, 2)}-${raw.slice(2, 4)}-${raw.slice(4)}`
  const century = twoDigits(today, 0)
  for (let hundreds = century + 1; hundreds >= Math.max(0, century - 1); hundreds--) {
    const date = (hundreds < 10 ? '0' : '') + hundreds + tail
    if (date <= limit && isDay(hundreds * 100 + twoDigits(raw, 0), raw)) return date
  }
  return undefined
}

function yearsAfter(day: string, years: number): string {
  return String(Number(day.slice(0, 4)) + years).padStart(4, '0') + day.slice(4)
}
