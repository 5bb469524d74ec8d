import type { Check, CheckResult, ExternalId, IdentityProofingResult } from '../model/index.ts'
import { isApproved } from '../resolve/is-approved.ts'

type Read = (result: IdentityProofingResult) => unknown

/** The columns of a table of results, in their order. Columns are added at the end, never moved or renamed. */
// biome-ignore format: columns
const COLUMNS = {
  id:                         ({ id }) => id,
  approved:                   (result) => isApproved(result),
  outcome:                    ({ decision }) => decision.outcome,
  final:                      ({ decision }) => decision.final,
  scope:                      ({ decision }) => decision.scope,
  reasons:                    ({ decision }) => decision.reasons.map(({ code, text }) => (text ? `${code} (${text})` : code)),
  name:                       ({ subject }) => subject.name,
  given_name:                 ({ subject }) => subject.givenName,
  family_name:                ({ subject }) => subject.familyName,
  birthdate:                  ({ subject }) => subject.birthdate,
  sex:                        ({ subject }) => subject.sex,
  nationalities:              ({ subject }) => subject.nationalities,
  national_identifiers:       ({ subject }) => subject.nationalIdentifiers?.map(({ value }) => value),
  national_identifier_types:  ({ subject }) => subject.nationalIdentifiers?.map(({ type, status }) => `${type} ${status}`),
  document_type:              ({ documents }) => documents.map(({ type }) => type),
  document_number:            ({ documents }) => documents.map(({ documentNumber }) => documentNumber),
  document_issuer:            ({ documents }) => documents.map(({ issuer }) => issuer?.countryCode ?? issuer?.name),
  document_date_of_expiry:    ({ documents }) => documents.map(({ dateOfExpiry }) => dateOfExpiry),
  session_products:           ({ sessions }) => sessions.map(({ product }) => product),
  session_ids:                ({ sessions }) => sessions.flatMap(({ externalIds }) => externalIds.filter(isNoSecret).map(({ type, value }) => `${type}=${value}`)),
  session_outcomes:           ({ sessions }) => sessions.map(({ decision }) => decision.outcome),
  session_lifecycles:         ({ sessions }) => sessions.map(({ lifecycle }) => lifecycle),
  session_completed_at:       ({ sessions }) => sessions.map(({ completedAt }) => completedAt),
  checks_passed:              ({ checks }) => named(checks, 'pass'),
  checks_failed:              ({ checks }) => named(checks, 'fail'),
  checks_inconclusive:        ({ checks }) => named(checks, 'inconclusive'),
  conflicts:                  ({ conflicts }) => conflicts.map(({ code, severity }) => `${code} (${severity})`),
  diagnostics:                ({ diagnostics }) => diagnostics.map(({ code }) => code),
  payloads:                   ({ provenance }) => Object.values(provenance.sources).map(({ payload }) => payload),
} as const satisfies Record<string, Read>

export type FlatRow = { readonly [Column in keyof typeof COLUMNS]: string }

/** The names of the columns of `toFlatRow`. */
export const flatColumns = Object.keys(COLUMNS) as readonly (keyof FlatRow)[]

/**
 * A result as one row of texts: ids keep their zeros, several values are joined by `; ` and each stands once, what is
 * absent is an empty text. It says what was decided on whom; why, only the result says.
 */
export function toFlatRow(result: IdentityProofingResult): FlatRow {
  return Object.fromEntries(flatColumns.map((column) => [column, textOf(COLUMNS[column](result))])) as FlatRow
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
