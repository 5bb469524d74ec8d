import { ofPart, winnerOf } from '../claims/case.ts'
import { gather } from '../model/index.ts'
import type { Computed, ComputedCheck } from './check.ts'

/**
 * A checksum that a vendor gives for its report, against the reports that are here; by any algorithm of its length, in
 * hexadecimal or in base64. What is neither is a mismatch: nothing vouches for the report.
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
      const promised = String(claim.raw).trim()
      const forms = [promised.toLowerCase(), Buffer.from(promised, 'base64').toString('hex')]
      const result = forms.some((form) => reports.includes(form)) ? 'pass' : 'fail'
      return [
        { type: 'evidence_integrity', aspect: 'report_pdf', result, about: [field], from: [claim], rule: 'checksum' },
      ]
    })
  },
}
