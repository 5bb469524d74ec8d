import { holderAndRequest } from '../claims/names.ts'
import type { Computed, ComputedCheck } from './check.ts'

/** Whether the document is in the name that the proofing was ordered for. PIP lets slight variations pass. */
export const nameMatchesRequest: ComputedCheck = {
  type: 'name_matches_request',
  needs: ['sessions[].requestedName', 'subject.name, or subject.givenName and subject.familyName'],
  run: (view) =>
    holderAndRequest(view).map(
      ({ session, field, claims, agreement }): Computed => ({
        type: 'name_matches_request',
        session,
        result: agreement === 'conflict' ? 'fail' : 'pass',
        about: [field],
        from: claims,
        rule: 'compare-names',
        reason: agreement,
      }),
    ),
}
