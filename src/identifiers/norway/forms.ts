import type { NorwegianIdAlternativeKind, NorwegianIdKind, NorwegianIdSynthetic } from './types.ts'

/** What a kind adds to the day 1-31 and the month 1-12. */
export interface Form<Kind> {
  day: number
  month: number
  kind: Kind
  synthetic: NorwegianIdSynthetic | null
}

// biome-ignore format: columns
const forms: Form<NorwegianIdKind>[] = [
  { day:  0, month:  0, kind: 'fodselsnummer', synthetic: null           },
  { day:  0, month: 40, kind: 'h-nummer',      synthetic: null           },
  { day:  0, month: 65, kind: 'fodselsnummer', synthetic: 'nhn'          },
  { day:  0, month: 80, kind: 'fodselsnummer', synthetic: 'skatteetaten' },
  { day: 40, month:  0, kind: 'd-nummer',      synthetic: null           },
  { day: 40, month: 40, kind: 'd-nummer',      synthetic: 'nav'          },
  { day: 40, month: 65, kind: 'd-nummer',      synthetic: 'nhn'          },
  { day: 40, month: 80, kind: 'd-nummer',      synthetic: 'skatteetaten' },
]

/** The first digit is 8 or 9, and the rest is no date. */
const fhForm: Form<NorwegianIdKind> = { day: 80, month: 0, kind: 'fh-nummer', synthetic: null }

/** Numbers of other issuers that look the same. */
// biome-ignore format: columns
const otherForms: Form<NorwegianIdAlternativeKind>[] = [
  { day:  0, month: 40, kind: 'fodselsnummer', synthetic: 'nav'          },
  { day:  0, month: 50, kind: 's-nummer',      synthetic: null           },
  { day:  0, month: 60, kind: 'npid',          synthetic: 'nav'          },
  { day:  0, month: 20, kind: 'npid',          synthetic: null           },
]

const addedToDay = (day: number): number => (day < 40 ? 0 : 40)
const monthFits = (form: { month: number }, month: number) => month > form.month && month <= form.month + 12

/** Day and month as written. A month in no range is left as it is, so that it fails as a date. */
export function formOf(day: number, month: number): Form<NorwegianIdKind> {
  if (day >= fhForm.day) return fhForm
  const added = addedToDay(day)
  const kind = added === 40 ? 'd-nummer' : 'fodselsnummer'
  return (
    forms.find((form) => form.day === added && monthFits(form, month)) ?? {
      day: added,
      month: 0,
      kind,
      synthetic: null,
    }
  )
}

export const otherFormsOf = (day: number, month: number): Form<NorwegianIdAlternativeKind>[] =>
  otherForms.filter((form) => form.day === addedToDay(day) && monthFits(form, month))
