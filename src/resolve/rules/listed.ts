import { type Case, type CaseField, ofPart } from '../../claims/case.ts'
import { compareClaims } from '../../claims/compare.ts'
import { INDEPENDENCE, type Relation, relationOf } from '../../claims/relation.ts'
import { type ConflictCode, gather, type Part, type SourceClaim, specOf } from '../../model/index.ts'
import type { ConflictRule, FoundConflict } from '../conflict.ts'

/**
 * What stands in a list, because a person may have several nationalities and a session several ids; but one document
 * gives one nationality, and each rendering of a session gives one id of a type.
 */
export const listed: ConflictRule = (view) => {
  const found: FoundConflict[] = []
  for (const part of LISTS) {
    const fields = gather(ofPart(view, part), (entity) => entity.fields.values())
    for (const [index, a] of fields.entries()) {
      for (const b of fields.slice(index + 1)) if (isSameKind(a, b)) found.push(...compare(view, a, b))
    }
  }
  return found
}

const LISTS: readonly Part[] = ['nationality', 'externalId']

function isSameKind({ entity: a }: CaseField, { entity: b }: CaseField): boolean {
  return a.part === b.part && a.session === b.session && a.attributes.type === b.attributes.type
}

const CODES: Readonly<Record<Relation, ConflictCode>> = {
  'one-source': 'session/field',
  'one-session': 'session/field',
  renderings: 'rendering/field',
  sessions: 'sessions/field',
}

function compare(view: Case, a: CaseField, b: CaseField): FoundConflict[] {
  const found = new Map<ConflictCode, FoundConflict>()
  for (const one of a.claims) {
    for (const other of b.claims) {
      const relation = relationOf(view, one, other)
      const code = CODES[relation]
      if (found.has(code) || !differ(view, a, b, one, other)) continue
      found.set(code, { code, field: a, claims: [one, other], independence: INDEPENDENCE[relation] })
    }
  }
  return [...found.values()]
}

function differ(view: Case, a: CaseField, b: CaseField, one: SourceClaim, other: SourceClaim): boolean {
  if (one.value === undefined || other.value === undefined) return false
  if (compareClaims(specOf(a.entity.part, a.field).kind, one, other) !== 'conflict') return false
  if (one.source === other.source) return Boolean(one.zone) !== Boolean(other.zone)
  return ofOneDocument(view, one, other) && !says(a, other) && !says(b, one)
}

function ofOneDocument({ documents, sessionOf }: Case, one: SourceClaim, other: SourceClaim): boolean {
  const [own, theirs] = [sessionOf.get(one.source), sessionOf.get(other.source)]
  if (own === theirs) return true
  return documents.some(({ sessions }) => own && theirs && sessions?.includes(own) && sessions.includes(theirs))
}

function says({ claims }: CaseField, { source }: SourceClaim): boolean {
  return claims.some((claim) => claim.source === source)
}
