import { parse } from 'mrz'
import { expect, test } from 'vitest'
import {
  FRENCH_DRIVING_LICENSE,
  FRENCH_NATIONAL_ID,
  SWISS_DRIVING_LICENSE,
} from '../../../src/identifiers/mrz/national.ts'

const blank = (cells: number) => '<'.repeat(cells)

/** For each layout, a zone from which npm `mrz` recognizes it. */
// biome-ignore format: columns
const LAYOUTS = [
  { layout: FRENCH_NATIONAL_ID,     zone: [`IDFRA${blank(31)}`, blank(36)],     number: ['issueDate', 'administrativeCode2', 'documentNumber'] },
  { layout: FRENCH_DRIVING_LICENSE, zone: [blank(30)],                          number: ['documentNumber'] },
  { layout: SWISS_DRIVING_LICENSE,  zone: [blank(9), blank(30), blank(30)],     number: ['pinCode', 'versionNumber'] },
]

/** Their names, ours for the same. */
const FIELDS: Readonly<Record<string, string>> = {
  documentCode: 'documentCode',
  issuingState: 'issuingState',
  lastName: 'surname',
  firstName: 'givenNames',
  birthDate: 'birthDate',
  sex: 'sex',
  expirationDate: 'expirationDate',
  administrativeCode: 'administrativeCode',
  issueDate: 'issueYearMonth',
  languageCode: 'languageCode',
}
const DIGITS: Readonly<Record<string, string>> = {
  documentNumberCheckDigit: 'documentNumber',
  birthDateCheckDigit: 'birthDate',
  compositeCheckDigit: 'composite',
}

interface Cells {
  readonly line: number
  readonly start: number
  readonly end: number
}

/** The cells that the package gives a meaning: fields, and digits with what they cover. */
function learn(zone: readonly string[], numberParts: readonly string[]) {
  const at: Record<string, Cells> = {}
  const checks: { name: string; digit: Cells; over: Cells[] }[] = []
  for (const { field, ranges } of parse([...zone]).details) {
    const [first, ...over] = ranges.map(({ line, start, end }) => ({ line: line + 1, start, end }))
    if (field === null || !first) continue
    const [ours, digit] = [FIELDS[field], DIGITS[field]]
    if (ours) at[ours] = first
    if (digit) checks.push({ name: digit, digit: first, over })
    // The number is all of its parts, of which the last ends it.
    if (numberParts.includes(field)) at.documentNumber = { ...first, ...at.documentNumber, end: first.end }
  }
  const { surname, givenNames, ...fields } = at
  const isOneName = surname && JSON.stringify(surname) === JSON.stringify(givenNames)
  return { at: isOneName ? { ...fields, name: surname } : at, checks }
}

test.each(LAYOUTS)('$layout.format is as npm mrz has it, cell by cell', ({ layout, zone, number }) => {
  const learned = learn(zone, number)
  expect(layout.lengths).toEqual(zone.map(({ length }) => length))
  // Absent fields are written as undefined.
  expect(layout.at).toEqual(learned.at)
  expect(layout.checks.map(({ name, digit, over }) => ({ name, digit, over }))).toEqual(learned.checks)
})
