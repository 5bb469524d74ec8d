import {
  type Case,
  type CaseEntity,
  type CaseField,
  compareText,
  ofPart,
  subjectOf,
  textOf,
} from '../../claims/case.ts'
import { compareClaims } from '../../claims/compare.ts'
import { gather, type Kind, type SourceClaim } from '../../model/index.ts'
import type { ConflictRule, FoundConflict } from '../conflict.ts'

/**
 * Whether the sessions of a case speak of one person: national numbers of one type differ, or, where a session has
 * none, birthdate and family name both differ, or the ids under which one system knows a person.
 */
export const differentPeople: ConflictRule = (view) => {
  const pairs = gather(view.sessions, (a, index) => view.sessions.slice(index + 1).map((b) => [a, b] as const))
  return gather(pairs, ([a, b]) => comparePeople(view, a, b))
}

function comparePeople(view: Case, a: CaseEntity, b: CaseEntity): FoundConflict[] {
  const byNumber = compareNumbers(view, 'nationalId', numbersOf(view, a), numbersOf(view, b))
  if (byNumber) return byNumber
  // One person may have two users: what a national number says goes first.
  const byUser = compareNumbers(view, 'text', usersOf(view, a), usersOf(view, b)) ?? []
  return [...byUser, ...compareBirth(view, a, b)]
}

type Numbers = ReadonlyMap<string, readonly SourceClaim[]>

/** Nothing where no type of number is given by both. */
function compareNumbers(view: Case, kind: Kind, numbersA: Numbers, numbersB: Numbers): FoundConflict[] | undefined {
  const shared = [...numbersA.keys()].filter((type) => numbersB.has(type))
  if (shared.length === 0) return undefined
  return gather(shared, (type) => {
    const [ofA = [], ofB = []] = [numbersA.get(type), numbersB.get(type)]
    const same = ofA.some((one) => ofB.some((other) => compareClaims(kind, one, other) !== 'conflict'))
    const field = fieldOf(view, ofA[0])
    return same || !field ? [] : [conflict(field, [...ofA, ...ofB])]
  })
}

function compareBirth(view: Case, a: CaseEntity, b: CaseEntity): FoundConflict[] {
  const birth = differing('date', saidOf(view, 'birthdate', a), saidOf(view, 'birthdate', b))
  const name = birth && differing('name', namesOf(view, a), namesOf(view, b))
  const field = birth && fieldOf(view, birth[0])
  return field && name ? [conflict(field, [...birth, ...name])] : []
}

/**
 * National numbers by type and country, as the sources of a session give them. What a document calls a personal number
 * is another number in each state: without a country of its own, it is compared within the documents of one issuer.
 */
function numbersOf(view: Case, session: CaseEntity): Map<string, SourceClaim[]> {
  const numbers = new Map<string, SourceClaim[]>()
  const issuer = issuerOf(view, session)
  for (const { attributes, fields } of ofPart(view, 'nationalIdentifier')) {
    const said = (fields.get('value')?.claims ?? []).filter((claim) => view.sessionOf.get(claim.source) === session)
    const type = `${attributes.type} ${attributes.country ?? issuer ?? ''}`
    if (said.length > 0) numbers.set(type, [...(numbers.get(type) ?? []), ...said])
  }
  return numbers
}

/** Ids of persons by the system that gives them: an operation on each of two users is about two people. */
function usersOf(view: Case, session: CaseEntity): Map<string, SourceClaim[]> {
  const users = new Map<string, SourceClaim[]>()
  for (const { attributes, fields } of ofPart(view, 'subjectId')) {
    const said = (fields.get('value')?.claims ?? []).filter((claim) => view.sessionOf.get(claim.source) === session)
    const system = String(attributes.system)
    if (said.length > 0) users.set(system, [...(users.get(system) ?? []), ...said])
  }
  return users
}

function issuerOf({ documents }: Case, session: CaseEntity): string | undefined {
  return textOf(
    documents.find(({ sessions }) => sessions?.includes(session)),
    'issuer/countryCode',
  )
}

/** The family name, or where a session has only the full name, that: a family name is a part of it. */
function namesOf(view: Case, session: CaseEntity): SourceClaim[] {
  const family = saidOf(view, 'familyName', session)
  return family.length > 0 ? family : saidOf(view, 'name', session)
}

function saidOf(view: Case, field: string, session: CaseEntity): SourceClaim[] {
  return (subjectOf(view)?.fields.get(field)?.claims ?? []).filter(
    (claim) => claim.value !== undefined && view.sessionOf.get(claim.source) === session,
  )
}

/** All claims of both sides, where no two of them go together. */
function differing(kind: Kind, ofA: readonly SourceClaim[], ofB: readonly SourceClaim[]): SourceClaim[] | undefined {
  if (ofA.length === 0 || ofB.length === 0) return undefined
  const agree = ofA.some((one) => ofB.some((other) => compareClaims(kind, one, other) !== 'conflict'))
  return agree ? undefined : [...ofA, ...ofB]
}

function fieldOf(view: Case, claim: SourceClaim | undefined): CaseField | undefined {
  return gather(view.entities, ({ fields }) => fields.values()).find(
    ({ claims }) => claim !== undefined && claims.includes(claim),
  )
}

function conflict(field: CaseField, claims: readonly SourceClaim[]): FoundConflict {
  const sorted = [...claims].sort((x, y) => compareText(x.source, y.source) || x.ordinal - y.ordinal)
  return { code: 'sessions/people', field, claims: sorted, independence: 'independent' }
}
