import { cellsOf, dataText, trimmed } from './cell-text.ts'
import { checkDigits } from './checks.ts'
import { birthDateOf, dateKindAt, expirationDateOf } from './dates.ts'
import { isUnlistedPassportLetter } from './document-codes.ts'
import { cellValue, codeAt, type Grid, gridOf, noValue } from './grid.ts'
import { cells, type Layout } from './layout.ts'
import { type Name, readName } from './names.ts'
import { findOverflow, type Overflow } from './overflow.ts'
import { stateTable } from './states.ts'
import type { MrzCells, MrzFields, ParsedMrz } from './types.ts'

/**
 * Reads lines by a layout, whatever their length: what a line does not reach is read as empty. A grid that is given
 * holds the values of these lines, all of them cells.
 */
export function read(layout: Layout, lines: string[], today: string | undefined, filled?: Grid): ParsedMrz {
  const overflow = findOverflow(layout, lines)
  const grid = filled ?? gridOf(lines, layout.lengths)
  const name = readName(layout, lines, grid)
  const reasons: string[] = []
  const checks = checkDigits(layout, lines, grid, overflow, reasons)
  const checksValid = reasons.length === 0
  const codes = knownCodes(layout, grid)
  const fields = readFields(layout, lines, grid, codes, overflow, name, today)
  const problems: string[] = []
  judge(layout, codes, fields, name, reasons)
  if (filled === undefined) {
    if (!lines.every(onlyCells)) reasons.push('characters')
    if (layout.lengths.some((length, i) => lines[i]?.length !== length)) reasons.push('length')
  }
  if (overflow?.closed === false) problems.push('documentNumber.overflowNotClosed')
  if (layout.format === 'TD3' && isUnlistedPassportLetter(fields.documentCode))
    problems.push('documentCode.secondLetter')
  if (reasons.length > 1) reasons.sort()
  const placed = cellsOfFields(layout, name, overflow)
  return {
    valid: reasons.length === 0,
    checksValid,
    format: layout.format,
    lines,
    fields,
    checks,
    nameTruncationPossible: name.truncationPossible,
    normalized: [],
    repaired: [],
    reasons,
    problems,
    cells: reasons.includes('length') ? reached(placed, lines) : placed,
  }
}

const nowhere: MrzCells = { line: 0, start: 0, end: 0 }

type KnownCodes = Readonly<Record<'documentCode' | 'issuingState' | 'nationality', string | undefined>>

/** The codes of the zone that its layout and the list of states know. */
function knownCodes({ places, documentCodes }: Layout, grid: Grid): KnownCodes {
  return {
    documentCode: codeAt(documentCodes, grid, places.documentCode),
    issuingState: codeAt(stateTable, grid, places.issuingState),
    nationality: codeAt(stateTable, grid, places.nationality),
  }
}

function readFields(
  { at, places, blank: { fields: blank } }: Layout,
  lines: string[],
  grid: Grid,
  codes: KnownCodes,
  overflow: Overflow | undefined,
  name: Name,
  today: string | undefined,
): MrzFields {
  const birthRaw = cellsOf(lines, at.birthDate ?? nowhere)
  const birthDate = birthDateOf(birthRaw, dateKindAt(grid, places.birthDate, birthRaw), today)
  const expiryRaw = cellsOf(lines, at.expirationDate ?? nowhere)
  const fields = { ...blank }
  fields.documentCode = codes.documentCode ?? trimmed(lines, at.documentCode ?? nowhere)
  fields.issuingState = codes.issuingState ?? trimmed(lines, at.issuingState ?? nowhere)
  fields.nationality = codes.nationality ?? trimmed(lines, at.nationality ?? nowhere)
  fields.documentNumber = dataText(lines, at.documentNumber ?? nowhere)
  fields.surname = name.surname.text
  fields.givenNames = name.givenNames.text
  fields.birthDate = birthDate
  fields.sex = cellsOf(lines, at.sex ?? nowhere)
  fields.expirationDate = expirationDateOf(
    expiryRaw,
    dateKindAt(grid, places.expirationDate, expiryRaw),
    today,
    birthDate.date,
  )
  if (overflow !== undefined) fields.documentNumber += cellsOf(lines, overflow.remainder)
  const optional = overflow === undefined ? at.optionalData1 : (overflow.optional ?? nowhere)
  if (at.personalNumber !== undefined) fields.personalNumber = dataText(lines, at.personalNumber)
  if (optional !== undefined) fields.optionalData1 = dataText(lines, optional)
  if (at.optionalData2 !== undefined) fields.optionalData2 = dataText(lines, at.optionalData2)
  if (at.administrativeCode !== undefined) fields.administrativeCode = dataText(lines, at.administrativeCode)
  if (at.issueYearMonth !== undefined) fields.issueYearMonth = cellsOf(lines, at.issueYearMonth)
  if (at.languageCode !== undefined) fields.languageCode = trimmed(lines, at.languageCode)
  return fields
}

/** What does not conform, apart from the digits. */
function judge({ at }: Layout, codes: KnownCodes, fields: MrzFields, name: Name, reasons: string[]): void {
  if (codes.documentCode === undefined) reasons.push('documentCode')
  if (codes.issuingState === undefined) reasons.push('state.issuingState')
  if (at.nationality !== undefined && codes.nationality === undefined) reasons.push('state.nationality')
  if (fields.documentNumber === '' || fields.documentNumber.charCodeAt(0) === 32) reasons.push('documentNumber')
  if (!name.conformant) reasons.push('name')
  if (at.sex !== undefined && !isSex(fields.sex)) reasons.push('sex')
  const { kind } = fields.birthDate
  // Doc 9303-3 s4.8: fillers stand for what is not known of a birth; an expiry is always printed in full.
  if (at.birthDate !== undefined && (kind === 'impossible' || kind === 'malformed')) reasons.push('date.birthDate')
  if (at.expirationDate !== undefined && fields.expirationDate.kind !== 'complete') reasons.push('date.expirationDate')
}

function isSex(cell: string): boolean {
  return cell === 'F' || cell === 'M' || cell === '<'
}

function onlyCells(line: string): boolean {
  for (let cell = 0; cell < line.length; cell++) if (cellValue(line.charCodeAt(cell)) === noValue) return false
  return true
}

/** A zone's own copy of the cells of its fields, in one shape for each layout. */
function cellsOfFields(layout: Layout, name: Name, overflow: Overflow | undefined): ParsedMrz['cells'] {
  const result: ParsedMrz['cells'] = { ...layout.cells }
  if (name.surname.cells === undefined) delete result.surname
  else result.surname = name.surname.cells
  if (name.givenNames.cells === undefined) delete result.givenNames
  else result.givenNames = name.givenNames.cells
  if (overflow !== undefined) {
    const { principal, remainder, optional } = overflow
    // In TD2 other fields stand between the two parts: then the principal cells stand for the number.
    if (remainder.start === principal.end + 1)
      result.documentNumber = cells(principal.line, principal.start, remainder.end)
    if (optional !== undefined) result.optionalData1 = optional
    else delete result.optionalData1
  }
  return result
}

/** Only the cells that lines of a wrong length reach. */
function reached(placed: ParsedMrz['cells'], lines: readonly string[]): ParsedMrz['cells'] {
  const entries = Object.entries(placed).flatMap(([field, { line, start, end }]) => {
    const length = lines[line - 1]?.length ?? 0
    return start < length ? [[field, cells(line, start, Math.min(end, length))]] : []
  })
  return Object.fromEntries(entries)
}
