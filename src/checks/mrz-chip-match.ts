import { compareClaims } from '../claims/compare.ts'
import { gather, type SourceClaim, specOf } from '../model/index.ts'
import type { Computed, ComputedCheck } from './check.ts'

const FIELDS = ['documentNumber', 'dateOfExpiry', 'issuer/countryCode'] as const

/** The document's data from the chip beside the same data in the zone: each, and all of them together. */
export const mrzChipMatch: ComputedCheck = {
  type: 'mrz_chip_match',
  needs: ['a zone in documents[].mrz.raw, and documentNumber, dateOfExpiry or issuer from the chip'],
  run: ({ documents }) =>
    gather(documents, (document) => {
      const pairs = gather(FIELDS, (name): Computed[] => {
        const field = document.fields.get(name)
        const zone = field?.claims.find(isFromZone)
        const chip = field?.claims.find((claim) => claim.capture === 'chip' && !isFromZone(claim))
        if (!field || !zone || !chip || zone.value === undefined || chip.value === undefined) return []
        const agreement = compareClaims(specOf('document', name).kind, chip, zone)
        const result = agreement === 'conflict' ? 'fail' : 'pass'
        return [verdict(ASPECTS[name], result, [field], [chip, zone])]
      })
      if (pairs.length === 0) return []
      const result = pairs.some((pair) => pair.result === 'fail') ? 'fail' : 'pass'
      const about = gather(pairs, (pair) => pair.about)
      const from = gather(pairs, (pair) => pair.from)
      return [verdict(undefined, result, about, from), ...pairs]
    }),
}

function verdict(
  aspect: string | undefined,
  result: 'pass' | 'fail',
  about: Computed['about'],
  from: Computed['from'],
): Computed {
  return { type: 'mrz_chip_match', aspect, result, about, from, rule: 'compare' }
}

const ASPECTS = { documentNumber: 'documentNumber', dateOfExpiry: 'dateOfExpiry', 'issuer/countryCode': 'issuer' }

function isFromZone({ via }: SourceClaim): boolean {
  return via?.includes('mrz') === true
}
