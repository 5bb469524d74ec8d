import { zoneIn } from '../claims/zone.ts'
import { gather } from '../model/index.ts'
import { type Computed, type ComputedCheck, chosen } from './check.ts'

/** Each printed check digit, and all of them together. A digit that should be printed and is not is no pass. */
export const mrzCheckDigits: ComputedCheck = {
  type: 'mrz_check_digits',
  needs: ['documents[].mrz.raw'],
  run: ({ documents }) =>
    gather(documents, (document) => {
      const zone = chosen(document.fields.get('mrz/raw'))
      if (!zone) return []
      const { checks, checksValid } = zoneIn(zone.winner)
      const digits = Object.entries(checks)
      if (digits.length === 0) return []
      const verdict = (aspect: string | undefined, passed: boolean, reason?: string): Computed => ({
        type: 'mrz_check_digits',
        aspect,
        result: passed ? 'pass' : 'fail',
        about: [zone.field],
        from: [zone.winner],
        rule: 'icao-9303',
        reason,
      })
      return [
        verdict(undefined, checksValid),
        ...digits.map(([aspect, { result }]) =>
          verdict(aspect, result === 'pass', result === 'not_printed' ? result : undefined),
        ),
      ]
    }),
}
