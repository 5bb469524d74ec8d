import { type Arrangement, cut } from './arrange.ts'
import type { Layout } from './layout.ts'
import { icaoLayouts } from './layouts.ts'
import { read } from './read.ts'
import type { ParsedMrz } from './types.ts'

/** How many cells a zone may have too many, and too few: a name line that lost its fillers lacks many. */
const mostTooMany = 8
const mostTooFew = 30

/** The layout that explains lines of wrong lengths best; undefined when none does. */
export function nearest(lines: string[]): Arrangement | undefined {
  let best: Arrangement | undefined
  let bestScore = 0
  for (const candidate of candidates(lines)) {
    const off = cellsOff(candidate) + cellsMoved(lines, candidate.lines)
    const score = plausibility(read(candidate.layout, candidate.lines, undefined)) - off / 2
    if (score > bestScore) {
      best = candidate
      bestScore = score
    }
  }
  return best
}

function candidates(lines: string[]): Arrangement[] {
  const text = lines.join('')
  return icaoLayouts
    .filter(({ format }) => text.startsWith('V') === format.startsWith('MRV'))
    .flatMap((layout) => [...asGiven(layout, lines), ...oneLineOff(layout, lines), ...linesMissing(layout, lines)])
}

function asGiven(layout: Layout, lines: string[]): Arrangement[] {
  return lines.length === layout.lengths.length && isNear(layout, lines.join('').length) ? [{ layout, lines }] : []
}

function isNear(layout: Layout, cells: number): boolean {
  const off = cells - total(layout)
  return off <= mostTooMany && off >= -mostTooFew
}

function total(layout: Layout): number {
  return layout.lengths.reduce((sum, length) => sum + length, 0)
}

/** All cells too many or too few in one of the lines. */
function oneLineOff(layout: Layout, given: string[]): Arrangement[] {
  const text = given.join('')
  if (!isNear(layout, text.length)) return []
  const off = text.length - total(layout)
  return layout.lengths.map((_, line) => {
    const lengths = layout.lengths.map((length, i) => (i === line ? length + off : length))
    return { layout, lines: cut(text, lengths), as: given.length === 1 ? 'unbroken' : 'rejoined' }
  })
}

/** Fewer lines than the layout has, each of about its length: the others are read as empty. */
function linesMissing(layout: Layout, lines: string[]): Arrangement[] {
  const width = layout.lengths[0] ?? 0
  const missing = layout.lengths.length - lines.length
  if (missing < 1 || lines.length === 0 || !lines.every(({ length }) => Math.abs(length - width) <= 2)) return []
  return Array.from({ length: missing + 1 }, (_, before) => ({
    layout,
    lines: layout.lengths.map((_, line) => lines[line - before] ?? ''),
  }))
}

/** Cells too many and too few; fillers lost at the end of the name line cost nothing, nor does a line not given. */
function cellsOff({ layout, lines }: Arrangement): number {
  const nameLine = layout.at.name?.line
  return layout.lengths.reduce((sum, length, i) => {
    const printed = lines[i]?.length ?? 0
    const lost = i + 1 === nameLine && printed < length
    return printed === 0 || lost ? sum : sum + Math.abs(printed - length)
  }, 0)
}

/** Cells that stand in another line than they were given in. Lines in another number do not tell where they belong. */
function cellsMoved(given: readonly string[], lines: readonly string[]): number {
  if (given.length !== lines.length) return 0
  let moved = 0
  let ahead = 0
  for (const [i, line] of lines.entries()) {
    ahead += line.length - (given[i]?.length ?? 0)
    moved += Math.abs(ahead)
  }
  return moved
}

/** Digits weigh most; below one, nothing but chance speaks for a reading. */
function plausibility({ checks, fields, reasons }: ParsedMrz): number {
  const passed = Object.values(checks).filter(({ result, printed }) => result === 'pass' && printed !== '<').length
  const states = reasons.filter((reason) => reason.startsWith('state.')).length
  const code = reasons.includes('documentCode') ? 0 : 1.5
  const dates = [fields.birthDate, fields.expirationDate].filter(({ kind }) => kind === 'complete').length
  const sex = reasons.includes('sex') ? 0 : 0.5
  return passed * 2 + (2 - states) + code + dates + sex - 2.5
}
