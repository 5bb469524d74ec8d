import type { Rect } from './operators.ts'

/** Why a glyph is not printed. */
export type HiddenBy = 'render mode' | 'size' | 'colour' | 'transparency' | 'page edge' | 'layer' | 'covered'

/** One upright glyph on the displayed page, in points from its lower left corner. */
export interface PlacedGlyph {
  readonly text: string
  readonly x0: number
  readonly x1: number
  /** The baseline. */
  readonly y: number
  /** The font size as displayed. */
  readonly em: number
  readonly font: string
  /** `#rrggbb` of what paints it; null for a pattern. */
  readonly colour: string | null
  /** When it was painted, in operators. */
  readonly order: number
  readonly hidden: HiddenBy | undefined
  /** Something was painted over it whose effect is not known. */
  readonly blurred?: true
}

/** An area that was painted over. */
export interface Fill {
  readonly box: Rect
  readonly colour: string | null
  readonly order: number
  /** It hides all that lies under `box`: a rectangle, opaque, of one colour. */
  readonly covers: boolean
  /** It may hide what lies under `box`: a picture, a pattern, or another shape than a rectangle. */
  readonly blurs: boolean
  /** A line or a thin strip: it strikes through the letters that it crosses, and many cover them. */
  readonly line?: true
}

export interface PlacedPage {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly PlacedGlyph[]
  readonly fills: readonly Fill[]
  /** Glyphs that are turned, mirrored or written downwards: they have no place here. */
  readonly turned: number
}
