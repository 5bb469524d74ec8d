import { type NorwegianId, parseNorwegianId } from '../../identifiers/norway/index.ts'
import { describeNorwegianId, type NationalIdentifierType, type Note } from '../../model/index.ts'
import type { Context, Conversion, Converted, Unusable } from '../conversion.ts'
import { readings } from './date.ts'
import { readTextOrNumber } from './text.ts'

/**
 * A Norwegian number. Its kind comes from its digits, never from the field it stands in. A wrong control digit is a
 * failed check, not an unreadable field: the vendor's own test number has two.
 */
export const norwegianId: Conversion<'nationalId'> = {
  kind: 'nationalId',
  says: 'Norwegian national number',
  convert(raw, { limits }) {
    const text = readTextOrNumber(raw, limits)
    if ('problem' in text) return text
    const written = text.value as string
    const id = parseNorwegianId(written)
    const value = id.digits ?? written
    const via = [...(text.via ?? []), ...(value === written ? [] : ['separators-removed'])]
    return { value, via, notes: [...(text.notes ?? []), ...notesOf(id)], attributes: describeNorwegianId(id) }
  },
}

const LIKE_A_DATE = /^(?:\d{6}|\d{8}|\d\d\.\d\d\.\d{4}|\d{4}-\d\d-\d\d)$/

/** The vendor says "at most 11 digits": the field may hold a birth date instead, DDMMYYYY. */
export const norwegianIdOrBirthdate: Conversion<'nationalId'> = {
  kind: 'nationalId',
  says: 'Norwegian national number, or a birth date DDMMYYYY',
  convert(raw, context) {
    const digits = String(raw).trim()
    if ((typeof raw === 'string' || typeof raw === 'number') && LIKE_A_DATE.test(digits)) {
      return withNumberNote(birthdate(digits, context), raw)
    }
    return norwegianId.convert(raw, context)
  },
}

function withNumberNote(outcome: Converted | Unusable, raw: string | number): Converted | Unusable {
  if (typeof raw === 'string' || 'problem' in outcome) return outcome
  const notes = [
    ...(outcome.notes ?? []),
    { code: 'value/coerced', args: { found: 'a number', expected: 'text' } } as const,
  ]
  return { ...outcome, via: ['number-to-text', ...(outcome.via ?? [])], notes }
}

function birthdate(text: string, { today }: Context): Converted | Unusable {
  const to = { part: 'subject', field: 'birthdate' } as const
  // Six digits have no century, and who typed them may have begun with the year.
  if (text.length === 6) return { problem: 'value/ambiguous-date', to }
  const [only] = readings(text, { era: 'birth', layouts: ['digitsDmy', 'dots', 'iso'] }, today)
  if (!only) return { problem: 'value/not-a-date', to }
  return only[0] === text ? { value: text, to } : { value: only[0], via: [`date ${only[1]}`], to }
}

function notesOf(id: NorwegianId): Note[] {
  const notes: Note[] = []
  const has = (...problems: string[]) => id.problems.filter((problem) => problems.includes(problem))
  const controls = has('k1', 'k2', 'duf-check')
  const dates = has('date', 'century')
  if (has('characters').length > 0) notes.push({ code: 'norwegian-id/characters' })
  if (has('length').length > 0) notes.push({ code: 'norwegian-id/length' })
  if (dates.length > 0) notes.push({ code: 'norwegian-id/date', args: { problems: dates.join(', ') } })
  if (controls.length > 0) notes.push({ code: 'norwegian-id/checksum', args: { problems: controls.join(', ') } })
  if (id.synthetic) notes.push({ code: 'norwegian-id/synthetic', args: { series: id.synthetic } })
  return notes
}

/** A number of a country that is not Norway, or of one unknown: kept, not checked. */
export function personalNumber(
  type: (context: Context) => { type: NationalIdentifierType; country?: string },
): Conversion<'nationalId'> {
  return {
    kind: 'nationalId',
    says: 'personal number of the document',
    convert(raw, context) {
      const described = type(context)
      if (described.country === 'NOR') return norwegianId.convert(raw, context)
      const text = readTextOrNumber(raw, context.limits)
      if ('problem' in text) return text
      return { ...text, attributes: { ...described, status: 'unchecked' } }
    },
  }
}
