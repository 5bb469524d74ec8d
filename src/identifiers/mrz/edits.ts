import { cellValue, weights } from './grid.ts'
import type { Layout } from './layout.ts'
import { lookAlikes } from './look-alikes.ts'
import { findOverflow, overflowCovers } from './overflow.ts'
import type { MrzCells } from './types.ts'

/** A look-alike in one cell, and what it adds to each sum. */
export interface Edit {
  line: number
  start: number
  to: string
  deltas: number[]
}

/** One rule of one digit: how far the sum over its cells is from the printed digit, mod 10. */
interface Sum {
  digit: number
  residual: number
  weightOf: Map<string, number>
}

/** The zone as sums: changing a cell adds to each sum that covers it, so no reading has to be read to be tried. */
export interface Puzzle {
  residuals: number[]
  /** For each digit, the sums of which one must come out even: two where a long number may follow either rule. */
  digits: number[][]
  /** The edits, cell by cell, of the cells that have some. */
  cells: Edit[][]
}

/** Undefined when a digit's cell has no digit in it, so that nothing can satisfy it. */
export function puzzleOf(layout: Layout, lines: readonly string[]): Puzzle | undefined {
  const overflow = findOverflow(layout, lines)
  const sums: Sum[] = []
  const digits: number[][] = []
  for (const { name, digit, over } of layout.checks) {
    const long = name === 'documentNumber' ? overflow : undefined
    const covers = long === undefined ? [over] : Object.values(overflowCovers(long))
    const printed = charAt(lines, long?.digit ?? digit)
    if (printed === '<' && name === 'personalNumber') continue
    if (!/^\d$/.test(printed)) return undefined
    digits.push(covers.map((cover) => sums.push(sumOf(lines, cover, Number(printed), digits.length)) - 1))
  }
  const cells = mixedCells(layout, lines).map((cell) => editsOf(lines, cell, sums))
  return { residuals: sums.map(({ residual }) => residual), digits, cells: cells.filter(({ length }) => length > 0) }
}

function sumOf(lines: readonly string[], cover: readonly MrzCells[], printed: number, digit: number): Sum {
  const weightOf = new Map<string, number>()
  let sum = 0
  for (const { line, start, end } of cover) {
    for (let cell = start; cell < end; cell++) {
      const weight = weights[weightOf.size % 3] ?? 0
      weightOf.set(`${line}:${cell}`, weight)
      sum += weight * cellValue(lines[line - 1]?.charCodeAt(cell) ?? 0)
    }
  }
  return { digit, residual: (sum + 10 - printed) % 10, weightOf }
}

/** The cells where letters and digits may stand. */
function mixedCells({ at, overflow, ...layout }: Layout, lines: readonly string[]): MrzCells[] {
  const digit = findOverflow({ at, overflow, ...layout }, lines)?.digit
  return [at.documentNumber, at.optionalData1, at.personalNumber, at.optionalData2]
    .filter((field) => field !== undefined)
    .flatMap(({ line, start, end }) =>
      Array.from({ length: end - start }, (_, i) => ({ line, start: start + i, end: start + i + 1 })),
    )
    .filter(({ line, start }) => digit === undefined || line !== digit.line || start !== digit.start)
}

function editsOf(lines: readonly string[], cell: MrzCells, sums: readonly Sum[]): Edit[] {
  const from = charAt(lines, cell)
  return [...(lookAlikes[from] ?? '')].map((to) => ({
    line: cell.line,
    start: cell.start,
    to,
    deltas: sums.map(({ weightOf }) => {
      const weight = weightOf.get(`${cell.line}:${cell.start}`) ?? 0
      const change = weight * (cellValue(to.charCodeAt(0)) - cellValue(from.charCodeAt(0)))
      return ((change % 10) + 10) % 10
    }),
  }))
}

function charAt(lines: readonly string[], { line, start }: MrzCells): string {
  return lines[line - 1]?.charAt(start) ?? ''
}
