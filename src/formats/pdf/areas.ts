import { bounds } from './bounds.ts'
import { type Canvas, FAINTEST, layersShown } from './canvas.ts'
import { combine, overlap, pointAt, rectAt } from './geometry.ts'
import type { Matrix, Rect } from './operators.ts'
import { refusePdf } from './raise.ts'
import type { State } from './state.ts'

/** Painted areas narrower than this, in points, are lines. */
const THINNEST = 2
/** From this opacity on, what is painted over text may make it unreadable. */
const BLURRING = 0.5
const UNIT: Rect = [0, 0, 1, 1]
/** A line that rises by more than this, in points, is slanted: the rectangle around it is not what it paints. */
const LEVEL = 0.5
const STROKING = new Set([
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
])
const FILLING = new Set(['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'])

/** A path that is filled or stroked, or that what follows is clipped to. */
export function path(
  canvas: Canvas,
  painted: string,
  box: ArrayLike<number> | null,
  points: readonly number[] | null,
): void {
  const { state } = canvas
  const area = box ? overlap(rectAt(state.matrix, box), state.clip) : undefined
  if (STROKING.has(painted) && points) stroke(canvas, points)
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
  const [width, height] = [area[2] - area[0], area[3] - area[1]]
  if (width < THINNEST || height < THINNEST) {
    // Dots of a border: no letter is hidden by one.
    if (Math.max(width, height) >= THINNEST) line(canvas, area, state.fillAlpha, state.fill)
    return
  }
  if (fills.length >= bounds.pdfFills) tooMany()
  fills.push({ box: area, colour, order, covers, blurs: !covers && state.fillAlpha >= BLURRING })
}

/** Level and upright lines, as the strips that they paint; a slanted or curved one is not looked at. */
function stroke(canvas: Canvas, points: readonly number[]): void {
  const { matrix, lineWidth, clip, strokeAlpha, stroke: colour } = canvas.state
  if (!layersShown(canvas)) return
  const half = (lineWidth * Math.hypot(matrix[0], matrix[1])) / 2
  let from: readonly [number, number] | undefined
  for (let at = 0; at + 2 < points.length && points[at]! < 2; at += 3) {
    const to = pointAt(matrix, points[at + 1]!, points[at + 2]!)
    if (from && points[at] === 1 && Math.min(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])) <= LEVEL) {
      const [x0, x1] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])]
      const [y0, y1] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])]
      line(canvas, overlap([x0 - half, y0 - half, x1 + half, y1 + half], clip), strokeAlpha, colour)
    }
    from = to
  }
}

function line({ fills, order }: Canvas, box: Rect, alpha: number, colour: string | null): void {
  if (alpha < BLURRING || box[2] < box[0] || box[3] < box[1]) return
  if (fills.length >= bounds.pdfFills) tooMany()
  fills.push({ box, colour, order, covers: false, blurs: true, line: true })
}

function tooMany(): never {
  refusePdf('pdf/limit', { args: { limit: 'pdfFills', max: bounds.pdfFills } })
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
