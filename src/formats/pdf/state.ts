import { IDENTITY } from './geometry.ts'
import type { FontFacts, Matrix, Rect } from './operators.ts'

/** The graphics and text state that decides where text stands and whether it is printed (ISO 32000-1 §8.4, §9.3). */
export interface State {
  /** User space to the displayed page. */
  matrix: Matrix
  /** What of the page can be painted on. */
  clip: Rect
  /** `#rrggbb`; null where a pattern paints, whose colours are not known. */
  fill: string | null
  stroke: string | null
  /** In user space (ISO 32000-1 §8.4.3.2). */
  lineWidth: number
  fillAlpha: number
  strokeAlpha: number
  /** Painted through a soft mask, whose effect is not known. */
  masked: boolean
  /** Blended with what lies below: painting over it does not cover it. */
  blended: boolean
  font: FontFacts | undefined
  fontId: string
  size: number
  charSpacing: number
  wordSpacing: number
  horizontal: number
  leading: number
  rise: number
  mode: number
  textMatrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
}

export function startState(matrix: Matrix, clip: Rect): State {
  return {
    matrix,
    clip,
    fill: '#000000',
    stroke: '#000000',
    lineWidth: 1,
    fillAlpha: 1,
    strokeAlpha: 1,
    masked: false,
    blended: false,
    font: undefined,
    fontId: '',
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontal: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    textMatrix: IDENTITY,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  }
}
