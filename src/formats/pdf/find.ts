import { type Folded, foldSegment } from './fold.ts'
import type { Spelling } from './label.ts'
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
/** What leads the eye from a label to its value, and is neither. */
const LEADER = /^[.…·_:|\s]+$/

/** The pieces of a page: labels and headings found by their spellings, and all other text. */
export function findPieces(segments: readonly Segment[], spellings: readonly Spelling[]): Piece[] {
  const open = segments.map((segment): Open => ({ segment, folded: foldSegment(segment), taken: 0 }))
  const byLine = new Map<number, Open[]>()
  for (const each of open) {
    const line = byLine.get(each.segment.line)
    if (line) line.push(each)
    else byLine.set(each.segment.line, [each])
  }
  return open.flatMap((each) => cut(each, spellings, byLine))
}

function cut(open: Open, spellings: readonly Spelling[], byLine: ReadonlyMap<number, Open[]>): Piece[] {
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
  spellings: readonly Spelling[],
  byLine: ReadonlyMap<number, Open[]>,
): { piece: Piece; end: number } | undefined {
  const { segment } = open
  const inside = at > from
  if (inside && !segment.spaced[at]) return undefined
  const start = open.folded.unitAt[at]!
  if (!inside) {
    const below = labelOverLines(open, start, at, spellings, byLine)
    if (below) return { piece: below, end: segment.glyphs.length }
  }
  const match = matchAt(open, start, spellings)
  if (!match) return undefined
  const setOff = segment.glyphs[at - 1]?.font !== segment.glyphs[at]!.font
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

function endsWord({ glyphs, spaced }: Segment, next: number): boolean {
  return next === glyphs.length || spaced[next]! || glyphs[next]!.font !== glyphs[next - 1]!.font
}

/** A label that its column broke over two or three lines. */
function labelOverLines(
  open: Open,
  start: number,
  at: number,
  spellings: readonly Spelling[],
  byLine: ReadonlyMap<number, Open[]>,
): Piece | undefined {
  const rest = open.folded.text.slice(start)
  for (const spelling of spellings) {
    if (!spelling.breaks.has(rest.length) || !spelling.folded.startsWith(rest)) continue
    const piece = continued(open, at, rest.length, spelling, byLine, 1)
    if (piece) return piece
  }
  return undefined
}

function continued(
  { segment }: Open,
  at: number,
  done: number,
  spelling: Spelling,
  byLine: ReadonlyMap<number, Open[]>,
  lines: number,
): Piece | undefined {
  const upper = pieceOf(segment, at, segment.glyphs.length)
  const below = nextLine(upper, byLine)
  if (!below || below.taken > 0) return undefined
  const needed = spelling.folded.slice(done)
  const match = matchAt(below, 0, [{ ...spelling, folded: needed }])
  if (match) {
    below.taken = match.end
    const { end, colon } = match
    const follows = end < below.segment.glyphs.length
    const after = follows ? pieceOf(below.segment, end, below.segment.glyphs.length) : undefined
    if (after) below.taken = below.segment.glyphs.length
    return joined(upper, pieceOf(below.segment, 0, end, { spelling, colon, ...(after ? { after } : {}) }))
  }
  const text = below.folded.text
  if (lines > 1 || !needed.startsWith(text) || !spelling.breaks.has(done + text.length)) return undefined
  const lower = continued(below, 0, done + text.length, spelling, byLine, lines + 1)
  if (!lower) return undefined
  below.taken = below.segment.glyphs.length
  return joined(upper, lower)
}

function nextLine(upper: Piece, byLine: ReadonlyMap<number, Open[]>): Open | undefined {
  // A value that is centred beside two lines of a label is a line between them.
  for (let line = upper.line + 1; line <= upper.line + 3; line++) {
    for (const open of byLine.get(line) ?? []) {
      const first = open.segment.glyphs[0]!
      const down = (upper.bottom - first.y) / upper.em
      if (Math.abs(first.x0 - upper.x0) <= ALIGNED * upper.em && down <= NEXT_LINE && first.em === upper.em) return open
    }
  }
  return undefined
}
