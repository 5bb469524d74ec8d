import { type ParsedMrz, parseMrz } from '../identifiers/mrz/index.ts'
import type { SourceClaim } from '../model/index.ts'

const read = new WeakMap<SourceClaim, ParsedMrz>()

/** The zone that a claim holds, parsed once for all who look at it. No text gives a zone without a format. */
export function zoneIn(claim: SourceClaim | undefined): ParsedMrz {
  const known = claim && read.get(claim)
  if (known) return known
  const parsed = parseMrz(typeof claim?.value === 'string' ? claim.value : '')
  if (claim) read.set(claim, parsed)
  return parsed
}
