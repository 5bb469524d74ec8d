import type { Piece } from './pieces.ts'
import { isAligned, isLeftAligned, pitch, sharesLine, standsBetween, standsLeft } from './relations.ts'

/** How far one line of a value stands below the last, in font sizes. */
const NEXT_LINE = 1.75

interface Edge {
  readonly upper: Piece
  readonly lower: Piece
  readonly pitch: number
}

/** Lines that stand together, and the rectangle around their baselines; `label` owns them all. */
interface Block {
  readonly lines: Piece[]
  label: Piece | undefined
  top: number
  bottom: number
  x0: number
}

/**
 * Adds to each value its further lines. Lines that follow each other in a column are joined, the closest first, so that
 * a line goes to the row that it is nearer to, and never two values become one; a block of lines that no label stands
 * beside belongs to the label that stands at its middle.
 */
export function growValues(fixed: readonly Piece[], texts: readonly Piece[], owners: Map<Piece, Piece>): void {
  const all = [...new Set([...texts, ...owners.keys()])].sort((a, b) => b.top - a.top)
  const blocks = new Map(all.map((piece): [Piece, Block] => [piece, blockOf(piece, owners.get(piece))]))
  const owned = new Set(owners.values())
  const vacant = new Set(fixed.filter((piece) => piece.spelling?.isLabel && !owned.has(piece)))
  const parts = [...fixed, ...texts]
  const mayFollow = (label: Piece, line: Piece) =>
    !parts.some((other) => other !== label && standsLeft(other, line, label.x0 - label.em))

  for (const { upper, lower } of edgesOf(all, fixed, owners)) {
    const [above, below] = [blocks.get(upper)!, blocks.get(lower)!]
    if (above === below) continue
    for (const block of [above, below]) block.label ??= centredLabel(block, vacant)
    if (above.label && below.label) continue
    const label = above.label ?? below.label
    const [kept, added] = above.label || above.lines.length > below.lines.length ? [above, below] : [below, above]
    if (label && !(kept.label ? added : kept).lines.every((line) => mayFollow(label, line))) continue
    for (const line of added.lines) blocks.set(line, kept)
    kept.lines.push(...added.lines)
    kept.label = label
    kept.top = Math.max(kept.top, added.top)
    kept.bottom = Math.min(kept.bottom, added.bottom)
    kept.x0 = Math.min(kept.x0, added.x0)
  }
  for (const block of new Set(blocks.values())) {
    block.label ??= centredLabel(block, vacant)
    if (block.label) for (const line of block.lines) owners.set(line, block.label)
  }
}

function blockOf(piece: Piece, label: Piece | undefined): Block {
  return { lines: [piece], label, top: piece.top, bottom: piece.bottom, x0: piece.x0 }
}

/** Each line with the next below it in its column, the closest pairs first; of equal ones the upper first. */
function edgesOf(all: readonly Piece[], fixed: readonly Piece[], owners: ReadonlyMap<Piece, Piece>): Edge[] {
  const edges: Edge[] = []
  const most = NEXT_LINE * all.reduce((largest, { em }) => Math.max(largest, em), 0)
  for (const [index, upper] of all.entries()) {
    let lower: Piece | undefined
    // `all` is sorted from the top, so what lies further down than any next line ends the search.
    for (let at = index + 1; at < all.length && upper.bottom - all[at]!.top <= most; at++) {
      const other = all[at]!
      const down = pitch(upper, other)
      if (down > NEXT_LINE || (lower && down >= pitch(upper, lower))) continue
      if (isAligned(upper, other) || returnsToMargin(upper, other, owners.get(upper), all)) lower = other
    }
    if (!lower) continue
    const next = lower
    if (fixed.some((piece) => standsBetween(piece, upper, next))) continue
    edges.push({ upper, lower, pitch: Math.round(pitch(upper, lower) * 20) })
  }
  return edges.sort((a, b) => a.pitch - b.pitch || b.upper.top - a.upper.top)
}

/** `Label: a value` in running text goes on at the margin, if its next word had no room on the line. */
function returnsToMargin(line: Piece, next: Piece, label: Piece | undefined, all: readonly Piece[]): boolean {
  if (!label?.colon || !sharesLine(label, line) || !isLeftAligned(label, next)) return false
  const word = /^\S+/.exec(next.text)?.[0] ?? ''
  const width = ((next.x1 - next.x0) * word.length) / next.text.length
  const column = all.filter((other) => other.x0 >= label.x0 - label.em && other.x0 <= line.x1)
  return line.x1 + width > Math.max(...column.map(({ x1 }) => x1))
}

/** The label without a value whose line is at the middle of a block, left of it; it is vacant no more. */
function centredLabel({ lines, top, bottom, x0 }: Block, vacant: Set<Piece>): Piece | undefined {
  const em = lines[0]!.em
  let found: Piece | undefined
  for (const label of vacant) {
    const off = Math.abs(label.top + label.bottom - top - bottom) / 2
    if (label.x1 <= x0 && off < em / 2 && (!found || label.x1 > found.x1)) found = label
  }
  if (found) vacant.delete(found)
  return found
}
