import { cellsOf, dataText, trimmed } from './cell-text.ts'
import { hasValue } from './check-digit.ts'
import { checkDigits } from './checks.ts'
import { birthDateOf, dateKind, expirationDateOf } from './dates.ts'
import { isDocumentCode, isUnlistedPassportLetter } from './document-codes.ts'
import { cells, type Layout, type LayoutCells } from './layouts.ts'
import { type Name, readName } from './names.ts'
import { findOverflow, type Overflow } from './overflow.ts'
import { states } from './states.ts'
import type { MrzCells, MrzFields, ParsedMrz } from './types.ts'

/** Reads lines by a layout, whatever their length: what a line does not reach is read as empty. */
export function read(layout: Layout, lines: string[], today: string | undefined): ParsedMrz {
  const { at } = layout
  const overflow = findOverflow(layout, lines)
  const name = readName(layout, lines)
  const checks = checkDigits(layout, lines, overflow)
  const fields = readFields(at, lines, overflow, name, today)
  const problems: string[] = []
  const reasons: string[] = []
  let checksValid = true
  for (const { name: check } of layout.checks) {
    if (checks[check]?.result === 'pass') continue
    checksValid = false
    reasons.push(`check.${check}`)
  }
  judge(layout, lines, fields, name, reasons)
  if (overflow?.closed === false) problems.push('documentNumber.overflowNotClosed')
  if (layout.format === 'TD3' && isUnlistedPassportLetter(cellsOf(lines, at.documentCode ?? nowhere)))
    problems.push('documentCode.secondLetter')
  if (reasons.length > 1) reasons.sort()
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
    cells: cellsOfFields(layout, name, overflow),
  }
}

const nowhere: MrzCells = { line: 0, start: 0, end: 0 }

function readFields(
  at: LayoutCells,
  lines: string[],
  overflow: Overflow | undefined,
  name: Name,
  today: string | undefined,
): MrzFields {
  const birthRaw = cellsOf(lines, at.birthDate ?? nowhere)
  const birthDate = birthDateOf(birthRaw, dateKind(birthRaw), today)
  const expiryRaw = cellsOf(lines, at.expirationDate ?? nowhere)
  const fields: MrzFields = {
    documentCode: trimmed(lines, at.documentCode ?? nowhere),
    issuingState: trimmed(lines, at.issuingState ?? nowhere),
    nationality: trimmed(lines, at.nationality ?? nowhere),
    documentNumber: dataText(lines, at.documentNumber ?? nowhere),
    surname: name.surname.text,
    givenNames: name.givenNames.text,
    birthDate,
    sex: cellsOf(lines, at.sex ?? nowhere),
    expirationDate: expirationDateOf(expiryRaw, dateKind(expiryRaw), today, birthDate.date),
  }
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
function judge(layout: Layout, lines: string[], fields: MrzFields, name: Name, reasons: string[]): void {
  const { at, format } = layout
  if (!isDocumentCode(format, cellsOf(lines, at.documentCode ?? nowhere))) reasons.push('documentCode')
  if (!states.has(fields.issuingState)) reasons.push('state.issuingState')
  if (at.nationality !== undefined && !states.has(fields.nationality)) reasons.push('state.nationality')
  if (fields.documentNumber === '' || fields.documentNumber.charCodeAt(0) === 32) reasons.push('documentNumber')
  if (!name.conformant) reasons.push('name')
  if (at.sex !== undefined && !isSex(fields.sex)) reasons.push('sex')
  const { kind } = fields.birthDate
  // Doc 9303-3 s4.8: fillers stand for what is not known of a birth; an expiry is always printed in full.
  if (at.birthDate !== undefined && (kind === 'impossible' || kind === 'malformed')) reasons.push('date.birthDate')
  if (at.expirationDate !== undefined && fields.expirationDate.kind !== 'complete') reasons.push('date.expirationDate')
  if (!lines.every(onlyCells)) reasons.push('characters')
  if (lines.length !== layout.lengths.length || lines.some((line, i) => line.length !== layout.lengths[i]))
    reasons.push('length')
}

function isSex(cell: string): boolean {
  return cell === 'F' || cell === 'M' || cell === '<'
}

function onlyCells(line: string): boolean {
  for (let cell = 0; cell < line.length; cell++) if (!hasValue(line.charCodeAt(cell))) return false
  return true
}

function cellsOfFields(layout: Layout, name: Name, overflow: Overflow | undefined): ParsedMrz['cells'] {
  const result: ParsedMrz['cells'] = { ...fixedCells(layout) }
  if (name.surname.cells !== undefined) result.surname = name.surname.cells
  if (name.givenNames.cells !== undefined) result.givenNames = name.givenNames.cells
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

const fixed = new Map<Layout, ParsedMrz['cells']>()

/** The cells that are the same in every zone of a layout. */
function fixedCells(layout: Layout): ParsedMrz['cells'] {
  const found = fixed.get(layout)
  if (found !== undefined) return found
  const { name: _, surname: __, givenNames: ___, ...rest } = layout.at
  const result = Object.fromEntries(Object.entries(rest).filter(([, at]) => at !== undefined))
  fixed.set(layout, result)
  return result
}
