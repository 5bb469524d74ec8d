import { type CaseField, ofPart } from '../../claims/case.ts'
import { gather } from '../../model/index.ts'
import type { ConflictRule, FoundConflict } from '../conflict.ts'

/** A synthetic national number, or a document of Utopia, the issuer of specimen zones (ICAO 9303). */
export const synthetic: ConflictRule = (view) => [
  ...gather(ofPart(view, 'nationalIdentifier'), ({ attributes, fields }) =>
    attributes.synthetic === true ? found(fields.get('value')) : [],
  ),
  ...gather(view.documents, ({ fields }) => {
    const issuer = fields.get('issuer/countryCode')
    return issuer?.claims.some(({ value }) => value === 'UTO') ? found(issuer, 'UTO') : []
  }),
]

function found(field: CaseField | undefined, word?: string): FoundConflict[] {
  const claims = (field?.claims ?? []).filter(({ value }) => value !== undefined && (!word || value === word))
  return field && claims.length > 0 ? [{ code: 'case/synthetic', field, claims, independence: 'same_session' }] : []
}
