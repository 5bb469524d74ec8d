import { chosen, only1964, type RulesOfKind, unknown } from './rules.ts'
import type { NorwegianIdAlternativeKind, NorwegianIdKind, NorwegianIdSynthetic } from './types.ts'

/** What a kind adds to the month 1-12. */
export interface Form<Kind> {
  month: number
  kind: Kind
  synthetic: NorwegianIdSynthetic | null
  rules: RulesOfKind
}

// biome-ignore-start format: columns
const fodselsnummer: Form<NorwegianIdKind> = { month: 0, kind: 'fodselsnummer', synthetic: null, rules: chosen }
const dNumber: Form<NorwegianIdKind> = { month: 0, kind: 'd-nummer', synthetic: null, rules: chosen }
/** The first digit is 8 or 9, and what follows is no date. */
const fhNumber: Form<NorwegianIdKind> = { month: 0, kind: 'fh-nummer', synthetic: null, rules: only1964 }

/** Nothing is added to the day. */
const plainForms: Form<NorwegianIdKind>[] = [
  fodselsnummer,
  { month: 40, kind: 'h-nummer', synthetic: null, rules: only1964 },
  { month: 65, kind: 'fodselsnummer', synthetic: 'nhn', rules: chosen },
  { month: 80, kind: 'fodselsnummer', synthetic: 'skatteetaten', rules: chosen },
]

/** 40 is added to the day. */
const dForms: Form<NorwegianIdKind>[] = [
  dNumber,
  { month: 40, kind: 'd-nummer', synthetic: 'nav', rules: chosen },
  { month: 65, kind: 'd-nummer', synthetic: 'nhn', rules: chosen },
  { month: 80, kind: 'd-nummer', synthetic: 'skatteetaten', rules: chosen },
]

/** Numbers of other issuers that look the same. Nothing is added to the day. */
const otherForms: Form<NorwegianIdAlternativeKind>[] = [
  { month: 40, kind: 'fodselsnummer', synthetic: 'nav', rules: chosen },
  { month: 50, kind: 's-nummer', synthetic: null, rules: unknown },
  { month: 60, kind: 'npid', synthetic: 'nav', rules: unknown },
  { month: 20, kind: 'npid', synthetic: null, rules: unknown },
]
// biome-ignore-end format: columns

/** By the month as written, 0-99: one look-up a number instead of a search. */
const byMonth = <Kind>(forms: Form<Kind>[]): Form<Kind>[][] =>
  Array.from({ length: 100 }, (_, month) => forms.filter((form) => month > form.month && month <= form.month + 12))

const plainByMonth = byMonth(plainForms)
const dByMonth = byMonth(dForms)
const othersByMonth = byMonth(otherForms)

/** Day and month as written. A month in no range is taken as it is, and fails as a date. */
export function formOf(day: number, month: number): Form<NorwegianIdKind> {
  if (day >= 80) return fhNumber
  return day >= 40 ? (dByMonth[month]?.[0] ?? dNumber) : (plainByMonth[month]?.[0] ?? fodselsnummer)
}

export const otherFormsOf = (day: number, month: number): Form<NorwegianIdAlternativeKind>[] =>
  (day < 40 && othersByMonth[month]) || []
