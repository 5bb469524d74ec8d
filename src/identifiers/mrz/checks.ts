import { trimmed } from './cell-text.ts'
import { digitOver, filler, type Grid } from './grid.ts'
import type { Layout, LayoutCheck } from './layout.ts'
import { type Overflow, overflowCheck } from './overflow.ts'
import type { MrzCheck, ParsedMrz } from './types.ts'

/** A verdict for each digit the layout prints; a reason for each that does not pass. */
export function checkDigits(
  { blank, digits, lengths }: Layout,
  lines: readonly string[],
  grid: Grid,
  overflow: Overflow | undefined,
  reasons: string[],
): ParsedMrz['checks'] {
  const checks = { ...blank.checks }
  const { documentNumber, birthDate, expirationDate, personalNumber, composite } = digits
  if (overflow !== undefined) checks.documentNumber = longNumberCheck(lines, lengths, grid, overflow, reasons)
  else if (documentNumber !== undefined) checks.documentNumber = checkOf(lines, grid, documentNumber, reasons)
  if (birthDate !== undefined) checks.birthDate = checkOf(lines, grid, birthDate, reasons)
  if (expirationDate !== undefined) checks.expirationDate = checkOf(lines, grid, expirationDate, reasons)
  if (personalNumber !== undefined) checks.personalNumber = checkOf(lines, grid, personalNumber, reasons)
  if (composite !== undefined) checks.composite = checkOf(lines, grid, composite, reasons)
  return checks
}

function checkOf(lines: readonly string[], grid: Grid, check: LayoutCheck, reasons: string[]): MrzCheck {
  const { digit } = check
  const printed = lines[digit.line - 1]?.charAt(digit.start) ?? ''
  const computed = digitOver(grid, check.places)
  const value = grid[check.at]
  const result = value === computed ? 'pass' : value === filler ? fillerVerdict(lines, check, printed) : 'fail'
  if (result !== 'pass') reasons.push(`check.${check.name}`)
  return { result, printed, computed }
}

/** Doc 9303-4 s4.2.2: the digit of an empty personal number may be a filler. No other digit may, not even over zeros. */
function fillerVerdict(lines: readonly string[], { name, over }: LayoutCheck, printed: string): MrzCheck['result'] {
  const may = name === 'personalNumber' && printed === '<'
  return may && over.every((field) => trimmed(lines, field) === '') ? 'pass' : 'not_printed'
}

function longNumberCheck(
  lines: readonly string[],
  lengths: readonly number[],
  grid: Grid,
  overflow: Overflow,
  reasons: string[],
): MrzCheck {
  const check = overflowCheck(lines, lengths, grid, overflow)
  if (check.result !== 'pass') reasons.push('check.documentNumber')
  return check
}
