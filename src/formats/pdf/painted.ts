import { bounds } from './bounds.ts'
import { holds } from './geometry.ts'
import type { Fill, HiddenBy, PlacedGlyph, PlacedPage } from './glyph.ts'
import type { Rect } from './operators.ts'
import { refusePdf } from './raise.ts'

const PAPER = '#ffffff'
/** The difference of one colour channel, of 255, from which letters stand out. */
const VISIBLE = 24
/** The part of a letter, in font sizes above the baseline, that a line strikes through: small letters are half as high. */
const LOWEST = 0.12
const HIGHEST = 0.45

/** Comparisons of glyphs with painted areas that a file has left. */
export interface Budget {
  comparisons: number
}

/**
 * Why a person does not see this glyph: by its own state, painted over, or in the colour of what lies under it. Or that
 * nobody can tell here (`blurred`): something whose effect is not known was painted over it.
 */
export function hiddenBy(glyph: PlacedGlyph, page: PlacedPage, budget: Budget): HiddenBy | 'blurred' | undefined {
  if (glyph.hidden) return glyph.hidden
  budget.comparisons -= page.fills.length
  if (budget.comparisons < 0) {
    refusePdf('pdf/limit', { args: { limit: 'pdfComparisons', max: bounds.pdfComparisons } })
  }
  const x = (glyph.x0 + glyph.x1) / 2
  const y = glyph.y + glyph.em / 4
  let seen = glyph.colour === null
  let blurred = false
  for (let index = page.fills.length - 1; index >= 0; index--) {
    const fill = page.fills[index]!
    if (fill.line) {
      // A line strikes through a word that is printed on it as well: some producers draw it first.
      blurred ||= (fill.order > glyph.order || isSeen(fill)) && crosses(fill.box, glyph)
      continue
    }
    if (!holds(fill.box, x, y)) continue
    if (fill.order > glyph.order) {
      if (fill.covers) return 'covered'
      blurred ||= fill.blurs
      continue
    }
    seen ||= fill.colour === null || standsOut(glyph.colour!, fill)
    if (!fill.covers) continue
    if (!seen) return 'colour'
    return blurred ? 'blurred' : undefined
  }
  if (!seen && distance(glyph.colour!, PAPER) < VISIBLE) return 'colour'
  return blurred ? 'blurred' : undefined
}

/** Whether a line goes through a letter, between the height of an underline and that of a line over it. */
function crosses([x0, y0, x1, y1]: Rect, { x0: left, x1: right, y, em }: PlacedGlyph): boolean {
  const x = (left + right) / 2
  return x >= x0 && x <= x1 && y1 >= y + LOWEST * em && y0 <= y + HIGHEST * em
}

function isSeen({ colour }: Fill): boolean {
  return colour === null || distance(colour, PAPER) >= VISIBLE
}

function standsOut(colour: string, fill: Fill): boolean {
  return distance(colour, fill.colour!) >= VISIBLE
}

function distance(a: string, b: string): number {
  const [p, q] = [Number.parseInt(a.slice(1), 16), Number.parseInt(b.slice(1), 16)]
  const channel = (shift: number) => Math.abs(((p >> shift) & 255) - ((q >> shift) & 255))
  return Math.max(channel(16), channel(8), channel(0))
}
