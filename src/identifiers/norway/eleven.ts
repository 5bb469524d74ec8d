import { dateExists, dateIn, isoDate, type NumberDate, shortDate } from './date.ts'
import { type Form, formOf, otherFormsOf } from './forms.ts'
import { type Circumstances, type Rule, rulesFor } from './rules.ts'
import type {
  NorwegianId,
  NorwegianIdAlternative,
  NorwegianIdAlternativeKind,
  NorwegianIdProblem,
  NorwegianIdReading,
} from './types.ts'
import type { Written } from './written.ts'

const dateHolds = (date: NumberDate | null, rule: Rule) => date === null || dateExists(date, rule.hasCentury)
const centuryHolds = (date: NumberDate | null, rule: Rule) => date === null || date.year !== null || !rule.hasCentury
const k1Holds = (written: Written, rule: Rule) => written.k1 <= rule.highestK1
const k2Holds = (written: Written) => written.k2 === 0

const holds = (rule: Rule, written: Written, date: NumberDate | null): boolean =>
  dateHolds(date, rule) && centuryHolds(date, rule) && k1Holds(written, rule) && k2Holds(written)

function problemsUnder(rule: Rule, written: Written, date: NumberDate | null): NorwegianIdProblem[] {
  const problems: NorwegianIdProblem[] = []
  if (!dateHolds(date, rule)) problems.push('date')
  if (!centuryHolds(date, rule)) problems.push('century')
  if (!k1Holds(written, rule)) problems.push('k1')
  if (!k2Holds(written)) problems.push('k2')
  return problems
}

function firstThatHolds(rules: Rule[], written: Written, date: NumberDate | null): Rule | null {
  for (const rule of rules) if (holds(rule, written, date)) return rule
  return null
}

/** A number invalid under all rules is told what is wrong under the most lenient: that is wrong under all of them. */
function problemsUnderAll(rules: Rule[], written: Written, date: NumberDate | null): NorwegianIdProblem[] {
  const lenient = rules.at(-1)
  return lenient ? problemsUnder(lenient, written, date) : []
}

const sexOf = ({ individual }: Written) => (individual % 2 === 0 ? 'female' : 'male')

export function readEleven(digits: string, written: Written, given: Circumstances): NorwegianId {
  const form = formOf(written.day, written.month)
  const date = form.kind === 'fh-nummer' ? null : dateIn(written, form, given.dSeries)
  const rules = rulesFor(form.rules, given)
  const rule = firstThatHolds(rules, written, date)
  const problems = rule ? [] : problemsUnderAll(rules, written, date)
  const born = rule?.hasCentury ? date : null
  return {
    valid: rule !== null,
    kind: form.kind,
    scheme: rule?.scheme ?? null,
    birthDate: born && isoDate(born),
    sex: born && sexOf(written),
    synthetic: form.synthetic,
    datePart: date && (rule || !problems.includes('date')) ? shortDate(date) : null,
    digits,
    alternatives: alternativesOf(written, given),
    problems,
  }
}

/** Only where the control digits agree: without that, any mistyped month would suggest another issuer. */
function alternativesOf(written: Written, given: Circumstances): NorwegianIdAlternative[] {
  const forms = otherFormsOf(written.day, written.month)
  if (forms.length === 0 || !k2Holds(written)) return []
  if (!given.rules.some((rule) => k1Holds(written, rule))) return []
  return forms.map((form) => readOther(form, written, given))
}

function readOther(
  form: Form<NorwegianIdAlternativeKind>,
  written: Written,
  given: Circumstances,
): NorwegianIdReading<NorwegianIdAlternativeKind> {
  const date = dateIn(written, form, given.dSeries)
  const rule = firstThatHolds(rulesFor(form.rules, given), written, date)
  const born = rule?.hasCentury ? date : null
  return {
    kind: form.kind,
    scheme: rule?.scheme ?? null,
    birthDate: born && isoDate(born),
    sex: born && sexOf(written),
    synthetic: form.synthetic,
    datePart: dateExists(date, false) ? shortDate(date) : null,
  }
}
