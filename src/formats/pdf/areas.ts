import { bounds } from './bounds.ts'
import { type Canvas, FAINTEST, layersShown } from './canvas.ts'
import { combine, overlap, rectAt } from './geometry.ts'
import type { Matrix, Rect } from './operators.ts'
import { refusePdf } from './raise.ts'
import type { State } from './state.ts'

/** Painted areas narrower than this, in points, are lines. */
const THINNEST = 2
/** From this opacity on, what is painted over text may make it unreadable. */
const BLURRING = 0.5
const UNIT: Rect = [0, 0, 1, 1]
const FILLING = new Set(['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'])

/** A path that is filled, or that what follows is clipped to. */
export function path(
  canvas: Canvas,
  painted: string,
  box: ArrayLike<number> | null,
  points: readonly number[] | null,
): void {
  const { state } = canvas
  const area = box ? overlap(rectAt(state.matrix, box), state.clip) : undefined
  if (canvas.clipping && area) state.clip = area
  canvas.clipping = false
  if (!area || !FILLING.has(painted)) return
  const covers = isOpaque(state) && isRectangle(points, box!) && isStraight(state)
  fill(canvas, area, state.fill, covers)
}

/** An area that is painted over, unless it is too faint or too thin to matter. */
export function fill(canvas: Canvas, area: Rect, colour: string | null, covers: boolean): void {
  const { state, fills, order } = canvas
  if (state.fillAlpha < FAINTEST || !layersShown(canvas)) return
  // Lines and dots of a border: no letter stands on them, and none is hidden by one.
  if (area[2] - area[0] < THINNEST || area[3] - area[1] < THINNEST) return
  if (fills.length >= bounds.pdfFills) refusePdf('pdf/limit', { args: { limit: 'pdfFills', max: bounds.pdfFills } })
  fills.push({ box: area, colour, order, covers, blurs: !covers && state.fillAlpha >= BLURRING })
}

function isOpaque({ fill: colour, fillAlpha, masked, blended }: State): boolean {
  return colour !== null && fillAlpha > 0.9 && !masked && !blended
}

/** A picture: its colours are not known, nor whether parts of it let the page through. */
export function image(canvas: Canvas, own: Matrix | null): void {
  const { matrix, clip } = canvas.state
  fill(canvas, overlap(rectAt(own ? combine(matrix, own) : matrix, UNIT), clip), null, false)
}

/** pdf.js writes a path as 0 x y (move), 1 x y (line), 2 … (curve), 3 or 4 (close). */
function isRectangle(points: readonly number[] | null, box: ArrayLike<number>): boolean {
  if (!points || points.length < 12) return false
  let corners = 0
  for (let at = 0; at < points.length; at += 3) {
    const [kind, x, y] = [points[at]!, points[at + 1], points[at + 2]]
    if (kind > 2 && at === points.length - 1) break
    if (kind > 1 || (x !== box[0] && x !== box[2]) || (y !== box[1] && y !== box[3])) return false
    corners++
  }
  return corners === 4 || corners === 5
}

function isStraight({ matrix: [a, b, c, d] }: State): boolean {
  return (b === 0 && c === 0) || (a === 0 && d === 0)
}
