import type { Check, CheckResult, ExternalId, IdentityProofingResult } from '../model/index.ts'
import { isApproved } from '../resolve/is-approved.ts'

type Read = (result: IdentityProofingResult) => unknown

/** The columns of a table of results, in their order. Columns are added at the end, never moved or renamed. */
// biome-ignore format: columns
const COLUMNS = {
  id:                         ['the id of the result', ({ id }) => id],
  approved:                   ['what `isApproved` answers', (result) => isApproved(result)],
  outcome:                    ['of the case', ({ decision }) => decision.outcome],
  final:                      ['whether that can still change', ({ decision }) => decision.final],
  scope:                      ['of the case', ({ decision }) => decision.scope],
  reasons:                    ['codes, with the conflict in brackets', ({ decision }) => decision.reasons.map(({ code, text }) => (text ? `${code} (${text})` : code))],
  name:                       ['the full name', ({ subject }) => subject.name],
  given_name:                 ['given names', ({ subject }) => subject.givenName],
  family_name:                ['family name', ({ subject }) => subject.familyName],
  birthdate:                  ['`YYYY[-MM[-DD]]`', ({ subject }) => subject.birthdate],
  sex:                        ['`male`, `female`, `unspecified`', ({ subject }) => subject.sex],
  nationalities:              ['codes of three letters', ({ subject }) => subject.nationalities],
  national_identifiers:       ['numbers, with their zeros', ({ subject }) => subject.nationalIdentifiers?.map(({ value }) => value)],
  national_identifier_types:  ['type and status of each', ({ subject }) => subject.nationalIdentifiers?.map(({ type, status }) => `${type} ${status}`)],
  document_type:              ['of each document', ({ documents }) => documents.map(({ type }) => type)],
  document_number:            ['of each document', ({ documents }) => documents.map(({ documentNumber }) => documentNumber)],
  document_issuer:            ['code, or name', ({ documents }) => documents.map(({ issuer }) => issuer?.countryCode ?? issuer?.name)],
  document_date_of_expiry:    ['of each document', ({ documents }) => documents.map(({ dateOfExpiry }) => dateOfExpiry)],
  session_products:           ['`pip`, `mobbscan`, `mobbid`', ({ sessions }) => sessions.map(({ product }) => product)],
  session_ids:                ['`type=value`, without PIP’s attendance code and order number', ({ sessions }) => sessions.flatMap(({ externalIds }) => externalIds.filter(isNoSecret).map(({ type, value }) => `${type}=${value}`))],
  session_outcomes:           ['what each session decided', ({ sessions }) => sessions.map(({ decision }) => decision.outcome)],
  session_lifecycles:         ['how far each is', ({ sessions }) => sessions.map(({ lifecycle }) => lifecycle)],
  session_completed_at:       ['RFC 3339, the zone left out where the source has none', ({ sessions }) => sessions.map(({ completedAt }) => completedAt)],
  checks_passed:              ['`type` or `type/aspect`', ({ checks }) => named(checks, 'pass')],
  checks_failed:              ['the same', ({ checks }) => named(checks, 'fail')],
  checks_inconclusive:        ['the same', ({ checks }) => named(checks, 'inconclusive')],
  conflicts:                  ['code and severity', ({ conflicts }) => conflicts.map(({ code, severity }) => `${code} (${severity})`)],
  diagnostics:                ['codes', ({ diagnostics }) => diagnostics.map(({ code }) => code)],
  payloads:                   ['what the sources are', ({ provenance }) => Object.values(provenance.sources).map(({ payload }) => payload)],
} as const satisfies Record<string, readonly [says: string, Read]>

export type FlatRow = { readonly [Column in keyof typeof COLUMNS]: string }

/** For the generated page: what each column says. */
export const flatColumnsSay = Object.fromEntries(Object.entries(COLUMNS).map(([column, [says]]) => [column, says]))

/** The names of the columns of `toFlatRow`. */
export const flatColumns = Object.keys(COLUMNS) as readonly (keyof FlatRow)[]

/**
 * A result as one row of texts: ids keep their zeros, several values are joined by `; ` and each stands once, what is
 * absent is an empty text. It says what was decided on whom; why, only the result says.
 */
export function toFlatRow(result: IdentityProofingResult): FlatRow {
  return Object.fromEntries(flatColumns.map((column) => [column, textOf(COLUMNS[column][1](result))])) as FlatRow
}

/** Whoever has the attendance code can ask for the case; the order number holds it. A table goes to many. */
const SECRET: ReadonlySet<string> = new Set(['attendanceCode', 'pipCode'])

function isNoSecret({ type }: ExternalId): boolean {
  return !SECRET.has(type)
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (!Array.isArray(value)) return String(value)
  return [...new Set(value.filter((each) => each !== undefined))].join('; ')
}

function named(checks: readonly Check[], wanted: CheckResult): string[] {
  return checks
    .filter(({ result }) => result === wanted)
    .map(({ type, aspect }) => (aspect ? `${type}/${aspect}` : type))
}
