import { parseNorwegianId } from '../identifiers/norway/index.ts'

/**
 * Whether a Norwegian number speaks against a birthdate 'YYYY-MM-DD', where no birthdate can be derived from it: a
 * D-number holds a date that need not be the birth's, and under the rule of 2032 the century is not told.
 */
export function contradictsBirthdate(number: string, birthdate: string): 'd-number' | 'number' | undefined {
  const { valid, kind, scheme, datePart } = parseNorwegianId(number)
  if (!valid || datePart === null || dayMonthYear(birthdate) === datePart) return undefined
  if (kind === 'd-nummer') return 'd-number'
  return scheme === '2032' ? 'number' : undefined
}

function dayMonthYear(date: string): string {
  return `${date.slice(8, 10)}${date.slice(5, 7)}${date.slice(2, 4)}`
}
