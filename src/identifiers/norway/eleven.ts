import { dayExists, twoDigits } from './calendar.ts'
import { k1Remainder, k2Remainder } from './control.ts'
import { type Form, formOf, otherFormsOf } from './forms.ts'
import { type Circumstances, type Rule, rulesFor } from './rules.ts'
import { dNumberSeries, fodselsnummerSeries, yearOfBirth } from './series.ts'
import type { NorwegianId, NorwegianIdProblem, NorwegianIdReading } from './types.ts'

/** DDMMYY III K1 K2 as written, offsets included; k1 and k2 are remainders. */
interface Written {
  day: number
  month: number
  yy: number
  individual: number
  k1: number
  k2: number
}

/** The date without offsets; year by the series, null if the individual number is in none. */
interface NumberDate {
  day: number
  month: number
  yy: number
  year: number | null
}

const asWritten = (digits: string): Written => ({
  day: Number(digits.slice(0, 2)),
  month: Number(digits.slice(2, 4)),
  yy: Number(digits.slice(4, 6)),
  individual: Number(digits.slice(6, 9)),
  k1: k1Remainder(digits),
  k2: k2Remainder(digits),
})

function dateIn({ day, month, yy, individual }: Written, form: Form<string>, dSeries: boolean): NumberDate | null {
  if (form.kind === 'fh-nummer') return null
  const series = form.kind === 'd-nummer' && dSeries ? dNumberSeries : fodselsnummerSeries
  return { day: day - form.day, month: month - form.month, yy, year: yearOfBirth(series, yy, individual) }
}

// Without a century 20yy is meant: it has every leap day that any of the centuries has.
const exists = ({ day, month, yy, year }: NumberDate, hasCentury: boolean): boolean =>
  dayExists(hasCentury && year !== null ? year : 2000 + yy, month, day)

const k1Holds = ({ k1 }: Written, rule: Rule) => k1 <= rule.highestK1
const k2Holds = ({ k2 }: Written) => k2 === 0

function problemsUnder(rule: Rule, written: Written, date: NumberDate | null): NorwegianIdProblem[] {
  const problems: NorwegianIdProblem[] = []
  if (date && !exists(date, rule.hasCentury)) problems.push('date')
  if (date && rule.hasCentury && date.year === null) problems.push('century')
  if (!k1Holds(written, rule)) problems.push('k1')
  if (!k2Holds(written)) problems.push('k2')
  return problems
}

type Kinds = Parameters<typeof rulesFor>[0]

function read<Kind extends Kinds>(written: Written, form: Form<Kind>, { choice, dSeries }: Circumstances) {
  const date = dateIn(written, form, dSeries)
  const rules = rulesFor(form.kind, choice)
  // Rules stand with the strictest first, so what is left over in the end are the problems under the most lenient.
  let problems: NorwegianIdProblem[] = []
  let holds: Rule | undefined
  for (const rule of rules) {
    problems = problemsUnder(rule, written, date)
    if (problems.length > 0) continue
    holds = rule
    break
  }
  return { reading: readingOf(written, form, date, holds, rules.at(-1)), problems }
}

function readingOf<Kind>(
  written: Written,
  { kind, synthetic }: Form<Kind>,
  date: NumberDate | null,
  holds: Rule | undefined,
  lenient: Rule | undefined,
): NorwegianIdReading<Kind> {
  const known = date && exists(date, (holds ?? lenient)?.hasCentury ?? false) ? date : null
  const told = holds?.hasCentury ? known : null
  return {
    kind,
    scheme: holds?.scheme ?? null,
    birthDate: told?.year ? `${told.year}-${twoDigits(told.month)}-${twoDigits(told.day)}` : null,
    sex: told && (written.individual % 2 === 0 ? 'female' : 'male'),
    synthetic,
    datePart: known && twoDigits(known.day) + twoDigits(known.month) + twoDigits(known.yy),
  }
}

/** Only where the control digits agree: without that, any mistyped month would suggest another issuer. */
function alternatives(written: Written, given: Circumstances): NorwegianId['alternatives'] {
  const agree = rulesFor('fodselsnummer', given.choice).some((rule) => k1Holds(written, rule) && k2Holds(written))
  if (!agree) return []
  return otherFormsOf(written.day, written.month).map((form) => read(written, form, given).reading)
}

/** Of exactly eleven digits. */
export function readEleven(digits: string, given: Circumstances): NorwegianId {
  const written = asWritten(digits)
  const { reading, problems } = read(written, formOf(written.day, written.month), given)
  return {
    valid: problems.length === 0,
    ...reading,
    digits,
    alternatives: alternatives(written, given),
    problems,
  }
}
