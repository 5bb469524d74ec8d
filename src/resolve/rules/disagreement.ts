import type { Case, CaseEntity, CaseField } from '../../claims/case.ts'
import { type Relation, relationOf } from '../../claims/relation.ts'
import type { Severity } from '../../diagnostics/index.ts'
import type { ConflictKind, Independence, SourceClaim } from '../../model/index.ts'
import type { ConflictRule, FoundConflict } from '../conflict.ts'

/** Two claims on one field say different things. The word of the verdict group follows the outcome, which has its own. */
export const disagreement: ConflictRule = {
  name: 'disagreement',
  find: (view) =>
    view.entities.flatMap((entity) =>
      [...entity.fields.values()].flatMap((field) =>
        FOLLOWS.has(field.field) ? [] : disagreements(view, entity, field),
      ),
    ),
}

const FOLLOWS = new Set([
  'lifecycle',
  'statusRaw',
  'decision/final',
  'decision/decidedBy',
  'mrz/lines',
  'mrz/format',
  'typeRaw',
  'score',
  'technique',
])

function disagreements(view: Case, entity: CaseEntity, field: CaseField): FoundConflict[] {
  const { winner } = field
  if (!winner) return []
  const against = field.claims.filter((_, index) => field.agreements[index] === 'conflict')
  const byRelation = new Map<Relation, SourceClaim[]>()
  for (const claim of against) {
    const relation = relationOf(view, winner, claim)
    byRelation.set(relation, [...(byRelation.get(relation) ?? []), claim])
  }
  return [...byRelation].map(([relation, claims]) => ({
    field,
    kind: kindOf(relation, entity, field),
    severity: severityOf(relation, entity, field, winner, claims),
    claims: [winner, ...claims],
    rule: relation,
    independence: INDEPENDENCE[relation],
  }))
}

const INDEPENDENCE: Readonly<Record<Relation, Independence>> = {
  'one-source': 'same_session',
  renderings: 'same_value_chain',
  'one-session': 'same_session',
  sessions: 'independent',
}

function kindOf(relation: Relation, { part }: CaseEntity, { field }: CaseField): ConflictKind {
  if (relation === 'renderings') return 'rendering'
  if (field === 'decision/outcome') return 'decision'
  if (part === 'check') return 'check'
  return relation === 'one-source' && part === 'document' ? 'intra_document' : 'value'
}

/** Fields in which renderings of one session must not differ. */
// biome-ignore format: columns
const GRAVE = new Set([
  'subject/name',
  'subject/givenName',
  'subject/familyName',
  'subject/secondFamilyName',
  'subject/birthdate',
  'document/documentNumber',
  'session/decision/outcome',
  'check/result',
])
// biome-ignore format: columns
const DOCUMENT_FACTS = new Set(['document/documentNumber', 'document/dateOfExpiry', 'document/issuer/countryCode'])

function severityOf(
  relation: Relation,
  { part }: CaseEntity,
  { field }: CaseField,
  winner: SourceClaim,
  claims: readonly SourceClaim[],
): Severity {
  const name = `${part}/${field}`
  if (relation === 'renderings') return GRAVE.has(name) ? 'critical' : 'error'
  if (name === 'session/decision/outcome') return 'critical'
  if (relation === 'sessions') return name === 'subject/birthdate' ? 'critical' : 'error'
  if (name === 'subject/birthdate' || DOCUMENT_FACTS.has(name)) return isRequest(winner, claims) ? 'warning' : 'error'
  return 'warning'
}

/** An integrator may correct what was read: that is a warning, not a fault. */
function isRequest(winner: SourceClaim, claims: readonly SourceClaim[]): boolean {
  return [winner, ...claims].some(({ capture }) => capture === 'integrator')
}
