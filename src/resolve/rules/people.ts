import { type Case, type CaseEntity, type CaseField, compareText } from '../../claims/case.ts'
import { compareClaims } from '../../claims/compare.ts'
import { type SourceClaim, specOf } from '../../model/index.ts'
import type { ConflictRule, FoundConflict } from '../conflict.ts'

/**
 * Whether the sessions of a case speak of one person: national numbers of one type differ, or, where a session has
 * none, birthdate and family name both differ.
 */
export const differentPeople: ConflictRule = (view) => {
  const pairs = view.sessions.flatMap((a, index) => view.sessions.slice(index + 1).map((b) => [a, b] as const))
  return pairs.flatMap(([a, b]) => comparePeople(view, a, b))
}

function comparePeople(view: Case, a: CaseEntity, b: CaseEntity): FoundConflict[] {
  const [numbersA, numbersB] = [numbersOf(view, a), numbersOf(view, b)]
  const shared = [...numbersA.keys()].filter((type) => numbersB.has(type))
  if (shared.length > 0) {
    return shared.flatMap((type) => {
      const [ofA = [], ofB = []] = [numbersA.get(type), numbersB.get(type)]
      const same = ofA.some((one) => ofB.some((other) => one.value === other.value))
      const field = fieldOf(view, ofA[0])
      return same || !field ? [] : [conflict(field, [...ofA, ...ofB])]
    })
  }
  const birth = differing(view, 'birthdate', a, b)
  const name = differing(view, 'familyName', a, b) ?? differing(view, 'name', a, b)
  return birth && name ? [conflict(birth.field, [...birth.claims, ...name.claims])] : []
}

/** National numbers by type, as the sources of a session give them. */
function numbersOf(view: Case, session: CaseEntity): Map<string, SourceClaim[]> {
  const numbers = new Map<string, SourceClaim[]>()
  for (const { part, attributes, fields } of view.entities) {
    if (part !== 'nationalIdentifier') continue
    const said = (fields.get('value')?.claims ?? []).filter((claim) => view.sessionOf.get(claim.source) === session)
    if (said.length > 0)
      numbers.set(String(attributes.type), [...(numbers.get(String(attributes.type)) ?? []), ...said])
  }
  return numbers
}

function differing(
  view: Case,
  field: string,
  a: CaseEntity,
  b: CaseEntity,
): { field: CaseField; claims: SourceClaim[] } | undefined {
  const found = view.entities.find(({ part }) => part === 'subject')?.fields.get(field)
  const said = (session: CaseEntity) =>
    (found?.claims ?? []).filter((claim) => claim.value !== undefined && view.sessionOf.get(claim.source) === session)
  const [ofA, ofB] = [said(a), said(b)]
  if (!found || ofA.length === 0 || ofB.length === 0) return undefined
  const { kind } = specOf('subject', field)
  const agree = ofA.some((one) => ofB.some((other) => compareClaims(kind, one, other) !== 'conflict'))
  return agree ? undefined : { field: found, claims: [...ofA, ...ofB] }
}

function fieldOf(view: Case, claim: SourceClaim | undefined): CaseField | undefined {
  return view.entities
    .flatMap(({ fields }) => [...fields.values()])
    .find(({ claims }) => claim !== undefined && claims.includes(claim))
}

function conflict(field: CaseField, claims: readonly SourceClaim[]): FoundConflict {
  const sorted = [...claims].sort((x, y) => compareText(x.source, y.source) || x.ordinal - y.ordinal)
  return { code: 'sessions/people', field, claims: sorted, independence: 'independent' }
}
