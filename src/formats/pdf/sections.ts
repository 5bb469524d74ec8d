import type { Piece } from './pieces.ts'

/** A heading on a page; `page` from 1. */
export interface Heading {
  readonly text: string
  readonly page: number
  readonly piece: Piece
}

/**
 * The heading that a label stands under, of those that its spelling knows: on its page the nearest above that starts
 * in the same column, else the nearest above that starts no further right, else the last of the pages before.
 */
export function sectionOf(label: Piece, page: number, headings: readonly Heading[]): string | undefined {
  const known = headings.filter(({ text }) => label.spelling?.sections.includes(text))
  const above = known.filter((heading) => heading.page === page && heading.piece.bottom > label.top - 0.3 * label.em)
  const nearest = above.filter(({ piece }) => piece.x0 <= label.x0 + label.em).sort((a, b) => order(a.piece, b.piece))
  const inColumn = nearest.filter(({ piece }) => Math.abs(piece.x0 - label.x0) <= 2.5 * label.em)
  const earlier = known.filter((heading) => heading.page < page)
  return (inColumn[0] ?? nearest[0] ?? earlier.at(-1))?.text
}

/** The lowest first; on one line the rightmost. */
function order(a: Piece, b: Piece): number {
  return Math.abs(a.bottom - b.bottom) < a.em ? b.x0 - a.x0 : a.bottom - b.bottom
}
