import type { Case, CaseEntity, CaseField } from '../../claims/case.ts'
import { compareClaims } from '../../claims/compare.ts'
import { INDEPENDENCE, type Relation, relationOf } from '../../claims/relation.ts'
import { type Agreement, type ConflictCode, type SourceClaim, specOf } from '../../model/index.ts'
import type { ConflictRule, FoundConflict } from '../conflict.ts'

/** Two claims on one field say different things. What belongs to the verdict follows the outcome, which has its own. */
export const disagreement: ConflictRule = (view) => {
  const found: FoundConflict[] = []
  for (const entity of view.entities) {
    for (const field of entity.fields.values()) {
      // A lone claim has nobody to disagree with.
      if (field.claims.length > 1 && !FOLLOWS.has(field.field)) found.push(...disagreements(view, entity, field))
    }
  }
  return found
}

const FOLLOWS = new Set([
  'lifecycle',
  'statusRaw',
  'decision/final',
  'decision/decidedBy',
  'mrz/lines',
  'mrz/format',
  'typeRaw',
  'technique',
])

/**
 * One conflict for each way in which the winner and others stand to each other. Two claims may both go with a winner
 * that says less than they do (a part of the name, no day of the date), and contradict each other.
 */
function disagreements(view: Case, entity: CaseEntity, field: CaseField): FoundConflict[] {
  const { winner } = field
  if (!winner) return []
  const name = `${entity.part}/${field.field}`
  const found = new Map<string, { code: ConflictCode; relation: Relation; claims: SourceClaim[] }>()
  const note = (one: SourceClaim, other: SourceClaim) => {
    const relation = relationOf(view, one, other)
    const code = codeOf(relation, name, [one, other], field)
    const key = `${code} ${relation} ${claimKey(one)}`
    const known = found.get(key)
    if (known) known.claims.push(other)
    else found.set(key, { code, relation, claims: [one, other] })
  }
  for (const [index, claim] of field.claims.entries()) {
    if (differs(relationOf(view, winner, claim), name, field.agreements[index], [winner, claim])) note(winner, claim)
  }
  const { kind } = specOf(entity.part, field.field)
  const vague = field.claims.filter(
    (claim, index) => field.agreements[index] === 'compatible' && (kind !== 'name' || isLonger(claim, winner)),
  )
  for (const [index, one] of vague.entries()) {
    const against = vague.slice(index + 1).filter((other) => compareClaims(kind, one, other) === 'conflict')
    for (const other of against) note(one, other)
  }
  return [...found.values()].map(({ code, relation, claims }) => ({
    code,
    field,
    claims,
    independence: INDEPENDENCE[relation],
  }))
}

function isLonger({ value }: SourceClaim, winner: SourceClaim): boolean {
  return String(value).length > String(winner.value).length
}

function claimKey({ source, ordinal }: SourceClaim): string {
  return `${source}-${ordinal}`
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

function codeOf(relation: Relation, name: string, claims: readonly SourceClaim[], field: CaseField): ConflictCode {
  if (relation === 'renderings') return GRAVE.has(name) ? 'rendering/grave' : 'rendering/field'
  if (name === 'session/decision/outcome') return 'session/outcome'
  const isDigit = (claim: SourceClaim) => isSexDigit(claim) && (relation !== 'sessions' || isAlone(claim, field))
  if (name === 'subject/sex' && claims.some(isDigit)) return 'number/sex-digit'
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

/** Nothing else in its source says what the digit says. */
function isAlone(digit: SourceClaim, { claims }: CaseField): boolean {
  return claims.every((claim) => claim.source !== digit.source || claim.value !== digit.value || isSexDigit(claim))
}
