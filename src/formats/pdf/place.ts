import { fill, image, path } from './areas.ts'
import { type Canvas, FAINTEST, layersShown } from './canvas.ts'
import { combine, holds, IDENTITY, overlap, pointAt, rectAt, toDisplay } from './geometry.ts'
import type { HiddenBy, PlacedPage } from './glyph.ts'
import {
  type FontFacts,
  type Glyph,
  type Matrix,
  OPERATORS,
  type OperatorName,
  type PageOperators,
  type Rect,
} from './operators.ts'
import { startState } from './state.ts'

/** Written as a method, so that each entry may name the arguments that pdf.js gives it. */
type Draw = { draw(canvas: Canvas, args: readonly unknown[]): void }['draw']

/** Below this size, in points, nobody reads a letter. */
const SMALLEST = 2
/** Letters that are narrower than this part of their height are lines. */
const NARROWEST = 0.03

/** Where each upright glyph of a page stands. Turned and mirrored text is left out: no report prints values that way. */
export function placeGlyphs(page: PageOperators, fonts: Readonly<Record<string, FontFacts>>): PlacedPage {
  const display = toDisplay(page.view, page.rotate)
  const [, , width, height] = rectAt(display, page.view)
  const state = startState(display, [0, 0, width, height])
  const canvas: Canvas = {
    state,
    stack: [],
    layers: [],
    clipping: false,
    order: 0,
    glyphs: [],
    fills: [],
    turned: 0,
    fonts,
  }
  for (const [code, ...args] of page.operators) {
    canvas.order++
    DRAWING[code]!(canvas, args)
  }
  // Annotations are painted last, wherever the page's content has moved to.
  canvas.order++
  canvas.state = startState(display, [0, 0, width, height])
  canvas.layers.length = 0
  for (const rect of page.annotations) fill(canvas, overlap(rectAt(display, rect), canvas.state.clip), null, false)
  return { width, height, glyphs: canvas.glyphs, fills: canvas.fills, turned: canvas.turned }
}

function save({ stack, state }: Canvas): void {
  stack.push({ ...state })
}

function restore(canvas: Canvas): void {
  canvas.state = canvas.stack.pop() ?? canvas.state
}

function transform({ state }: Canvas, args: ArrayLike<number>): void {
  state.matrix = combine(state.matrix, args)
}

function move({ state }: Canvas, x: number, y: number): void {
  state.x = state.lineX += x
  state.y = state.lineY += y
}

function textMatrix({ state }: Canvas, matrix: Matrix): void {
  state.textMatrix = [matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5]]
  state.x = state.y = state.lineX = state.lineY = 0
}

function font({ state, fonts }: Canvas, id: string, size: number): void {
  state.font = Object.hasOwn(fonts, id) ? fonts[id] : undefined
  state.fontId = id
  state.size = size
}

function graphicsState(canvas: Canvas, entries: readonly (readonly [string, unknown])[]): void {
  const { state } = canvas
  for (const [key, value] of entries) {
    if (key === 'ca') state.fillAlpha = value as number
    else if (key === 'CA') state.strokeAlpha = value as number
    else if (key === 'SMask') state.masked = value === true
    else if (key === 'BM') state.blended = value !== 'source-over'
    else if (key === 'Font') font(canvas, ...(value as [string, number]))
  }
}

function form(canvas: Canvas, matrix: ArrayLike<number> | null, box: ArrayLike<number> | null): void {
  save(canvas)
  if (matrix) transform(canvas, matrix)
  if (box) canvas.state.clip = overlap(canvas.state.clip, rectAt(canvas.state.matrix, box))
}

// A group that becomes a soft mask is not itself painted (ISO 32000-1 §11.6.5.3).
function group(canvas: Canvas, isMask: boolean): void {
  save(canvas)
  if (isMask) canvas.state.fillAlpha = canvas.state.strokeAlpha = 0
}

function showText(canvas: Canvas, glyphs: readonly Glyph[]): void {
  const { state } = canvas
  if (!state.font || state.size === 0) return
  const matrix = combine(state.matrix, state.textMatrix)
  const direction = Math.sign(state.size)
  const horizontal = state.horizontal * direction
  const size = Math.abs(state.size)
  const upright = !state.font.vertical && isUpright(matrix, horizontal, direction)
  const em = size * Math.hypot(matrix[2], matrix[3])
  const hidden = hiddenByState(canvas, em)
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      state.x -= (glyph * size * horizontal) / 1000
      continue
    }
    const [text, units, isSpace] = glyph
    const width = units * state.font.unit * size
    if (upright) {
      const [x0, y] = pointAt(matrix, state.x, state.y + state.rise)
      const [x1] = pointAt(matrix, state.x + width * horizontal, state.y + state.rise)
      const narrow = units > 0 && x1 - x0 < em * NARROWEST ? 'size' : undefined
      place(canvas, text, x0, x1, y, em, hidden ?? narrow)
    } else if (!hidden && text.trim() !== '') canvas.turned++
    // ISO 32000-1 §9.4.4: a negative font size turns the width, not the spacing.
    state.x += width * horizontal + (state.charSpacing + (isSpace ? state.wordSpacing : 0)) * state.horizontal
  }
}

