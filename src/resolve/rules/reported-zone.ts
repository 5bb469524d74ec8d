import { type CaseEntity, type CaseField, ofPart, winnerOf } from '../../claims/case.ts'
import { gather, type SourceClaim } from '../../model/index.ts'
import type { ConflictRule } from '../conflict.ts'

/** What a vendor says of a zone, beside what the zone says of itself. A zone is valid if its form and all digits are. */
export const reportedZone: ConflictRule = (view) => {
  const checks = ofPart(view, 'check').filter(({ attributes }) => ZONE_CHECKS.has(attributes.type))
  const computed = checks.filter(({ attributes }) => attributes.origin === 'computed')
  const reported = checks.filter(({ attributes }) => attributes.origin !== 'computed')
  if (reported.length === 0) return []
  return gather(view.sessions, (session) => {
    const own = computed.filter((check) => isAbout(check, session))
    return gather(
      reported.filter((check) => check.session === session),
      (check) => {
        const field = check.fields.get('result')
        const word = field?.winner
        const verdict = word && verdictOn(check, own)
        if (!field || !verdict || !DECISIVE.has(word.value) || word.value === verdict.result) return []
        return { code: 'check/mrz', field, claims: [word, ...verdict.claims], independence: 'same_session' }
      },
    )
  })
}

const ZONE_CHECKS: ReadonlySet<unknown> = new Set(['mrz_format', 'mrz_check_digits'])
const DECISIVE: ReadonlySet<unknown> = new Set(['pass', 'fail'])

/** One digit answers for one digit; a word on the whole zone is answered by its form and all its digits. */
function verdictOn(
  { attributes }: CaseEntity,
  computed: readonly CaseEntity[],
): { result: string; claims: SourceClaim[] } | undefined {
  const { aspect } = attributes
  const results = gather(
    computed
      .filter((check) => check.attributes.aspect === aspect)
      .filter((check) => aspect === undefined || check.attributes.type === attributes.type),
    (check) => winnerOf(check, 'result') ?? [],
  )
  const failed = results.filter(({ value }) => value === 'fail')
  if (results.length === 0) return undefined
  return failed.length > 0 ? { result: 'fail', claims: failed } : { result: 'pass', claims: results }
}

function isAbout({ attributes }: CaseEntity, session: CaseEntity): boolean {
  const about = attributes.about as readonly CaseField[] | undefined
  return about?.some(({ entity }) => entity.sessions?.includes(session) === true) === true
}
