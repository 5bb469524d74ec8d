import { growValues } from './grow.ts'
import type { Piece } from './pieces.ts'
import { isAligned, isLeftAligned, pitch, reading, sharesLine, standsLeft } from './relations.ts'

/** A label with the pieces of its value, in reading order. */
export interface Pair {
  readonly label: Piece
  readonly value: readonly Piece[]
}

/** The text of a page: labels, headings, and what is neither. */
export interface Parts {
  readonly labels: readonly Piece[]
  readonly headings: readonly Piece[]
  readonly texts: readonly Piece[]
}

/** How far below its label a value begins, in font sizes: alone, and under a row of labels of different heights. */
const BELOW = 2.3
const BELOW_ROW = 5
/** How far a value below its label is indented, in font sizes. */
const INDENT = 5
/** How far above or below, in font sizes, a label tells where the columns of a line are. */
const NEARBY = 8

/** The labels of a page with what stands beside or below them. */
export function pairUp({ labels, headings, texts }: Parts): Pair[] {
  const page: Page = { labels, fixed: [...labels, ...headings], free: new Set(texts) }
  const rows = new Map(labels.map((label) => [label, beside(label, page)]))
  const owners = new Map<Piece, Piece>()
  for (const column of columns(labels)) {
    const isBelow = standsBelow(column, page, rows)
    for (const label of column) {
      const found = label.after ? [label.after] : isBelow ? below(label, page) : rows.get(label)!
      for (const piece of found) {
        if (!owners.has(piece)) owners.set(piece, label)
        page.free.delete(piece)
      }
    }
  }
  growValues(page.fixed, texts, owners)
  const values = new Map(labels.map((label): [Piece, Piece[]] => [label, []]))
  for (const [piece, label] of owners) values.get(label)!.push(piece)
  return labels.map((label) => ({ label, value: values.get(label)!.sort(reading) }))
}

interface Page {
  readonly labels: readonly Piece[]
  readonly fixed: readonly Piece[]
  readonly free: Set<Piece>
}

/** Labels that start at the same x, in the order of the page: they print their values the same way. */
function columns(labels: readonly Piece[]): Piece[][] {
  const result: Piece[][] = []
  for (const label of labels.toSorted((a, b) => a.x0 - b.x0)) {
    const column = result.at(-1)
    if (column && isLeftAligned(column[0]!, label)) column.push(label)
    else result.push([label])
  }
  return result.map((column) => column.sort((a, b) => b.top - a.top))
}

function standsBelow(column: readonly Piece[], page: Page, rows: ReadonlyMap<Piece, readonly Piece[]>): boolean {
  let [besides, belows] = [0, 0]
  for (const label of column) {
    if (label.after || rows.get(label)!.length > 0) besides++
    else if (below(label, page).length > 0) belows++
  }
  return belows > besides
}

/** What stands right of a label on one of its lines, up to the next label. */
function beside(label: Piece, { fixed, free }: Page): Piece[] {
  const right = fixed.filter((other) => other !== label && other.x0 > label.x0 && sharesLine(label, other))
  const end = Math.min(...right.map(({ x0 }) => x0))
  const row = [...free].filter((text) => text.x0 > label.x1 && text.x0 < end && sharesLine(label, text))
  const first = row.toSorted((a, b) => a.x0 - b.x0)[0]
  return row.filter((text) => text === first || !fixed.some((other) => separates(first!, other, text)))
}

/** A label nearby that starts between two texts of a line: the second is a further line of that label's value. */
function separates(first: Piece, other: Piece, text: Piece): boolean {
  return other.x0 > first.x1 && other.x0 <= text.x0 && Math.abs(other.top - text.top) < NEARBY * text.em
}

/** The text right below a label, unless another label stands between. */
function below(label: Piece, { labels, fixed, free }: Page): Piece[] {
  const inRow = labels.some((other) => other !== label && sharesLine(label, other))
  const most = inRow ? BELOW_ROW : BELOW
  let nearest: Piece | undefined
  for (const other of [...fixed, ...free]) {
    if (pitch(label, other) > most || !isUnder(label, other)) continue
    if (!nearest || other.top > nearest.top || (other.top === nearest.top && other.x0 < nearest.x0)) nearest = other
  }
  if (!nearest || !free.has(nearest)) return []
  const value = nearest
  const opensRow = [...fixed, ...free].some((other) => standsLeft(other, value, label.x0 - label.em))
  return opensRow ? [] : [value]
}

function isUnder(label: Piece, other: Piece): boolean {
  const indent = (other.x0 - label.x0) / label.em
  return isAligned(label, other) || (indent > 0 && indent <= INDENT && other.x0 < label.x1)
}
