import { dufCheckHolds } from './control.ts'
import { readDigits } from './digits.ts'
import { readEleven } from './eleven.ts'
import { circumstances } from './rules.ts'
import type { NorwegianId, NorwegianIdKind, NorwegianIdOptions, NorwegianIdProblem } from './types.ts'
import { asWritten } from './written.ts'

export type * from './types.ts'

const withoutDate = (
  digits: string | null,
  kind: NorwegianIdKind | null,
  problems: NorwegianIdProblem[],
): NorwegianId => ({
  valid: problems.length === 0,
  kind,
  scheme: kind === 'duf-nummer' && problems.length === 0 ? 'duf' : null,
  birthDate: null,
  sex: null,
  synthetic: null,
  datePart: null,
  digits,
  alternatives: [],
  problems,
})

/**
 * Reads a fødselsnummer, D-, H-, FH- or DUF number. Separators (space, hyphen, U+00A0, U+2009, U+202F) between the
 * digits and white space around them are taken as harmless. Never throws, has no clock and asks no register: a valid
 * number is well formed, not necessarily given to anybody.
 *
 * An invalid number keeps its `kind`, `synthetic` and `datePart` as far as the digits tell them. The check of a DUF
 * number is a rule known from use, not published by UDI: low confidence.
 */
export function parseNorwegianId(text: unknown, options?: NorwegianIdOptions): NorwegianId {
  if (typeof text !== 'string') return withoutDate(null, null, ['not-a-string'])
  const bare = asWritten(text)
  if (bare) return readEleven(text, bare, circumstances(options))
  const read = readDigits(text)
  if ('problem' in read) return withoutDate(null, null, [read.problem])
  const { digits } = read
  const written = asWritten(digits)
  if (written) return readEleven(digits, written, circumstances(options))
  if (digits.length === 12) return withoutDate(digits, 'duf-nummer', dufCheckHolds(digits) ? [] : ['duf-check'])
  return withoutDate(digits, null, ['length'])
}

/** Whether the number is well formed: `parseNorwegianId(text, options).valid`. */
export const isValidNorwegianId = (text: unknown, options?: NorwegianIdOptions): boolean =>
  parseNorwegianId(text, options).valid
