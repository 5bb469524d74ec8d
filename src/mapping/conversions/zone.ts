import { type ParsedMrz, parseMrz, parseMrzFragment } from '../../identifiers/mrz/index.ts'
import type { Note } from '../../model/index.ts'
import { type Conversion, wrongType } from '../conversion.ts'

/**
 * A machine-readable zone, raw and unrepaired. What is wrong with it is noted; what stands in it is read where claims
 * are derived. A fragment such as P-NOR is neither a zone nor an error.
 */
export const zone: Conversion<'zone'> = {
  kind: 'zone',
  says: 'machine-readable zone, or a fragment of one',
  convert(raw, { limits }) {
    if (typeof raw !== 'string') return wrongType(raw, 'text')
    if (raw.length > limits.identityText) {
      return { problem: 'value/too-long', args: { limit: 'identityText', max: limits.identityText } }
    }
    return { value: raw, notes: parseMrzFragment(raw) ? [] : notesOf(parseMrz(raw)) }
  },
}

function notesOf({ reasons, lines, checks, fields }: ParsedMrz): Note[] {
  const notes: Note[] = []
  if (reasons.includes('length')) notes.push({ code: 'mrz/length', args: { length: lines.join('').length } })
  if (reasons.some((reason) => reason.startsWith('characters'))) notes.push({ code: 'mrz/characters' })
  for (const [digit, check] of Object.entries(checks)) {
    if (check.result !== 'pass') notes.push({ code: 'mrz/check-digit', args: { digit } })
  }
  const structure = reasons.filter((reason) => !/^(?:length|characters|check)\b/.test(reason))
  if (structure.length > 0) notes.push({ code: 'mrz/structure', args: { reasons: structure.join(', ') } })
  if (fields.issuingState === 'UTO') notes.push({ code: 'mrz/specimen' })
  return notes
}
