import type { Segment } from './lines.ts'

/** Where so many lines of a page begin, in half points, a column begins. */
const LINES = 3
/** A letter that begins a word may stand so far from the column's edge, in points; one inside a word only so far. */
const WORD = 0.5
const LETTER = 0.1

/** Marks where columns begin inside segments: a long label may end right before its value, without a gap. */
export function withColumns(segments: readonly Omit<Segment, 'columns'>[]): Segment[] {
  const starts = columnStarts(segments)
  return segments.map((segment) => ({ ...segment, columns: columnsOf(segment, starts) }))
}

function columnStarts(segments: readonly Omit<Segment, 'columns'>[]): ReadonlyMap<number, number> {
  const lines = new Map<number, number[]>()
  for (const { glyphs } of segments) {
    const x = glyphs[0]!.x0
    const found = lines.get(Math.round(x * 2))
    if (found) found.push(x)
    else lines.set(Math.round(x * 2), [x])
  }
  const starts = new Map<number, number>()
  for (const [key, xs] of lines) if (xs.length >= LINES) starts.set(key, xs[0]!)
  return starts
}

function columnsOf({ glyphs, spaced }: Omit<Segment, 'columns'>, starts: ReadonlyMap<number, number>): Set<number> {
  const columns = new Set<number>()
  for (let at = 1; at < glyphs.length; at++) {
    if (isColumn(glyphs[at]!.x0, spaced[at]! ? WORD : LETTER, starts)) columns.add(at)
  }
  return columns
}

function isColumn(x: number, most: number, starts: ReadonlyMap<number, number>): boolean {
  const key = Math.round(x * 2)
  for (let near = key - 1; near <= key + 1; near++) {
    const start = starts.get(near)
    if (start !== undefined && Math.abs(start - x) <= most) return true
  }
  return false
}
