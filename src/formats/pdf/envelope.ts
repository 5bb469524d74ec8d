import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Limits } from '../../source/index.ts'
import { activeContent, isEncrypted } from './active.ts'
import { checkStreams } from './inflate.ts'
import { countPages } from './pages.ts'
import { pdfDiagnostic, refusePdf } from './raise.ts'
import type { RawStream } from './streams.ts'

/** Viewers look for the end mark in the last 1024 bytes (ISO 32000-1, annex H.3, note 18). */
const TAIL = 1024
/** Readers of archives look for their directory's end in the last bytes (APPNOTE 4.3.16): on one disk, the first. */
const ARCHIVE_END = Buffer.from('PK\x05\x06\0\0\0\0', 'latin1')
const ARCHIVE_TAIL = 22 + 0xffff

/**
 * What can be told of a PDF without reading it, in one pass over its bytes: whole, not encrypted, not inflating beyond
 * `pdfInflated`; and how many pages it holds. Throws pdf/{malformed,encrypted,limit,timeout}; active content is a
 * diagnostic.
 */
export function checkEnvelope(
  bytes: Buffer,
  limits: Limits,
  deadline: number,
): { active: Diagnostic[]; pages: number } {
  if (bytes.length > limits.pdfBytes) refusePdf('pdf/limit', { args: { limit: 'pdfBytes', max: limits.pdfBytes } })
  const tail = bytes.subarray(-TAIL).toString('latin1')
  if (!tail.includes('%%EOF') || !tail.includes('startxref')) {
    refusePdf('pdf/malformed', { args: { reason: 'its end is missing' } })
  }
  if (bytes.subarray(-ARCHIVE_TAIL).includes(ARCHIVE_END)) {
    refusePdf('pdf/malformed', { args: { reason: 'it ends as an archive' } })
  }
  // The first part of a linearized file ends like a whole one (annex F.3.3).
  const full = /\/Linearized[^>]{0,200}\/L\s+(\d{1,10})/.exec(bytes.subarray(0, TAIL).toString('latin1'))?.[1]
  if (full !== undefined && Number(full) > bytes.length) {
    refusePdf('pdf/malformed', { args: { reason: 'its end is missing' } })
  }
  // The trailer speaks in the open; streams of an encrypted file cannot be judged, so this comes first.
  if (isEncrypted(outside(bytes, []))) refusePdf('pdf/encrypted')
  const { streams, objects } = checkStreams(bytes, limits, deadline)
  const structure = outside(bytes, streams)
  const kinds = activeContent(structure + objects.map(({ text }) => text).join('\n'))
  const active = kinds.length > 0 ? [pdfDiagnostic('pdf/active-content', { args: { kinds: kinds.join(', ') } })] : []
  return { active, pages: countPages(structure, objects) }
}

/** The file without the bytes of its streams. */
function outside(bytes: Buffer, streams: readonly RawStream[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end } of streams) {
    if (start < from) continue
    parts.push(bytes.toString('latin1', from, start))
    from = end
  }
  parts.push(bytes.toString('latin1', from))
  return parts.join('\n')
}
