import type { Case, CaseField } from '../../claims/case.ts'
import { compareClaims } from '../../claims/compare.ts'
import { INDEPENDENCE, type Relation, relationOf } from '../../claims/relation.ts'
import type { ConflictCode, SourceClaim } from '../../model/index.ts'
import type { ConflictRule, FoundConflict } from '../conflict.ts'

/**
 * A person may have several nationalities, so they stand in a list; but one document gives one of them, and so does
 * each rendering of a session.
 */
export const nationalities: ConflictRule = (view) => {
  const fields = view.entities.flatMap(({ part, fields }) => (part === 'nationality' ? [...fields.values()] : []))
  return fields.flatMap((a, index) => fields.slice(index + 1).flatMap((b) => compare(view, a, b)))
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
  if (compareClaims('country', one, other) !== 'conflict') return false
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
