import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Limits, SourceNode } from '../../source/index.ts'
import { bounds } from './bounds.ts'
import { checkEnvelope } from './envelope.ts'
import type { PlacedGlyph } from './glyph.ts'
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
  const active = checkEnvelope(buffer, limits, deadline)
  const file = await readOperators(bytes, limits)
  if (file.encrypted) refusePdf('pdf/encrypted')
  // A search takes the last object of each number: another reader may take another.
  if (file.searched) refusePdf('pdf/malformed', { args: { reason: 'its cross-reference table is damaged' } })
  const budget: Budget = { comparisons: bounds.pdfComparisons }
  const printed: PlacedGlyph[][] = []
  const diagnostics = [...active]
  let letters = 0
  for (const [index, page] of file.pages.entries()) {
    const placed = placeGlyphs(page, file.fonts)
    const hidden = new Map<string, number>()
    const seen = placed.glyphs.filter((glyph) => {
      const why = hiddenBy(glyph, placed, budget)
      if (why && glyph.text.trim() !== '') hidden.set(why, (hidden.get(why) ?? 0) + 1)
      return !why
    })
    letters += seen.filter(({ text }) => text.trim() !== '').length
    printed.push(seen)
    if (hidden.size > 0) diagnostics.push(hiddenText(index + 1, hidden))
  }
  if (letters === 0) refusePdf('pdf/no-text', { args: { pages: file.pages.length } })
  const report = readReport(printed, labels)
  const { nodes, unclaimed } = report
  return { nodes, pages: file.pages.length, unclaimed, diagnostics: [...diagnostics, ...report.diagnostics] }
}

function hiddenText(page: number, hidden: ReadonlyMap<string, number>): Diagnostic {
  const characters = [...hidden.values()].reduce((sum, count) => sum + count, 0)
  return pdfDiagnostic('pdf/hidden-text', { args: { page, characters, kinds: [...hidden.keys()].sort().join(', ') } })
}