function place(
  { state, order, glyphs }: Canvas,
  text: string,
  x0: number,
  x1: number,
  y: number,
  em: number,
  hidden: HiddenBy | undefined,
): void {
  const inside = holds(state.clip, (x0 + x1) / 2, y + em / 4)
  const colour = state.mode % 4 === 1 ? state.stroke : state.fill
  const why = hidden ?? (inside ? undefined : 'page edge')
  const glyph = { text, x0, x1, y, em, font: state.fontId, colour, order, hidden: why }
  // What a mask leaves of a letter is not known, nor what a pattern paints of it.
  glyphs.push(state.masked || colour === null ? { ...glyph, blurred: true } : glyph)
}

function hiddenByState(canvas: Canvas, em: number): HiddenBy | undefined {
  const { mode, fillAlpha, strokeAlpha } = canvas.state
  // Modes 3 and 7 neither fill nor stroke (ISO 32000-1 §9.3.6, table 106).
  if (mode % 4 === 3) return 'render mode'
  if (em < SMALLEST) return 'size'
  const alpha = mode % 4 === 0 ? fillAlpha : mode % 4 === 1 ? strokeAlpha : Math.max(fillAlpha, strokeAlpha)
  if (alpha < FAINTEST) return 'transparency'
  return layersShown(canvas) ? undefined : 'layer'
}

/** Within 3 degrees of horizontal, left to right and head up; a slant of the letters (c) is italics. */
function isUpright([a, b, , d]: Matrix, horizontal: number, direction: number): boolean {
  return a * horizontal > 0 && d * direction > 0 && Math.abs(b) < 0.05 * Math.abs(a)
}

// biome-ignore-start format: columns
const drawing: Record<OperatorName, Draw> = {
  save,
  restore,
  transform: (c, args: readonly number[]) => transform(c, args),
  setGState: (c, [entries]: [[string, unknown][]]) => graphicsState(c, entries),
  beginText: (c) => textMatrix(c, IDENTITY),
  setLineWidth: (c, [value]: [number]) => {
    c.state.lineWidth = value
  },
  setCharSpacing: (c, [value]: [number]) => {
    c.state.charSpacing = value
  },
  setWordSpacing: (c, [value]: [number]) => {
    c.state.wordSpacing = value
  },
  setHScale: (c, [value]: [number]) => {
    c.state.horizontal = value / 100
  },
  setLeading: (c, [value]: [number]) => {
    c.state.leading = -value
  },
  setFont: (c, [id, size]: [string, number]) => font(c, id, size),
  setTextRenderingMode: (c, [value]: [number]) => {
    c.state.mode = value
  },
  setTextRise: (c, [value]: [number]) => {
    c.state.rise = value
  },
  moveText: (c, [x, y]: [number, number]) => move(c, x, y),
  setLeadingMoveText: (c, [x, y]: [number, number]) => {
    c.state.leading = y
    move(c, x, y)
  },
  setTextMatrix: (c, [matrix]: [Matrix]) => textMatrix(c, matrix),
  nextLine: (c) => move(c, 0, c.state.leading),
  showText: (c, [glyphs]: [Glyph[]]) => showText(c, glyphs),
  setFillRGBColor: (c, [colour]: [string]) => {
    c.state.fill = colour
  },
  setFillColorN: (c) => {
    c.state.fill = null
  },
  setFillTransparent: (c) => {
    c.state.fill = null
  },
  setStrokeRGBColor: (c, [colour]: [string]) => {
    c.state.stroke = colour
  },
  setStrokeColorN: (c) => {
    c.state.stroke = null
  },
  setStrokeTransparent: (c) => {
    c.state.stroke = null
  },
  clip: (c) => {
    c.clipping = true
  },
  eoClip: (c) => {
    c.clipping = true
  },
  constructPath: (c, [painted, box, points]: [string, Rect | null, number[] | null]) => path(c, painted, box, points),
  paintFormXObjectBegin: (c, [matrix, box]: [Matrix | null, Rect | null]) => form(c, matrix, box),
  paintFormXObjectEnd: restore,
  beginGroup: (c, [isMask]: [boolean]) => group(c, isMask),
  endGroup: restore,
  beginMarkedContent: (c) => {
    c.layers.push(true)
  },
  beginMarkedContentProps: (c, [shown]: [boolean]) => {
    c.layers.push(shown)
  },
  endMarkedContent: (c) => {
    c.layers.pop()
  },
  shadingFill: (c) => fill(c, c.state.clip, null, false),
  paintImage: (c, [own]: [Matrix | null]) => image(c, own),
}
// biome-ignore-end format: columns

const DRAWING: readonly Draw[] = OPERATORS.map((name) => drawing[name])
