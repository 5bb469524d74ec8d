import { type CaseEntity, winnerOf } from '../claims/case.ts'
import type { Computed, ComputedCheck } from './check.ts'

/** A checksum that a vendor gives for its report, against the reports that are here. */
export const evidenceIntegrity: ComputedCheck = {
  type: 'evidence_integrity',
  needs: ['attachments[].digest'],
  run({ entities }) {
    const attachments = entities.filter(({ part }) => part === 'attachment')
    const reports = attachments.filter((each) => winnerOf(each, 'contentType')?.value === 'application/pdf')
    const here = new Set(reports.map(digestOf))
    if (reports.length === 0) return []
    return attachments.filter(isPromised).flatMap((promised): Computed[] => {
      const field = promised.fields.get('digest')
      const claim = field?.winner
      if (!field || !claim) return []
      const result = here.has(digestOf(promised)) ? 'pass' : 'fail'
      return [
        { type: 'evidence_integrity', aspect: 'report_pdf', result, about: [field], from: [claim], rule: 'checksum' },
      ]
    })
  },
}

function isPromised(attachment: CaseEntity): boolean {
  return winnerOf(attachment, 'digestStatus')?.value === 'unverified'
}

function digestOf(attachment: CaseEntity): string | undefined {
  const digest = winnerOf(attachment, 'digest')?.value as { value?: string } | undefined
  return digest?.value
}
