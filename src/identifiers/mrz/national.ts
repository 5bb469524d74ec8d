import { layout } from './layout.ts'

// Layouts that are not of Doc 9303, as npm `mrz` has them: a test compares each cell with the package, which itself
// takes 25 ms to load. Its values and verdicts would be of no use here: it leaves out what it thinks invalid.

/** The identity card of 1988 to 2021. Its number is year, month, department and counter. */
// biome-ignore format: columns
export const FRENCH_NATIONAL_ID = layout('FRENCH_NATIONAL_ID', [36, 36], [
  ['documentCode',       1,  1,  2],
  ['issuingState',       1,  3,  5],
  ['surname',            1,  6, 30],
  ['administrativeCode', 1, 31, 36],
  ['documentNumber',     2,  1, 12],
  ['issueYearMonth',     2,  1,  4],
  ['givenNames',         2, 14, 27],
  ['birthDate',          2, 28, 33],
  ['sex',                2, 35, 35],
], [
  ['documentNumber', 2, 13, [[2,  1, 12]]],
  ['birthDate',      2, 34, [[2, 28, 33]]],
  ['composite',      2, 36, [[1,  1, 36], [2,  1, 35]]],
])

/** The surname alone; the first digit covers all that is printed before it. */
// biome-ignore format: columns
export const FRENCH_DRIVING_LICENSE = layout('FRENCH_DRIVING_LICENSE', [30], [
  ['documentCode',   1,  1,  2],
  ['issuingState',   1,  3,  5],
  ['documentNumber', 1,  6, 14],
  ['expirationDate', 1, 16, 21],
  ['surname',        1, 22, 29],
], [
  ['documentNumber', 1, 15, [[1,  1, 14]]],
  ['composite',      1, 30, [[1,  1, 29]]],
])

/** Without check digits. Its number is the personal number and the version of the card. */
// biome-ignore format: columns
export const SWISS_DRIVING_LICENSE = layout('SWISS_DRIVING_LICENSE', [9, 30, 30], [
  ['languageCode',   1,  7,  7],
  ['documentCode',   2,  1,  2],
  ['issuingState',   2,  3,  5],
  ['documentNumber', 2,  6, 17],
  ['birthDate',      2, 20, 25],
  ['name',           3,  1, 30],
], [])

export const nationalLayouts = [FRENCH_NATIONAL_ID, FRENCH_DRIVING_LICENSE, SWISS_DRIVING_LICENSE] as const
