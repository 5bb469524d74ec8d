import { proofingDay } from '../claims/days.ts'
import { type ComputedCheck, chosen } from './check.ts'

/** Whether the document was valid on the day of the proofing; today counts only where no such day is known. */
export const documentNotExpired: ComputedCheck = {
  type: 'document_not_expired',
  needs: ['documents[].dateOfExpiry'],
  run: (view) =>
    view.documents.flatMap((document) => {
      const expiry = chosen(document.fields.get('dateOfExpiry'))
      if (!expiry) return []
      const proofed = proofingDay(document)
      const day = proofed ?? view.today
      return {
        type: 'document_not_expired',
        result: day.slice(0, expiry.text.length) <= expiry.text ? 'pass' : 'fail',
        about: [expiry.field],
        from: [expiry.winner],
        rule: proofed ? 'day-of-proofing' : 'today',
      }
    }),
}
