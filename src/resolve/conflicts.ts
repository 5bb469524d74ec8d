import type { Case } from '../claims/case.ts'
import { gather } from '../model/index.ts'
import type { ConflictRule, FoundConflict } from './conflict.ts'
import { anotherPersonInZone } from './rules/another-person-in-zone.ts'
import { birthdateOfNumber } from './rules/birthdate-of-number.ts'
import { contradictedApproval } from './rules/contradicted-approval.ts'
import { disagreement } from './rules/disagreement.ts'
import { evidenceIntegrity } from './rules/evidence-integrity.ts'
import { faceResults } from './rules/face-results.ts'
import { foreignRegister } from './rules/foreign-register.ts'
import { gatingChecks } from './rules/gating-checks.ts'
import { listed } from './rules/listed.ts'
import { minors } from './rules/minors.ts'
import { names } from './rules/names.ts'
import { nationalNumbers } from './rules/national-numbers.ts'
import { orderMonth } from './rules/order-month.ts'
import { differentPeople } from './rules/people.ts'
import { reportedZone } from './rules/reported-zone.ts'
import { synthetic } from './rules/synthetic.ts'

/** The rules by which a case is searched for contradictions. */
const rules: readonly ConflictRule[] = [
  disagreement,
  differentPeople,
  anotherPersonInZone,
  nationalNumbers,
  listed,
  birthdateOfNumber,
  names,
  contradictedApproval,
  gatingChecks,
  reportedZone,
  faceResults,
  evidenceIntegrity,
  orderMonth,
  synthetic,
  minors,
  foreignRegister,
]

export function findConflicts(view: Case): FoundConflict[] {
  return gather(rules, (find) => find(view))
}
