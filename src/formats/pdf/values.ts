import type { Piece } from './pieces.ts'

/** A label with the pieces of its value, in reading order. */
export interface Pair {
  readonly label: Piece
  readonly value: readonly Piece[]
}

/** Distances in font sizes: from a label down to a value below it, and from one line of a value to the next. */
const BELOW = 2.3
const NEXT_LINE = 1.75
const ALIGNED = 0.7
const SAME_LINE = 0.35

/** The labels of a page with what stands beside or below them; `texts` are all pieces that are no label. */
export function pairUp(labels: readonly Piece[], headings: readonly Piece[], texts: readonly Piece[]): Pair[] {
  const fixed = [...labels, ...headings]
  const free = new Set(texts)
  const rows = new Map(labels.map((label) => [label, beside(label, fixed, free)]))
  const value = new Map<Piece, Piece[]>()
  for (const column of columns(labels)) {
    const isBelow = standsBelow(column, fixed, free, rows)
    for (const label of column) {
      const found = label.after ? [label.after] : isBelow ? firstBelow(label, fixed, free) : rows.get(label)!
      for (const piece of found) free.delete(piece)
      value.set(label, found)
    }
  }
  addCentred(labels, value, fixed, free)
  for (const label of labels) continueDown(label, value.get(label)!, fixed, free)
  return labels.map((label) => ({ label, value: value.get(label)!.toSorted(reading) }))
}

/** Labels that start at the same x, in the order of the page: they print their values the same way. */
function columns(labels: readonly Piece[]): Piece[][] {
  const result: Piece[][] = []
  for (const label of labels.toSorted((a, b) => a.x0 - b.x0)) {
    const column = result.at(-1)
    if (column && label.x0 - column[0]!.x0 <= ALIGNED * label.em) column.push(label)
    else result.push([label])
  }
  return result.map((column) => column.sort((a, b) => b.top - a.top))
}

function standsBelow(
  column: readonly Piece[],
  fixed: readonly Piece[],
  free: ReadonlySet<Piece>,
  rows: ReadonlyMap<Piece, readonly Piece[]>,
): boolean {
  let [besides, belows] = [0, 0]
  for (const label of column) {
    if (label.after || rows.get(label)!.length > 0) besides++
    else if (firstBelow(label, fixed, free).length > 0) belows++
  }
  return belows > besides
}

/** What stands right of a label on one of its lines, up to the next label. */
function beside(label: Piece, fixed: readonly Piece[], free: ReadonlySet<Piece>): Piece[] {
  const right = fixed.filter((other) => other !== label && other.x0 > label.x0 && sharesLine(label, other))
  const end = Math.min(...right.map(({ x0 }) => x0))
  const found = [...free].filter((text) => text.x0 > label.x1 && text.x0 < end && sharesLine(label, text))
  return found.filter((text) => !right.some((other) => other.after === text))
}

function sharesLine(label: Piece, other: Piece): boolean {
  const slack = SAME_LINE * Math.min(label.em, other.em)
  return other.top >= label.bottom - slack && other.bottom <= label.top + slack
}

/** The text right below a label, unless another label stands between. */
function firstBelow(label: Piece, fixed: readonly Piece[], free: ReadonlySet<Piece>): Piece[] {
  const below = [...fixed, ...free].filter((other) => isBelow(label, other, BELOW)).sort((a, b) => b.top - a.top)
  const nearest = below[0]
  return nearest && free.has(nearest) ? [nearest] : []
}

function isBelow(upper: Piece, lower: Piece, most: number): boolean {
  const em = Math.max(upper.em, lower.em)
  const down = upper.bottom - lower.top
  return down > SAME_LINE * em && down <= most * em && Math.abs(upper.x0 - lower.x0) <= ALIGNED * em
}

