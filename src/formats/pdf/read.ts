import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Limits, SourceNode } from '../../source/index.ts'
import { bounds } from './bounds.ts'
import { checkEnvelope } from './envelope.ts'
import type { PlacedGlyph, PlacedPage } from './glyph.ts'
import type { PdfLabel } from './label.ts'
import { type Budget, hiddenBy } from './painted.ts'
import { placeGlyphs } from './place.ts'
import { pdfDiagnostic, refusePdf } from './raise.ts'
import { readReport } from './report.ts'
import { readOperators } from './worker.ts'

export type { PdfLabel } from './label.ts'

/** What a PDF report says under the labels that were asked for. */
export interface PdfReading {
  /** `path` is [section, label] or [label], `value` the printed text ('' where nothing stands beside the label). */
  readonly nodes: readonly SourceNode[]
  readonly pages: number
  /** Pieces of printed text that belong to no label. */
  readonly unclaimed: number
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads the printed labels and values of a PDF. Throws pdf/{malformed,encrypted,no-text,limit,timeout} and
 * worker/{crash,timeout,memory}; `bytes` are not changed.
 */
export async function readPdf(bytes: Uint8Array, labels: readonly PdfLabel[], limits: Limits): Promise<PdfReading> {
  const deadline = performance.now() + limits.pdfMillis
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { active, pages } = checkEnvelope(buffer, limits, deadline)
  const file = await readOperators(bytes, limits)
  if (file.encrypted) refusePdf('pdf/encrypted')
  // A search takes the last object of each number: another reader may take another.
  if (file.searched) refusePdf('pdf/malformed', { args: { reason: 'its cross-reference table is damaged' } })
  // pdf.js believes the count that the page tree gives of itself; a viewer may show what it leaves out.
  if (pages > file.pages.length)
    refusePdf('pdf/malformed', { args: { reason: 'it holds pages that its page tree does not count' } })
  const budget: Budget = { comparisons: bounds.pdfComparisons }
  const printed: (readonly PlacedGlyph[])[] = []
  const diagnostics = [...active]
  let letters = 0
  for (const [index, page] of file.pages.entries()) {
    const placed = placeGlyphs(page, file.fonts)
    const seen = seenOn(placed, budget)
    letters += seen.letters
    printed.push(seen.glyphs)
    diagnostics.push(...oddities(index + 1, seen, placed.turned))
  }
  if (letters === 0) refusePdf('pdf/no-text', { args: { pages: file.pages.length } })
  const report = readReport(printed, labels)
  const { nodes, unclaimed } = report
  return { nodes, pages: file.pages.length, unclaimed, diagnostics: [...diagnostics, ...report.diagnostics] }
}

/** What a person sees of a page. White space is counted nowhere. */
interface Seen {
  readonly glyphs: readonly PlacedGlyph[]
  readonly letters: number
  readonly blurred: number
  /** Letters that are not seen, by the reason. */
  readonly hidden: ReadonlyMap<string, number>
}

function seenOn(page: PlacedPage, budget: Budget): Seen {
  const glyphs: PlacedGlyph[] = []
  const hidden = new Map<string, number>()
  let [letters, blurred] = [0, 0]
  for (const glyph of page.glyphs) {
    const why = hiddenBy(glyph, page, budget)
    const isLetter = glyph.text.trim() !== ''
    if (why && why !== 'blurred') {
      if (isLetter) hidden.set(why, (hidden.get(why) ?? 0) + 1)
      continue
    }
    const isBlurred = why === 'blurred' || glyph.blurred === true
    glyphs.push(isBlurred ? { ...glyph, blurred: true } : glyph)
    if (!isLetter) continue
    letters++
    if (isBlurred) blurred++
  }
  return { glyphs, letters, blurred, hidden }
}

function oddities(page: number, { hidden, blurred }: Seen, turned: number): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  if (hidden.size > 0) diagnostics.push(hiddenText(page, hidden))
  if (blurred > 0) diagnostics.push(pdfDiagnostic('pdf/painted-over', { args: { page, characters: blurred } }))
  if (turned > 0) diagnostics.push(pdfDiagnostic('pdf/turned-text', { args: { page, characters: turned } }))
  return diagnostics
}

function hiddenText(page: number, hidden: ReadonlyMap<string, number>): Diagnostic {
  const characters = [...hidden.values()].reduce((sum, count) => sum + count, 0)
  return pdfDiagnostic('pdf/hidden-text', { args: { page, characters, kinds: [...hidden.keys()].sort().join(', ') } })
}
