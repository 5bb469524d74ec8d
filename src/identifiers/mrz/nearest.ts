import { type Arrangement, cut } from './arrange.ts'
import { icaoLayouts, type Layout } from './layouts.ts'
import { read } from './read.ts'
import type { ParsedMrz } from './types.ts'

/** A zone with more cells missing or added than this is nobody's. */
const mostCellsOff = 8

/** The layout that explains lines of wrong lengths best; undefined when none does. */
export function nearest(lines: string[]): Arrangement | undefined {
  let best: Arrangement | undefined
  let bestScore = 0
  for (const candidate of candidates(lines)) {
    const score = plausibility(read(candidate.layout, candidate.lines, undefined)) - cellsOff(candidate) / 2
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
  const candidate = { layout, lines }
  return lines.length === layout.lengths.length && cellsOff(candidate) <= mostCellsOff ? [candidate] : []
}

/** All cells too many or too few in one of the lines. */
function oneLineOff(layout: Layout, given: string[]): Arrangement[] {
  const text = given.join('')
  const off = text.length - layout.lengths.reduce((sum, length) => sum + length, 0)
  if (Math.abs(off) > mostCellsOff) return []
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

function cellsOff({ layout, lines }: Arrangement): number {
  return layout.lengths.reduce((sum, length, i) => {
    const printed = lines[i]?.length ?? 0
    return sum + (printed === 0 ? 0 : Math.abs(printed - length))
  }, 0)
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