/** Lines of a value whose label stands centred between them: nearer to each other than to the rows around. */
function addCentred(
  labels: readonly Piece[],
  value: ReadonlyMap<Piece, Piece[]>,
  fixed: readonly Piece[],
  free: Set<Piece>,
): void {
  for (const label of labels) {
    if (value.get(label)!.length > 0) continue
    const near = [...free].filter((text) => text.x0 > label.x1 && Math.abs(text.top - label.top) < NEXT_LINE * text.em)
    const upper = near.filter((text) => text.bottom > label.top).sort((a, b) => a.x0 - b.x0 || a.bottom - b.bottom)[0]
    if (!upper || fixed.some((other) => other !== label && blocks(label, other, upper))) continue
    const lower = near.find((text) => text.top < label.bottom && isBelow(upper, text, NEXT_LINE))
    if (!lower) continue
    value.get(label)!.push(upper, lower)
    free.delete(upper)
    free.delete(lower)
  }
}

function blocks(label: Piece, other: Piece, text: Piece): boolean {
  return other.x0 > label.x1 && other.x0 <= text.x0 && Math.abs(other.top - label.top) < other.em
}

/** Further lines of a value: below it in its column, where no other text stands to their left beside the label. */
function continueDown(label: Piece, value: Piece[], fixed: readonly Piece[], free: Set<Piece>): void {
  const first = value[0]
  if (!first) return
  for (let line = value.at(-1)!; ; ) {
    const next = [...free].find((text) => isBelow({ ...line, x0: first.x0 }, text, NEXT_LINE))
    const wrapped = next ?? wrappedToMargin(label, line, free)
    if (!wrapped || opensRow(label, wrapped, fixed, free) || isCut(line, wrapped, fixed)) return
    for (const text of [wrapped, ...sameRow(wrapped, fixed, free)]) {
      value.push(text)
      free.delete(text)
    }
    line = wrapped
  }
}

/** `Label: a value` in running text goes on at the margin, if its next word had no room on the line. */
function wrappedToMargin(label: Piece, line: Piece, free: ReadonlySet<Piece>): Piece | undefined {
  if (!label.after) return undefined
  const next = [...free].find((text) => isBelow({ ...line, x0: label.x0 }, text, NEXT_LINE))
  if (!next) return undefined
  const word = /^\S+/.exec(next.text)?.[0] ?? ''
  const width = ((next.x1 - next.x0) * word.length) / next.text.length
  const edge = Math.max(...[...free].filter(({ x0 }) => Math.abs(x0 - label.x0) < label.em).map(({ x1 }) => x1))
  return line.x1 + width > edge ? next : undefined
}

/** Text left of a line, in the label's column: the line belongs to a row of its own. */
function opensRow(label: Piece, line: Piece, fixed: readonly Piece[], free: ReadonlySet<Piece>): boolean {
  return [...fixed, ...free].some(
    (other) =>
      other !== label &&
      other !== line &&
      other.x0 >= label.x0 - label.em &&
      other.x1 <= line.x0 + 0.1 * line.em &&
      sharesLine(other, line),
  )
}

/** A label or heading between two lines, in their column. */
function isCut(upper: Piece, lower: Piece, fixed: readonly Piece[]): boolean {
  return fixed.some(
    (other) =>
      other.top < upper.bottom - SAME_LINE * upper.em &&
      other.bottom > lower.top - SAME_LINE * lower.em &&
      other.x0 < Math.max(upper.x1, lower.x1) &&
      other.x1 > Math.min(upper.x0, lower.x0),
  )
}

function sameRow(line: Piece, fixed: readonly Piece[], free: ReadonlySet<Piece>): Piece[] {
  const end = Math.min(...fixed.filter((o) => o.x0 > line.x0 && sharesLine(o, line)).map(({ x0 }) => x0))
  return [...free].filter((text) => text !== line && text.x0 > line.x1 && text.x0 < end && sharesLine(line, text))
}

function reading(a: Piece, b: Piece): number {
  return a.line - b.line || a.x0 - b.x0
}
