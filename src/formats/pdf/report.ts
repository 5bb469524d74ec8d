import type { Diagnostic, Place } from '../../diagnostics/index.ts'
import type { SourceNode } from '../../source/index.ts'
import { bounds } from './bounds.ts'
import { findPieces } from './find.ts'
import type { PlacedGlyph } from './glyph.ts'
import { type PdfLabel, spellingsOf } from './label.ts'
import { toSegments } from './lines.ts'
import { isInline, misplaced } from './misplaced.ts'
import type { Piece } from './pieces.ts'
import { pdfDiagnostic, refusePdf } from './raise.ts'
import { type Heading, sectionOf } from './sections.ts'
import { type Pair, pairUp } from './values.ts'

interface PageOfPieces {
  readonly page: number
  readonly labels: readonly Piece[]
  readonly headings: readonly Piece[]
  readonly texts: readonly Piece[]
}

/** The labels of a report with their values; `unclaimed` counts the pieces of text that belong to no label. */
export interface Report {
  readonly nodes: readonly SourceNode[]
  readonly unclaimed: number
  readonly diagnostics: readonly Diagnostic[]
}

/** A label this much larger than the others is a title. */
const TITLE = 1.3

/** Printed glyphs, a list for each page, as the labels and values that a reader of the report sees. */
export function readReport(pages: readonly (readonly PlacedGlyph[])[], labels: readonly PdfLabel[]): Report {
  const spellings = spellingsOf(labels)
  const segments = pages.map(toSegments)
  checkSize(segments.map(({ length }) => length))
  const found = segments.map((page, index) => sort(index + 1, findPieces(page, spellings)))
  for (const { labels: some, headings } of found) within('pdfLabels', some.length + headings.length)
  const usual = median(found.flatMap(({ labels: pieces }) => pieces.map(({ em }) => em)))
  const sorted = found.map((page) => withoutTitles(page, usual * TITLE))
  const headings = sorted.flatMap(({ page, headings: pieces }) =>
    pieces.map((piece): Heading => ({ text: piece.spelling!.text, page, piece })),
  )
  const nodes: SourceNode[] = []
  let unclaimed = 0
  const paired = sorted.map(pairUp)
  const inline = isInline(paired.flat())
  const odd: SourceNode[] = []
  const rows = new Set<SourceNode>()
  for (const [index, page] of sorted.entries()) {
    const pairs = paired[index]!
    const inValues = misplaced(pairs, page.texts, inline)
    unclaimed += page.texts.length - pairs.reduce((sum, { label, value }) => sum + claimed(label, value), 0)
    for (const pair of pairs) {
      const node = toNode(pair, page.page, headings, inValues.has(pair.label))
      nodes.push(node)
      if (node.doubtful === 'label-in-value') odd.push(node)
      if (pair.label.colon) rows.add(node)
    }
  }
  const kept = withoutEcho(nodes, rows)
  const told = odd.map(({ at }) => pdfDiagnostic('pdf/label-in-value', { at }))
  const missing = kept.length === 0 ? [pdfDiagnostic('pdf/label-missing')] : []
  return { nodes: kept, unclaimed, diagnostics: [...missing, ...told, ...twice(kept)] }
}

/** Pairing compares each label with each piece of its page. */
function checkSize(pieces: readonly number[]): void {
  for (const count of pieces) within('pdfPieces', count)
  within(
    'pdfPiecesOfFile',
    pieces.reduce((sum, count) => sum + count, 0),
  )
}

function within(limit: keyof typeof bounds, count: number): void {
  if (count > bounds[limit]) refusePdf('pdf/limit', { args: { limit, max: bounds[limit] } })
}

function sort(page: number, pieces: readonly Piece[]): PageOfPieces {
  const headings = pieces.filter(({ spelling, after }) => spelling?.isHeading && !(spelling.isLabel && after))
  const labels = pieces.filter(({ spelling, after }) => spelling?.isLabel && (!spelling.isHeading || after))
  return { page, labels, headings, texts: pieces.filter(({ spelling }) => !spelling) }
}

function withoutTitles(page: PageOfPieces, largest: number): PageOfPieces {
  const labels = page.labels.filter(({ em }) => em <= largest)
  const titles = page.labels.filter(({ em }) => em > largest)
  return { ...page, labels, texts: [...page.texts, ...titles.map((title) => ({ ...title, spelling: undefined }))] }
}

function claimed(label: Piece, value: readonly Piece[]): number {
  return value.filter((piece) => piece !== label.after).length
}

function toNode({ label, value }: Pair, page: number, headings: readonly Heading[], odd: boolean): SourceNode {
  const text = label.spelling!.text
  const section = sectionOf(label, page, headings)
  const at: Place = { page, label: text, ...(value.length > 0 ? { box: boxOf(value) } : {}) }
  const path = section === undefined ? [text] : [section, text]
  const isBlurred = value.some(({ glyphs }) => glyphs.some(({ blurred }) => blurred))
  const doubtful = odd ? 'label-in-value' : isBlurred ? 'painted-over' : undefined
  return { path, at, value: textOfValue(value), ...(doubtful ? { doubtful } : {}) }
}

function textOfValue(pieces: readonly Piece[]): string {
  const text = pieces.map((piece) => piece.text).join(' ')
  // Leaders between a label and its value, and a colon that stands apart from its label.
  return text
    .replace(/^(?:[.…·_ ]{3,})?(?:: ?)?/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Letters reach about three quarters of the font size above the baseline and a quarter below it. */
function boxOf(pieces: readonly Piece[]): [number, number, number, number] {
  const x0 = Math.min(...pieces.map((piece) => piece.x0))
  const x1 = Math.max(...pieces.map((piece) => piece.x1))
  const y0 = Math.min(...pieces.map(({ bottom, em }) => bottom - em / 4))
  const y1 = Math.max(...pieces.map(({ top, em }) => top + (em * 3) / 4))
  return [round(x0), round(y0), round(x1 - x0), round(y1 - y0)]
}

function round(points: number): number {
  return Math.round(points * 100) / 100
}

/**
 * A label without a value that stands elsewhere with one is a heading or a repeated page header; one with a colon is a
 * row that is empty.
 */
function withoutEcho(nodes: readonly SourceNode[], rows: ReadonlySet<SourceNode>): SourceNode[] {
  const isFilled = ({ value, doubtful }: SourceNode) => value !== '' && doubtful !== 'label-in-value'
  const filled = new Set(nodes.filter(isFilled).map(({ path }) => path.join('\n')))
  const empty = new Set<string>()
  return nodes.filter((node) => {
    const name = node.path.join('\n')
    if (node.value !== '') return true
    if ((filled.has(name) && !rows.has(node)) || empty.has(name)) return false
    empty.add(name)
    return true
  })
}

function twice(nodes: readonly SourceNode[]): Diagnostic[] {
  const first = new Map<string, SourceNode>()
  const result: Diagnostic[] = []
  for (const node of nodes) {
    if (node.doubtful === 'label-in-value') continue
    const name = node.path.join('\n')
    const other = first.get(name)
    if (!other) first.set(name, node)
    else if (other.value !== node.value) {
      const { page } = other.at as { page: number }
      result.push(pdfDiagnostic('pdf/label-twice', { at: node.at, args: { page } }))
    }
  }
  return result
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
