import { proofingDay } from '../claims/days.ts'
import { gather, type SourceClaim } from '../model/index.ts'
import { type ComputedCheck, chosen } from './check.ts'

/**
 * Whether the document was valid on the day of the proofing; today counts only where no such day is known. Where sources
 * differ, the one that was chosen does not heal what another says: a verdict is chosen by caution.
 */
export const documentNotExpired: ComputedCheck = {
  type: 'document_not_expired',
  needs: ['documents[].dateOfExpiry'],
  run: (view) =>
    gather(view.documents, (document) => {
      const expiry = chosen(document.fields.get('dateOfExpiry'))
      if (!expiry) return []
      const proofed = proofingDay(document)
      const day = proofed ?? view.today
      const expired = expiry.field.claims.filter((claim) => isBelieved(claim, expiry.winner) && isExpired(claim, day))
      const [first] = expired.includes(expiry.winner) ? [] : expired
      return {
        type: 'document_not_expired',
        result: expired.length > 0 ? 'fail' : 'pass',
        about: [expiry.field],
        from: first ? [first] : [expiry.winner],
        rule: proofed ? 'day-of-proofing' : 'today',
      }
    }),
}

/**
 * Within one source the ranks choose between chip and zone, and their difference is a conflict of its own. Of another
 * source each word counts, but for a zone with a wrong digit, which may say any day.
 */
function isBelieved(claim: SourceClaim, winner: SourceClaim): boolean {
  return claim === winner || (claim.source !== winner.source && claim.zone !== 'doubtful')
}

function isExpired({ value }: SourceClaim, day: string): boolean {
  return typeof value === 'string' && day.slice(0, value.length) > value
}
