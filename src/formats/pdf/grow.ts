import type { Piece } from './pieces.ts'
import { isAligned, isLeftAligned, pitch, sharesLine, standsBetween, standsLeft } from './relations.ts'

/** How far one line of a value stands below the last, in font sizes. */
const NEXT_LINE = 1.75

interface Edge {
  readonly upper: Piece
  readonly lower: Piece
  readonly pitch: number
}

/** Lines that stand together; `label` owns them all. */
interface Block {
  readonly lines: Piece[]
  label: Piece | undefined
}

/**
 * Adds to each value its further lines. Lines that follow each other in a column are joined, the closest first, so that
 * a line goes to the row that it is nearer to, and never two values become one; a block of lines that no label stands
 * beside belongs to the label that stands at its middle.
 */
export function growValues(fixed: readonly Piece[], texts: readonly Piece[], owners: Map<Piece, Piece>): void {
  const inline = [...owners.keys()].filter((piece) => !texts.includes(piece))
  const all = [...texts, ...inline]
  const blocks = new Map(all.map((piece): [Piece, Block] => [piece, { lines: [piece], label: owners.get(piece) }]))
  const mayFollow = (label: Piece, line: Piece) =>
    ![...fixed, ...texts].some((other) => other !== label && standsLeft(other, line, label.x0 - label.em))

  for (const { upper, lower } of edgesOf(all, fixed, owners)) {
    const [above, below] = [blocks.get(upper)!, blocks.get(lower)!]
    if (above === below) continue
    const owned = new Set(owners.values())
    for (const block of [above, below]) block.label ??= centredLabel(block.lines, fixed, owned)
    if (above.label && below.label) continue
    const label = above.label ?? below.label
    const added = above.label ? below : above
    if (label && !added.lines.every((line) => mayFollow(label, line))) continue
    for (const line of added.lines) blocks.set(line, above.label ? above : below)
    const kept = above.label ? above : below
    kept.lines.push(...added.lines)
    kept.label = label
  }
  const owned = new Set(owners.values())
  for (const block of new Set(blocks.values())) {
    block.label ??= centredLabel(block.lines, fixed, owned)
    if (block.label) for (const line of block.lines) owners.set(line, block.label)
  }
}

/** Each line with the next below it in its column, the closest pairs first; of equal ones the upper first. */
function edgesOf(all: readonly Piece[], fixed: readonly Piece[], owners: ReadonlyMap<Piece, Piece>): Edge[] {
  const edges: Edge[] = []
  for (const upper of all) {
    let lower: Piece | undefined
    for (const other of all) {
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

/** The label without a value whose line is at the middle of these lines, right of it. */
function centredLabel(lines: readonly Piece[], fixed: readonly Piece[], owned: ReadonlySet<Piece>): Piece | undefined {
  const top = Math.max(...lines.map((line) => line.top))
  const bottom = Math.min(...lines.map((line) => line.bottom))
  const x0 = Math.min(...lines.map((line) => line.x0))
  const em = lines[0]!.em
  return fixed
    .filter(({ spelling, x1 }) => spelling?.isLabel && x1 <= x0)
    .filter((label) => !owned.has(label) && Math.abs(label.top + label.bottom - top - bottom) / 2 < em / 2)
    .sort((a, b) => b.x1 - a.x1)[0]
}
