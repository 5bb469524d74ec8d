import type { Case, CaseEntity, CaseField } from '../../claims/case.ts'
import { INDEPENDENCE, type Relation, relationOf } from '../../claims/relation.ts'
import type { Agreement, ConflictCode, SourceClaim } from '../../model/index.ts'
import type { ConflictRule, FoundConflict } from '../conflict.ts'

/** Two claims on one field say different things. What belongs to the verdict follows the outcome, which has its own. */
export const disagreement: ConflictRule = (view) =>
  view.entities.flatMap((entity) =>
    [...entity.fields.values()].flatMap((field) =>
      FOLLOWS.has(field.field) ? [] : disagreements(view, entity, field),
    ),
  )

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

/** One conflict for each way in which the winner and others stand to each other. */
function disagreements(view: Case, entity: CaseEntity, field: CaseField): FoundConflict[] {
  const { winner } = field
  if (!winner) return []
  const found = new Map<string, { code: ConflictCode; relation: Relation; claims: SourceClaim[] }>()
  for (const [index, claim] of field.claims.entries()) {
    const relation = relationOf(view, winner, claim)
    if (!differs(relation, `${entity.part}/${field.field}`, field.agreements[index], [winner, claim])) continue
    const code = codeOf(relation, `${entity.part}/${field.field}`, [winner, claim])
    const known = found.get(`${code} ${relation}`)
    if (known) known.claims.push(claim)
    else found.set(`${code} ${relation}`, { code, relation, claims: [winner, claim] })
  }
  return [...found.values()].map(({ code, relation, claims }) => ({
    code,
    field,
    claims,
    independence: INDEPENDENCE[relation],
  }))
}

/** Renderings write one name and one birthdate: a shorter form in one of them is a difference. */
function differs(
  relation: Relation,
  name: string,
  agreement: Agreement | undefined,
  claims: readonly SourceClaim[],
): boolean {
  if (agreement === 'conflict') return true
  const isWritten = claims.every(({ zone }) => zone === undefined)
  return agreement === 'compatible' && relation === 'renderings' && isWritten && PERSONAL.has(name)
}

const PERSONAL = new Set([
  'subject/name',
  'subject/givenName',
  'subject/familyName',
  'subject/secondFamilyName',
  'subject/birthdate',
])

/** Fields in which renderings of one session must not differ. */
const GRAVE = new Set([...PERSONAL, 'document/documentNumber', 'session/decision/outcome', 'check/result'])
const DOCUMENT_FACTS = new Set(['document/documentNumber', 'document/dateOfExpiry', 'document/issuer/countryCode'])

function codeOf(relation: Relation, name: string, claims: readonly SourceClaim[]): ConflictCode {
  if (relation === 'renderings') return GRAVE.has(name) ? 'rendering/grave' : 'rendering/field'
  if (name === 'session/decision/outcome') return 'session/outcome'
  if (name === 'subject/sex' && claims.some(isSexDigit)) return 'number/sex-digit'
  if (relation === 'sessions') return name === 'subject/birthdate' ? 'sessions/birthdate' : 'sessions/field'
  if (name === 'check/result') return 'session/check'
  // An integrator may correct what was read: that is no fault.
  if (claims.some(({ capture }) => capture === 'integrator')) return 'session/correction'
  if (name === 'subject/birthdate') return 'session/birthdate'
  if (name === 'document/type') return 'document/type'
  return DOCUMENT_FACTS.has(name) ? 'session/document' : 'session/field'
}

function isSexDigit({ via }: SourceClaim): boolean {
  return via?.includes('norwegian-id') === true
}
