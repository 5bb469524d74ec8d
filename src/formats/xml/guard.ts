import { type DiagnosticCode, refuse } from '../../diagnostics/index.ts'
import type { Limits } from '../../source/index.ts'
import { positionAt } from '../position.ts'
import { dereference, FORBIDDEN } from './references.ts'

const MARK = /<!--|<!\[CDATA\[|<\?|<!DOCTYPE|&/g
const CLOSED_BY = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' } as const
const REFERENCE = /&(#\d+|#x[\da-fA-F]+|[\p{L}_:][\p{L}\p{N}._:-]*);/uy

/**
 * What a document must not hold, found before any parser sees it: forbidden characters, a DOCTYPE anywhere, references
 * to entities, a bare `&`. Comments, CDATA sections and processing instructions are passed over; whether they are
 * closed is the parser's to judge.
 */
export function guard(text: string, limits: Limits): void {
  const forbidden = text.search(FORBIDDEN)
  if (forbidden !== -1) refuseAt('xml/character', text, forbidden)
  let references = 0
  let asides = 0
  MARK.lastIndex = 0
  for (let match = MARK.exec(text); match; match = MARK.exec(text)) {
    const [mark] = match
    if (mark === '<!DOCTYPE') refuseAt('xml/doctype', text, match.index)
    if (mark === '&') {
      if (++references > limits.xmlReferences) {
        refuse('xml/limit', { args: { limit: 'xmlReferences', max: limits.xmlReferences } })
      }
      checkReference(text, match.index)
      continue
    }
    if (++asides > limits.xmlNodes) refuse('xml/limit', { args: { limit: 'xmlNodes', max: limits.xmlNodes } })
    const close = CLOSED_BY[mark as keyof typeof CLOSED_BY]
    const end = text.indexOf(close, MARK.lastIndex)
    if (end === -1) return
    MARK.lastIndex = end + close.length
  }
}

/** Refuses with line and column from 1 and the offset in UTF-16 units. */
export function refuseAt(code: DiagnosticCode, text: string, offset: number): never {
  refuse(code, { args: { ...positionAt(text, offset), offset } })
}

function checkReference(text: string, offset: number): void {
  REFERENCE.lastIndex = offset
  const name = REFERENCE.exec(text)?.[1] ?? refuseAt('xml/syntax', text, offset)
  const meant = dereference(name)
  if (typeof meant !== 'string') refuseAt(meant.problem, text, offset)
}
