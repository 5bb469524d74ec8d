import { compareMrzName } from '../identifiers/mrz/index.ts'
import { gather, type SourceClaim } from '../model/index.ts'
import { type Case, type CaseEntity, type CaseField, subjectOf } from './case.ts'
import { type Comparison, compareValues } from './compare.ts'
import { zoneIn } from './zone.ts'

/** Two names that should be one person's, within one session. */
export interface NamePair {
  readonly session: CaseEntity
  /** The field of the name that is looked at; the other is the holder's. */
  readonly field: CaseField
  readonly claims: readonly [SourceClaim, SourceClaim]
  readonly agreement: Comparison
}

/** The holder's full name beside the name in the zone, where a session has both. */
export function holderAndZone(view: Case): NamePair[] {
  const family = subjectOf(view)?.fields.get('familyName')
  return gather(view.sessions, (session) => {
    const holder = best(view, subjectOf(view)?.fields.get('name'), session)
    const zone = family && best(view, family, session, (claim) => claim.zone !== undefined)
    if (!holder || !family || !zone) return []
    return { session, field: family, claims: [holder, zone], agreement: compareWithZone(holder, zone) }
  })
}

/** The holder's name, or where there is none that of the zone, beside the name that the order gave. */
export function holderAndRequest(view: Case): NamePair[] {
  return gather(view.sessions, (session) => {
    const field = session.fields.get('requestedName')
    const requested = field?.winner
    if (!field || typeof requested?.value !== 'string') return []
    const subject = subjectOf(view)
    const holder = best(view, subject?.fields.get('name'), session)
    if (holder) {
      const agreement = compareValues('name', holder.value, requested.value)
      return { session, field, claims: [requested, holder], agreement }
    }
    const family = best(view, subject?.fields.get('familyName'), session)
    const given = best(view, subject?.fields.get('givenName'), session, ({ source }) => source === family?.source)
    if (!family || !given) return []
    const agreement = family.zone
      ? compareWithZone(requested, family)
      : compareValues('name', `${given.value} ${family.value}`, requested.value)
    return { session, field, claims: [requested, family], agreement }
  })
}

/** The best claim of a session on a field; claims stand in the order of their rank. */
function best(
  view: Case,
  field: CaseField | undefined,
  session: CaseEntity,
  fits: (claim: SourceClaim) => boolean = () => true,
): SourceClaim | undefined {
  return field?.claims.find(
    (claim) => typeof claim.value === 'string' && view.sessionOf.get(claim.source) === session && fits(claim),
  )
}

/** By the whole zone: a family name alone does not tell whether it was cut off. */
function compareWithZone(printed: SourceClaim, zone: SourceClaim): Comparison {
  const parsed = zoneIn(zone.from?.[0])
  const found = compareMrzName(String(printed.value), parsed)
  if (found !== 'different') return found
  // One of the two leaves given names out.
  const { surname, givenNames } = parsed.fields
  return compareValues('name', printed.value, `${givenNames} ${surname}`.trim())
}
