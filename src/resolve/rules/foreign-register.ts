import { type Case, type CaseEntity, ofPart, winnerOf } from '../../claims/case.ts'
import { gather } from '../../model/index.ts'
import type { ConflictRule } from '../conflict.ts'

/** TOVE knows Norwegian documents only: its answer on another document says nothing of it. */
export const foreignRegister: ConflictRule = (view) =>
  gather(ofPart(view, 'check'), (check) => {
    if (check.attributes.type !== 'lost_stolen_register') return []
    const field = check.fields.get('result')
    const answer = field?.winner
    const answered = answer?.value === 'pass' || answer?.value === 'fail' || answer?.value === 'inconclusive'
    if (!field || !answered) return []
    const issuer = issuerOf(view, check.session)
    if (!issuer || issuer.value === 'NOR') return []
    return { code: 'case/foreign-register', field, claims: [answer, issuer], independence: 'same_session' }
  })

function issuerOf({ documents }: Case, session: CaseEntity | undefined) {
  const document = documents.find(({ sessions }) => session !== undefined && sessions?.includes(session))
  return winnerOf(document, 'issuer/countryCode')
}
