import { zoneIn } from '../claims/zone.ts'
import { type Computed, type ComputedCheck, chosen } from './check.ts'

/** Each printed check digit, and all of them together. A digit that should be printed and is not is no pass. */
export const mrzCheckDigits: ComputedCheck = {
  type: 'mrz_check_digits',
  needs: ['documents[].mrz.raw'],
  run: ({ documents }) =>
    documents.flatMap((document) => {
      const zone = chosen(document.fields.get('mrz/raw'))
      if (!zone) return []
      const { checks, checksValid } = zoneIn(zone.winner)
      const digits = Object.entries(checks)
      if (digits.length === 0) return []
      const common = { type: 'mrz_check_digits', about: [zone.field], from: [zone.winner], rule: 'icao-9303' } as const
      return [
        { result: checksValid ? 'pass' : 'fail', ...common },
        ...digits.map(([aspect, check]): Computed => {
          const reason = check.result === 'not_printed' ? { reason: 'not_printed' } : {}
          return { aspect, result: check.result === 'pass' ? 'pass' : 'fail', ...common, ...reason }
        }),
      ]
    }),
}
