import type { Piece } from './pieces.ts'

/** Two pieces on one line: their baselines differ by less than this part of the font size. */
const SAME_LINE = 0.35
const LEFT_ALIGNED = 0.7
const ALIGNED = 0.5

/** Whether a piece stands on one of the lines of a label, or between them. */
export function sharesLine(label: Piece, other: Piece): boolean {
  const slack = SAME_LINE * Math.min(label.em, other.em)
  return other.top >= label.bottom - slack && other.bottom <= label.top + slack
}

/** How far `lower` stands below `upper`, in font sizes; Infinity if it does not. */
export function pitch(upper: Piece, lower: Piece): number {
  const down = (upper.bottom - lower.top) / Math.max(upper.em, lower.em)
  return down > SAME_LINE ? down : Number.POSITIVE_INFINITY
}

export function isLeftAligned(a: Piece, b: Piece): boolean {
  return Math.abs(a.x0 - b.x0) <= LEFT_ALIGNED * Math.max(a.em, b.em)
}

/** Aligned to the left, to the right, or centred. */
export function isAligned(a: Piece, b: Piece): boolean {
  const most = ALIGNED * Math.max(a.em, b.em)
  const centre = Math.abs(a.x0 + a.x1 - b.x0 - b.x1) / 2
  return isLeftAligned(a, b) || Math.abs(a.x1 - b.x1) <= most || centre <= most
}

/** Whether a piece stands left of another on its line, not further left than `from`. */
export function standsLeft(piece: Piece, other: Piece, from: number): boolean {
  return piece !== other && piece.x0 >= from && piece.x1 <= other.x0 + 0.1 * other.em && sharesLine(piece, other)
}

/** Whether a piece stands between two lines, in their column. */
export function standsBetween(piece: Piece, upper: Piece, lower: Piece): boolean {
  return (
    piece.top < upper.bottom - SAME_LINE * upper.em &&
    piece.bottom > lower.top - SAME_LINE * lower.em &&
    piece.x0 < Math.max(upper.x1, lower.x1) &&
    piece.x1 > Math.min(upper.x0, lower.x0)
  )
}

export function reading(a: Piece, b: Piece): number {
  return a.line - b.line || a.x0 - b.x0
}
