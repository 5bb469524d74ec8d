import type { Segment } from './lines.ts'

const DASHES = /[\u2010-\u2015\u2212\u00ad]/g
const NOTHING = /[\s\u200b-\u200d\ufeff]/g
/** Most glyphs: what is left of the folding is the case. */
const ASCII = /^[!-~]*$/

/** Text as labels are compared: case, white space, kinds of dashes and ways to write an accent do not count. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text.normalize('NFKD').toLowerCase().replace(DASHES, '-').replace(NOTHING, '')
}

/** A segment folded, with the glyph that each UTF-16 unit comes from. */
export interface Folded {
  readonly text: string
  readonly glyphAt: readonly number[]
  /** The first unit of each glyph; a glyph that folds to nothing has the next one's; last, where the text ends. */
  readonly unitAt: readonly number[]
}

export function foldSegment({ glyphs }: Segment): Folded {
  let text = ''
  const glyphAt: number[] = []
  const unitAt: number[] = []
  for (const [index, glyph] of glyphs.entries()) {
    const folded = fold(glyph.text)
    unitAt.push(text.length)
    text += folded
    for (let unit = 0; unit < folded.length; unit++) glyphAt.push(index)
  }
  unitAt.push(text.length)
  return { text, glyphAt, unitAt }
}
