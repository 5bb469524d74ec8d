import { digitOver, type Grid, placesOf } from './grid.ts'
import { cells, type Layout } from './layout.ts'
import type { MrzCells, MrzCheck } from './types.ts'

/** A document number longer than nine characters, run on into the optional data (Doc 9303-5 s4.2.4). */
export interface Overflow {
  /** The nine principal cells. */
  principal: MrzCells
  /** What follows them in the optional data, without the digit. */
  remainder: MrzCells
  digit: MrzCells
  /** What is left of the optional data; undefined when nothing is. */
  optional: MrzCells | undefined
  /** Whether the filler that ends the number is printed. */
  closed: boolean
}

/** The signal is a filler for the digit, nine characters before it, and a remainder with its digit after it. */
export function findOverflow(layout: Layout, lines: readonly string[]): Overflow | undefined {
  const { documentNumber: principal, optionalData1: data } = layout.at
  if (!layout.overflow || principal === undefined || data === undefined) return undefined
  const numberLine = lines[principal.line - 1] ?? ''
  if (numberLine.charCodeAt(principal.end) !== 60 || numberLine.charCodeAt(principal.end - 1) === 60) return undefined
  const text = lines[data.line - 1] ?? ''
  const fieldEnd = Math.min(data.end, text.length)
  const filler = text.indexOf('<', data.start)
  const closed = filler >= 0 && filler < fieldEnd
  const end = closed ? filler : fieldEnd
  if (end - data.start < 2) return undefined
  return {
    principal,
    remainder: cells(data.line, data.start, end - 1),
    digit: cells(data.line, end - 1, end),
    optional: end + 1 < fieldEnd ? cells(data.line, end + 1, data.end) : undefined,
    closed,
  }
}

/** The cells each rule sums: Part 5 leaves out the filler in the digit's cell, older cards count it. */
export function overflowCovers({ principal, remainder }: Overflow): { excluded: MrzCells[]; included: MrzCells[] } {
  const withFiller = cells(principal.line, principal.start, principal.end + 1)
  return { excluded: [principal, remainder], included: [withFiller, remainder] }
}

export function overflowCheck(
  lines: readonly string[],
  lengths: readonly number[],
  grid: Grid,
  overflow: Overflow,
): MrzCheck {
  const { line, start } = overflow.digit
  const printed = lines[line - 1]?.charAt(start) ?? ''
  const { excluded, included } = overflowCovers(overflow)
  const computed = digitOver(grid, placesOf(excluded, lengths))
  const byExcluded = printed === String(computed)
  const byIncluded = printed === String(digitOver(grid, placesOf(included, lengths)))
  if (!byExcluded && !byIncluded) return { result: 'fail', printed, computed }
  const variant = byExcluded && byIncluded ? 'both' : byExcluded ? 'filler-excluded' : 'filler-included'
  return { result: 'pass', printed, computed: Number(printed), variant }
}
