import { zoneIn } from '../claims/zone.ts'
import { parseMrzFragment } from '../identifiers/mrz/index.ts'
import { gather } from '../model/index.ts'
import { type ComputedCheck, chosen } from './check.ts'

/** Whether the zone is built as ICAO 9303 says, apart from its digits. */
export const mrzFormat: ComputedCheck = {
  type: 'mrz_format',
  needs: ['documents[].mrz.raw'],
  run: ({ documents }) =>
    gather(documents, (document) => {
      const zone = chosen(document.fields.get('mrz/raw'))
      if (!zone || parseMrzFragment(zone.text)) return []
      const reasons = zoneIn(zone.winner).reasons.filter((reason) => !reason.startsWith('check.'))
      return {
        type: 'mrz_format',
        result: reasons.length === 0 ? 'pass' : 'fail',
        about: [zone.field],
        from: [zone.winner],
        rule: 'icao-9303',
        reason: reasons.length === 0 ? undefined : reasons.join(', '),
      }
    }),
}
