import { withColumns } from './columns.ts'
import type { PlacedGlyph } from './glyph.ts'

/** Text that stands together on a line: no gap in it is wider than a word's. */
export interface Segment {
  readonly glyphs: readonly PlacedGlyph[]
  /** Whether white space stands before each glyph; false for the first. */
  readonly spaced: readonly boolean[]
  /** The glyphs that stand where a column of the page begins, the first left out. */
  readonly columns: ReadonlySet<number>
  /** The line on its page, from the top. */
  readonly line: number
}

/** Glyphs whose baselines differ by less than this part of the font size stand on one line. */
const SAME_LINE = 0.35
/** A gap wider than this part of the font size is a new column. */
const COLUMN_GAP = 1.1
const WORD_GAP = 0.16

/** Printed glyphs as the lines that a person sees, top to bottom and left to right, whatever order they were painted in. */
export function toSegments(glyphs: readonly PlacedGlyph[]): Segment[] {
  return withColumns(toLines(glyphs).flatMap((line, index) => split(line, index)))
}

function toLines(glyphs: readonly PlacedGlyph[]): PlacedGlyph[][] {
  const lines: PlacedGlyph[][] = []
  let first: PlacedGlyph | undefined
  for (const glyph of glyphs.toSorted((a, b) => b.y - a.y)) {
    if (!first || first.y - glyph.y > SAME_LINE * Math.min(first.em, glyph.em)) {
      // A space must not open a line: its baseline may belong to nothing that is seen.
      if (isBlank(glyph)) continue
      first = glyph
      lines.push([])
    }
    lines.at(-1)!.push(glyph)
  }
  return lines.map((line) => line.sort((a, b) => a.x0 - b.x0 || a.order - b.order))
}

function split(line: readonly PlacedGlyph[], index: number): Omit<Segment, 'columns'>[] {
  const segments: { glyphs: PlacedGlyph[]; gaps: number[]; blank: boolean[]; line: number }[] = []
  let blank = false
  for (const glyph of line) {
    if (isBlank(glyph)) {
      blank = true
      continue
    }
    const open = segments.at(-1)
    const before = open?.glyphs.at(-1)
    const gap = before ? (glyph.x0 - before.x1) / Math.min(before.em, glyph.em) : 0
    if (before && isSamePrint(before, glyph)) continue
    if (!open || gap > COLUMN_GAP) segments.push({ glyphs: [glyph], gaps: [0], blank: [false], line: index })
    else {
      open.glyphs.push(glyph)
      open.gaps.push(gap)
      open.blank.push(blank)
    }
    blank = false
  }
  return segments.map(({ glyphs, gaps, blank: blanks, line: on }) => {
    const word = WORD_GAP + spacing(gaps)
    return { glyphs, spaced: gaps.map((gap, at) => blanks[at]! || gap > word), line: on }
  })
}

/** The letter spacing of a segment: the gap that a quarter of its glyphs stay below. */
function spacing(gaps: readonly number[]): number {
  if (gaps.length < 5) return 0
  const sorted = gaps.slice(1).sort((a, b) => a - b)
  return Math.max(0, sorted[Math.floor(sorted.length / 4)]!)
}

function isBlank({ text }: PlacedGlyph): boolean {
  return text.trim() === '' || text === '\u200b' || text === '\u00ad'
}

/** Some producers make bold letters by painting them twice, a hair apart. */
function isSamePrint(a: PlacedGlyph, b: PlacedGlyph): boolean {
  return a.text === b.text && Math.abs(a.x0 - b.x0) < 0.08 * a.em && a.x1 - a.x0 > 0.1 * a.em
}

/** The text of some glyphs of a segment, from `start` to before `end`. */
export function textOf({ glyphs, spaced }: Segment, start = 0, end = glyphs.length): string {
  let text = ''
  for (let at = start; at < end; at++) text += (spaced[at] && at > start ? ' ' : '') + glyphs[at]!.text
  return text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC')).normalize('NFC')
}
