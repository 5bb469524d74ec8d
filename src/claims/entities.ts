import { type Entity, gather, ordered, type Part, type SourceClaim, type Testimony } from '../model/index.ts'
import { type CaseEntity, type CaseField, compareText } from './case.ts'
import { Fields } from './fields.ts'
import { groupSessions, type SessionGroup } from './sessions.ts'

export interface Together {
  readonly entities: readonly CaseEntity[]
  /** The session that each source speaks of. */
  readonly sessionOf: ReadonlyMap<string, CaseEntity>
}

/** The things of the case, sorted by their content, each with the claims of all sources about it. */
export function bringTogether(testimonies: readonly Testimony[]): Together {
  const groups = ordered(groupSessions(testimonies), (a, b) => compareText(a.key, b.key))
  const sessions = new Map<string, CaseEntity>()
  const things = new Things()
  for (const group of groups) {
    const session = things.add(newEntity('session', group.key, {}))
    for (const { source } of group.testimonies) sessions.set(source.id, session)
  }
  const documents = groupDocuments(groups)
  for (const { source, claims } of testimonies) {
    const session = sessions.get(source.id)
    // Most claims of a source are about few things, and only the value tells which element of a list one is about.
    const met = new Map<Entity, CaseEntity>()
    for (const claim of claims) {
      const known = met.get(claim.entity)
      const entity = known ?? entityOf(claim, session, documents, things)
      if (!known && !isNamedByValue(claim.entity.part)) met.set(claim.entity, entity)
      const field = entity.fields.get(claim.field)
      if (field) (field.claims as SourceClaim[]).push(claim)
      else entity.fields.add(newField(entity, claim))
    }
  }
  return { entities: ordered(things.all, byContent), sessionOf: sessions }
}

function newField(entity: CaseEntity, claim: SourceClaim): CaseField {
  return { entity, field: claim.field, claims: [claim], winner: undefined, rule: undefined, agreements: [] }
}

// Checks that one document or session explains read best in one place, so the order of parts is that of the result.
const ORDER: Record<Part, number> = {
  subject: 0,
  nationality: 1,
  nationalIdentifier: 2,
  subjectId: 3,
  document: 4,
  session: 5,
  externalId: 6,
  reason: 7,
  check: 8,
  attachment: 9,
}

function byContent(a: CaseEntity, b: CaseEntity): number {
  return (
    ORDER[a.part] - ORDER[b.part] ||
    (a.session === b.session ? 0 : compareText(a.session?.key ?? '', b.session?.key ?? '')) ||
    compareText(a.key, b.key)
  )
}

/** The things of a case, by the session that holds them, their part and their key. */
class Things {
  readonly all: CaseEntity[] = []
  readonly #held = new Map<CaseEntity | undefined, Map<string, CaseEntity>>()

  find(part: Part, key: string, holder?: CaseEntity): CaseEntity | undefined {
    return this.#held.get(holder)?.get(`${part} ${key}`)
  }

  add(entity: CaseEntity): CaseEntity {
    const { part, key, session } = entity
    const held = this.#held.get(session) ?? new Map<string, CaseEntity>()
    this.#held.set(session, held.set(`${part} ${key}`, entity))
    this.all.push(entity)
    return entity
  }
}

function newEntity(
  part: Part,
  key: string,
  attributes: CaseEntity['attributes'],
  session?: CaseEntity,
  sessions?: readonly CaseEntity[],
): CaseEntity {
  return { part, key, attributes, session, sessions, fields: new Fields() }
}

/** Which thing of the case a claim speaks of. */
function entityOf(
  claim: SourceClaim,
  session: CaseEntity | undefined,
  documents: ReadonlyMap<string, DocumentGroup>,
  things: Things,
): CaseEntity {
  const { part, attributes } = claim.entity
  if (part === 'session' && session) return session
  const group = part === 'document' ? documents.get(session?.key ?? claim.source) : undefined
  const key = group?.key ?? keyOf(claim)
  const owner = belongsToSession(part) ? session : undefined
  const known = things.find(part, key, owner)
  if (known) {
    if (part === 'nationalIdentifier' && attributes.country && !known.attributes.country) known.attributes = attributes
    return known
  }
  const told = group ? gather(group.sessions, (each) => things.find('session', each) ?? []) : []
  return things.add(newEntity(part, key, attributes, owner, part === 'document' ? told : undefined))
}

function belongsToSession(part: Part): boolean {
  return part === 'externalId' || part === 'reason' || part === 'check' || part === 'attachment'
}

function isNamedByValue(part: Part): boolean {
  return part !== 'subject' && part !== 'session' && part !== 'document' && part !== 'check' && part !== 'attachment'
}

/** Only equality after normalization groups: compatibility is not transitive, so order would matter. */
function keyOf(claim: SourceClaim): string {
  const { part, key, attributes } = claim.entity
  const said = claim.value ?? claim.raw
  switch (part) {
    case 'externalId':
      return `${attributes.type} ${String(said).toLowerCase()}`
    case 'nationality':
      return String(said)
    case 'nationalIdentifier':
      return normalizeNumber(String(said))
    case 'subjectId':
      return `${attributes.system} ${said}`
    case 'reason':
      return `${attributes.code} ${said}`
    case 'subject':
    case 'session':
    case 'document':
      return ''
    default:
      return key
  }
}

interface DocumentGroup {
  readonly key: string
  readonly sessions: readonly string[]
}

/** One document a session, and one document for the sessions that name the same number of the same issuer. */
function groupDocuments(groups: readonly SessionGroup[]): Map<string, DocumentGroup> {
  const [only] = groups
  if (only && groups.length === 1) return new Map([[only.key, { key: only.key, sessions: [only.key] }]])
  const byName = new Map<string, string[]>()
  const names = new Map<string, string[]>()
  for (const { key, testimonies } of groups) {
    const own = namesOf(testimonies)
    names.set(key, own)
    for (const name of own) byName.set(name, [...(byName.get(name) ?? []), key])
  }
  const result = new Map<string, DocumentGroup>()
  for (const { key } of groups) {
    if (result.has(key)) continue
    const sessions = reach(key, names, byName)
    const group = { key: sessions.join(' '), sessions }
    for (const session of sessions) result.set(session, group)
  }
  return result
}

function reach(from: string, names: ReadonlyMap<string, string[]>, byName: ReadonlyMap<string, string[]>): string[] {
  const reached = new Set([from])
  for (const session of reached) {
    for (const name of names.get(session) ?? []) for (const other of byName.get(name) ?? []) reached.add(other)
  }
  return [...reached].sort()
}

function namesOf(testimonies: readonly Testimony[]): string[] {
  const said = (field: string) =>
    gather(testimonies, ({ claims }) =>
      claims.filter(
        ({ entity, field: name, value }) => entity.part === 'document' && name === field && typeof value === 'string',
      ),
    )
  const numbers = new Set(said('documentNumber').map(({ value }) => normalizeNumber(String(value))))
  const issuers = new Set(said('issuer/countryCode').map(({ value }) => String(value)))
  return gather([...numbers], (number) => [...issuers].map((issuer) => `${issuer} ${number}`))
}

export function normalizeNumber(number: string): string {
  return number.toUpperCase().replace(/[\s<-]/g, '')
}
