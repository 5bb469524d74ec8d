import type { PlacedGlyph } from './glyph.ts'
import type { Spelling } from './label.ts'
import { type Segment, textOf } from './lines.ts'

/** A label, a heading, or other text: a rectangle on the page. `bottom` and `top` are the last and first baseline. */
export interface Piece {
  readonly text: string
  readonly spelling?: Spelling
  /** The label ends with a colon. */
  readonly colon?: boolean
  /** Text that follows its label in the same segment. */
  readonly after?: Piece
  readonly glyphs: readonly PlacedGlyph[]
  readonly line: number
  readonly x0: number
  readonly x1: number
  readonly top: number
  readonly bottom: number
  readonly em: number
}

export function pieceOf(segment: Segment, start: number, end: number, more: Partial<Piece> = {}): Piece {
  const glyphs = segment.glyphs.slice(start, end)
  return { ...around(glyphs), text: textOf(segment, start, end), line: segment.line, ...more }
}

/** Two parts of one label, the second below the first. */
export function joined(upper: Piece, lower: Piece): Piece {
  const { text, line, after, colon, spelling } = lower
  const glyphs = [...upper.glyphs, ...lower.glyphs]
  return {
    ...around(glyphs),
    text: `${upper.text} ${text}`,
    line,
    ...(after ? { after } : {}),
    ...(colon ? { colon } : {}),
    ...(spelling ? { spelling } : {}),
  }
}

function around(glyphs: readonly PlacedGlyph[]) {
  let [x0, x1, top, bottom, em] = [Infinity, -Infinity, -Infinity, Infinity, 0]
  for (const glyph of glyphs) {
    x0 = Math.min(x0, glyph.x0)
    x1 = Math.max(x1, glyph.x1)
    top = Math.max(top, glyph.y)
    bottom = Math.min(bottom, glyph.y)
    em = Math.max(em, glyph.em)
  }
  return { glyphs, x0, x1, top, bottom, em }
}
