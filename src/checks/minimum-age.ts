import { isUnderAge } from '../claims/age.ts'
import { subjectOf } from '../claims/case.ts'
import { lastProofing } from '../claims/days.ts'
import { type ComputedCheck, chosen } from './check.ts'

/** Whether the person was of the age that the policy asks for, on the day of the proofing. */
export const minimumAge: ComputedCheck = {
  type: 'minimum_age',
  needs: ['subject.birthdate'],
  run(view) {
    const birthdate = chosen(subjectOf(view)?.fields.get('birthdate'))
    if (!birthdate) return []
    const proofed = lastProofing(view.sessions)
    const years = view.policy.minimumAge
    const under = isUnderAge(birthdate.text, proofed ?? view.today, years)
    return [
      {
        type: 'minimum_age',
        result: under === undefined ? 'inconclusive' : under ? 'fail' : 'pass',
        about: [birthdate.field],
        from: [birthdate.winner],
        rule: proofed ? 'day-of-proofing' : 'today',
        reason: `${years} years`,
      },
    ]
  },
}
