import type { NorwegianId, NorwegianIdKind } from '../identifiers/norway/index.ts'
import type { NationalIdentifierType } from './vocabulary.ts'

const TYPES: Record<NorwegianIdKind, NationalIdentifierType> = {
  fodselsnummer: 'no_fnr',
  'd-nummer': 'no_dnr',
  'h-nummer': 'no_hnr',
  'fh-nummer': 'no_fhnr',
  'duf-nummer': 'no_duf',
}

/** What describes a Norwegian number in the result. Its kind comes from its digits. */
export function describeNorwegianId(id: NorwegianId): Record<string, unknown> {
  return {
    type: id.kind ? TYPES[id.kind] : 'document_personal_number',
    country: 'NOR',
    ...(id.synthetic ? { synthetic: true } : {}),
    status: id.valid ? 'valid' : 'invalid',
  }
}
