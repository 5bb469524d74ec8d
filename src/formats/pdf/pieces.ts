import type { PlacedGlyph } from './glyph.ts'
import type { Spelling } from './label.ts'
import { type Segment, textOf } from './lines.ts'

/** A label, a heading, or other text: a rectangle on the page. `bottom` and `top` are the last and first baseline. */
export interface Piece {
  readonly text: string
  readonly spelling: Spelling | undefined
  /** The label ends with a colon. */
  readonly colon: boolean
  /** Text that follows its label in the same segment. */
  readonly after: Piece | undefined
  readonly glyphs: readonly PlacedGlyph[]
  readonly line: number
  readonly x0: number
  readonly x1: number
  readonly top: number
  readonly bottom: number
  readonly em: number
}

/** What a piece is that is a label or a heading. */
interface Found {
  readonly spelling: Spelling
  readonly colon: boolean
  readonly after?: Piece | undefined
}

export function pieceOf(segment: Segment, start: number, end: number, found?: Found): Piece {
  return around(segment.glyphs.slice(start, end), textOf(segment, start, end), segment.line, found)
}

/** Two parts of one label, the second below the first. */
export function joined(upper: Piece, lower: Piece): Piece {
  const { spelling, colon, after } = lower
  const found = spelling && { spelling, colon, after }
  return around([...upper.glyphs, ...lower.glyphs], `${upper.text} ${lower.text}`, lower.line, found)
}

function around(glyphs: readonly PlacedGlyph[], text: string, line: number, found: Found | undefined): Piece {
  let [x0, x1, top, bottom, em] = [Infinity, -Infinity, -Infinity, Infinity, 0]
  for (const glyph of glyphs) {
    x0 = Math.min(x0, glyph.x0)
    x1 = Math.max(x1, glyph.x1)
    top = Math.max(top, glyph.y)
    bottom = Math.min(bottom, glyph.y)
    em = Math.max(em, glyph.em)
  }
  const { spelling, colon = false, after } = found ?? {}
  return { text, spelling, colon, after, glyphs, line, x0, x1, top, bottom, em }
}
