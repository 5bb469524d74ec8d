import type { Case } from '../claims/case.ts'
import type { ConflictRule, FoundConflict } from './conflict.ts'
import { anotherPersonInZone } from './rules/another-person-in-zone.ts'
import { contradictedApproval } from './rules/contradicted-approval.ts'
import { disagreement } from './rules/disagreement.ts'
import { evidenceIntegrity } from './rules/evidence-integrity.ts'
import { gatingChecks } from './rules/gating-checks.ts'
import { nationalNumbers } from './rules/national-numbers.ts'
import { differentPeople } from './rules/people.ts'

/** The rules by which a case is searched for contradictions. */
const rules: readonly ConflictRule[] = [
  disagreement,
  nationalNumbers,
  contradictedApproval,
  gatingChecks,
  evidenceIntegrity,
  anotherPersonInZone,
  differentPeople,
]

export function findConflicts(view: Case): FoundConflict[] {
  return rules.flatMap((rule) => rule.find(view))
}
