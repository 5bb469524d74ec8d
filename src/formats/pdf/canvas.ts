import type { Fill, PlacedGlyph } from './glyph.ts'
import type { FontFacts } from './operators.ts'
import type { State } from './state.ts'

/** What has been drawn of a page so far, and the state that the next operator finds. */
export interface Canvas {
  state: State
  readonly stack: State[]
  /** Whether each open marked content is shown (ISO 32000-1 §8.11). */
  readonly layers: boolean[]
  clipping: boolean
  order: number
  readonly glyphs: PlacedGlyph[]
  readonly fills: Fill[]
  turned: number
  readonly fonts: Readonly<Record<string, FontFacts>>
}

/** Below this opacity text is not seen. */
export const FAINTEST = 0.1

export function layersShown({ layers }: Canvas): boolean {
  return !layers.includes(false)
}
