import { ofPart, winnerOf } from '../claims/case.ts'
import { gather } from '../model/index.ts'
import type { Computed, ComputedCheck } from './check.ts'

/**
 * A checksum that a vendor gives for its report, against the reports that are here; by any algorithm of its length. What
 * is no checksum of an algorithm that we know says nothing of the report: it is not verified, and no mismatch either.
 */
export const evidenceIntegrity: ComputedCheck = {
  type: 'evidence_integrity',
  needs: ['attachments[].digestStatus'],
  run(view) {
    const reports = gather(view.sources, ({ checksums }) => checksums ?? [])
    if (reports.length === 0) return []
    return gather(ofPart(view, 'attachment'), (attachment): Computed[] => {
      const field = attachment.fields.get('digestStatus')
      const claim = winnerOf(attachment, 'digestStatus')
      if (!field || claim?.value !== 'unverified') return []
      const promised = String(claim.raw).trim().toLowerCase()
      const isKnown = /^[\da-f]+$/.test(promised) && reports.some(({ length }) => length === promised.length)
      const result = reports.includes(promised) ? 'pass' : isKnown ? 'fail' : 'inconclusive'
      const reason = isKnown ? undefined : 'a checksum of no known algorithm'
      return [
        {
          type: 'evidence_integrity',
          aspect: 'report_pdf',
          result,
          about: [field],
          from: [claim],
          rule: 'checksum',
          reason,
        },
      ]
    })
  },
}
