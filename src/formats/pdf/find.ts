import { type Folded, foldSegment } from './fold.ts'
import type { Spelling, Spellings } from './label.ts'
import type { Segment } from './lines.ts'
import { joined, type Piece, pieceOf } from './pieces.ts'

interface Open {
  readonly segment: Segment
  readonly folded: Folded
  /** Glyphs at its start that belong to a label begun on the line above. */
  taken: number
}

interface Match {
  readonly spelling: Spelling
  /** Folded units and glyphs up to the end of the label, its colon included. */
  readonly end: number
  readonly colon: boolean
}

/** How far below, in font sizes, the next line of one text stands at most. */
const NEXT_LINE = 1.75
const ALIGNED = 0.7
const LINES_BETWEEN = 8
/** A label may be broken so many times, its first part with at least so many letters. */
const MOST_BREAKS = 5
const SHORTEST = 3
/** What leads the eye from a label to its value, and is neither. */
const LEADER = /^[.…·_:|\s]+$/

/** The pieces of a page: labels and headings found by their spellings, and all other text. */
export function findPieces(segments: readonly Segment[], spellings: Spellings): Piece[] {
  const open = segments.map((segment): Open => ({ segment, folded: foldSegment(segment), taken: 0 }))
  const byLine = new Map<number, Open[]>()
  for (const each of open) {
    const line = byLine.get(each.segment.line)
    if (line) line.push(each)
    else byLine.set(each.segment.line, [each])
  }
  return open.flatMap((each) => cut(each, spellings, byLine))
}

function cut(open: Open, spellings: Spellings, byLine: ReadonlyMap<number, Open[]>): Piece[] {
  const { segment, folded } = open
  const pieces: Piece[] = []
  let label: Piece | undefined
  let from = open.taken
  for (let at = from; at <= segment.glyphs.length; ) {
    const found = at < segment.glyphs.length ? labelAt(open, at, from, spellings, byLine) : undefined
    if (!found && at < segment.glyphs.length) {
      at++
      continue
    }
    if (at > from) {
      const text = pieceOf(segment, from, at)
      const isLeader = LEADER.test(text.text)
      if (label) pieces.push(isLeader ? label : { ...label, after: text })
      else if (!isLeader) pieces.push(text)
    } else if (label) pieces.push(label)
    label = found?.piece
    if (!found) break
    from = at = found.end
    if (at === segment.glyphs.length) {
      pieces.push(label!)
      break
    }
  }
  return folded.text === '' ? [] : pieces
}

/** The label that starts at a glyph: at a segment's start, and inside it only behind a mark that sets it off. */
function labelAt(
  open: Open,
  at: number,
  from: number,
  spellings: Spellings,
  byLine: ReadonlyMap<number, Open[]>,
): { piece: Piece; end: number } | undefined {
  const { segment } = open
  const inside = at > from
  if (inside && !segment.spaced[at] && !segment.columns.has(at)) return undefined
  const start = open.folded.unitAt[at]!
  const possible = spellings.get(open.folded.text[start])
  if (!possible) return undefined
  if (!inside || segment.columns.has(at)) {
    const found = labelOverLines(open, start, at, possible, byLine)
    if (found) return found
  }
  const match = matchAt(open, start, possible)
  if (!match) return undefined
  const setOff = segment.columns.has(at) || segment.glyphs[at - 1]?.font !== segment.glyphs[at]!.font
  if (inside && !match.colon && !setOff) return undefined
  const { spelling, colon, end } = match
  return { piece: pieceOf(segment, at, end, { spelling, colon }), end }
}

function matchAt({ segment, folded }: Open, start: number, spellings: readonly Spelling[]): Match | undefined {
  for (const spelling of spellings) {
    if (!folded.text.startsWith(spelling.folded, start)) continue
    const end = start + spelling.folded.length
    const colon = folded.text[end] === ':'
    const last = colon ? end + 1 : end
    const next = last < folded.text.length ? folded.glyphAt[last]! : segment.glyphs.length
    // A glyph that the label shares with what follows (a ligature), or a longer word.
    if (folded.glyphAt[last - 1] === next || (!colon && !endsWord(segment, next))) continue
    return { spelling, end: next, colon }
  }
  return undefined
}

function endsWord({ glyphs, spaced, columns }: Segment, next: number): boolean {
  return next === glyphs.length || spaced[next]! || columns.has(next) || glyphs[next]!.font !== glyphs[next - 1]!.font
}

/** A label that its column broke over two or more lines; what follows it in the segment is of the next column. */
function labelOverLines(
  open: Open,
  start: number,
  at: number,
  spellings: readonly Spelling[],
  byLine: ReadonlyMap<number, Open[]>,
): { piece: Piece; end: number } | undefined {
  for (const spelling of spellings) {
    for (const end of endsOf(open, start, spelling.folded)) {
      const done = open.folded.unitAt[end]! - start
      if (done < SHORTEST) continue
      const piece = continued(pieceOf(open.segment, at, end), done, spelling, byLine, 1)
      if (piece) return { piece, end }
    }
  }
  return undefined
}

/** The label that begins with `upper` and has `done` units so far, if the lines below it hold the rest. */
function continued(
  upper: Piece,
  done: number,
  spelling: Spelling,
  byLine: ReadonlyMap<number, Open[]>,
  breaks: number,
): Piece | undefined {
  const below = nextLine(upper, byLine)
  if (!below || below.taken > 0) return undefined
  const { segment, folded } = below
  const needed = spelling.folded.slice(done)
  const match = matchAt(below, 0, [{ ...spelling, folded: needed }])
  if (match) {
    const { end, colon } = match
    const isLast = end === segment.glyphs.length || segment.columns.has(end)
    below.taken = isLast ? end : segment.glyphs.length
    const after = isLast ? undefined : pieceOf(segment, end, segment.glyphs.length)
    return joined(upper, pieceOf(segment, 0, end, { spelling, colon, after }))
  }
  if (breaks >= MOST_BREAKS) return undefined
  for (const end of endsOf(below, 0, needed)) {
    const lower = continued(pieceOf(segment, 0, end), done + folded.unitAt[end]!, spelling, byLine, breaks + 1)
    if (!lower) continue
    below.taken = end
    return joined(upper, lower)
  }
  return undefined
}

/** Where the first line of a broken label may end in a segment: as far as the two agree, or at the last word before. */
function endsOf({ segment, folded }: Open, start: number, label: string): number[] {
  let agreed = 0
  while (agreed < label.length && folded.text[start + agreed] === label[agreed]) agreed++
  const last = start + agreed === folded.text.length ? segment.glyphs.length : folded.glyphAt[start + agreed]!
  if (agreed === 0 || agreed === label.length) return []
  let word = last
  while (word > 0 && !segment.spaced[word] && word < segment.glyphs.length) word--
  return word > 0 && word < last ? [last, word] : [last]
}

function nextLine(upper: Piece, byLine: ReadonlyMap<number, Open[]>): Open | undefined {
  // Values and labels of other columns may stand on lines between two lines of a label.
  for (let line = upper.line + 1; line <= upper.line + LINES_BETWEEN; line++) {
    for (const open of byLine.get(line) ?? []) {
      const first = open.segment.glyphs[0]!
      const down = (upper.bottom - first.y) / upper.em
      if (Math.abs(first.x0 - upper.x0) <= ALIGNED * upper.em && down <= NEXT_LINE && first.em === upper.em) return open
    }
  }
  return undefined
}
