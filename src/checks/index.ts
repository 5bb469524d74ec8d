import type { ComputedCheck } from './check.ts'
import { crossFieldConsistency } from './cross-field-consistency.ts'
import { crossSourceConsistency } from './cross-source-consistency.ts'
import { documentNotExpired } from './document-not-expired.ts'
import { evidenceIntegrity } from './evidence-integrity.ts'
import { minimumAge } from './minimum-age.ts'
import { mrzCheckDigits } from './mrz-check-digits.ts'
import { mrzChipMatch } from './mrz-chip-match.ts'
import { mrzFormat } from './mrz-format.ts'
import { nameMatchesRequest } from './name-matches-request.ts'
import { nationalIdChecksum } from './national-id-checksum.ts'

/** The computed checks, in the order in which they run. */
export const computedChecks: readonly ComputedCheck[] = [
  mrzFormat,
  mrzCheckDigits,
  nationalIdChecksum,
  documentNotExpired,
  evidenceIntegrity,
  minimumAge,
  nameMatchesRequest,
  mrzChipMatch,
  crossFieldConsistency,
  crossSourceConsistency,
]

export type { Computed, ComputedCheck } from './check.ts'
