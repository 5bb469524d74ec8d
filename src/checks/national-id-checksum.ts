import { ofPart } from '../claims/case.ts'
import { parseNorwegianId } from '../identifiers/norway/index.ts'
import { gather } from '../model/index.ts'
import { type ComputedCheck, chosen } from './check.ts'

/** The control digits, and the rest of the rules, of each Norwegian number. */
export const nationalIdChecksum: ComputedCheck = {
  type: 'national_id_checksum',
  needs: ['subject.nationalIdentifiers[].value'],
  run: (view) =>
    gather(ofPart(view, 'nationalIdentifier'), (entity) => {
      const number = chosen(entity.fields.get('value'))
      if (entity.attributes.country !== 'NOR' || !number) return []
      const { valid, problems, scheme } = parseNorwegianId(number.text)
      return {
        type: 'national_id_checksum',
        result: valid ? 'pass' : 'fail',
        about: [number.field],
        from: [number.winner],
        rule: valid ? `norwegian-id-${scheme}` : 'norwegian-id',
        reason: valid ? undefined : problems.join(', '),
      }
    }),
}
