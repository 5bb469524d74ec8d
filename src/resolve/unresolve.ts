import { isChoiceRule } from '../claims/choice-rules.ts'
import { zoneOf } from '../claims/derive-zone.ts'
import {
  type Absence,
  type AbsentField,
  type Claim,
  type Entity,
  type IdentityProofingResult,
  type SourceClaim,
  type Testimony,
  type TestimonySource,
  valueAt,
} from '../model/index.ts'
import { type Pointed, readPointer } from './pointers.ts'
import { TOLD_BY_RESOLVE } from './told.ts'

/** What a payload's name stands for, by the vendors that are known. */
export interface PayloadFacts extends Pick<TestimonySource, 'vendor' | 'product' | 'role' | 'rank'> {
  /** Types of ids that several sessions may share. */
  readonly sharedIds: ReadonlySet<string>
}

/** The testimonies that a result was made of: what `resolve` computed itself is left behind. */
export function unresolve(result: IdentityProofingResult, factsOf: (payload: string) => PayloadFacts): Testimony[] {
  const claims = readClaims(result, factsOf)
  const absent = readAbsent(result, factsOf)
  return Object.entries(result.provenance.sources).map(([id, { session: _session, lacks, ...written }]) => {
    const { sharedIds: _shared, ...facts } = factsOf(written.payload)
    return {
      source: { id, ...written, ...facts },
      claims: claims.get(id) ?? [],
      absent: [...(absent.get(id) ?? []), ...readLacks(lacks ?? {})],
      diagnostics: result.diagnostics.filter(({ source, code }) => source === id && !TOLD_BY_RESOLVE.has(code)),
      extensions: result.extensions?.[id] ?? {},
    }
  })
}

interface Stored {
  readonly claim: Claim
  readonly ordinal: number
  readonly pointed: Pointed
  readonly pointer: string
  readonly isWinner: boolean
  readonly winning: unknown
}

function readClaims(
  result: IdentityProofingResult,
  factsOf: (payload: string) => PayloadFacts,
): Map<string, SourceClaim[]> {
  const stored = Object.entries(result.provenance.claims).flatMap(([pointer, claims]) => {
    const pointed = readPointer(pointer)
    return pointed && !isComputed(result, pointed) ? storedAt(result, pointer, pointed, claims) : []
  })
  const bySource = new Map<string, SourceClaim[]>()
  const byId = new Map<string, SourceClaim>()
  // Parents stand before what is derived from them.
  for (const each of stored.sort((a, b) => a.ordinal - b.ordinal)) {
    const { source } = each.claim
    const payload = result.provenance.sources[source]?.payload ?? ''
    const entity = readEntity(result, each.pointed, each.claim, factsOf(payload))
    const claim = readClaim(each, entity, byId)
    byId.set(each.claim.id, claim)
    const known = bySource.get(source)
    if (known) known.push(claim)
    else bySource.set(source, [claim])
  }
  return bySource
}

function storedAt(
  result: IdentityProofingResult,
  pointer: string,
  pointed: Pointed,
  claims: readonly Claim[],
): Stored[] {
  const [first] = claims
  const winning = first?.agreement === 'selected' ? (first.value ?? valueAt(result, pointer)) : undefined
  return claims.map((claim) => {
    const ordinal = Number(claim.id.slice(claim.id.lastIndexOf('-') + 1))
    return { claim, ordinal, pointed, pointer, isWinner: claim.agreement === 'selected', winning }
  })
}

function readClaim(
  { claim, ordinal, pointed, isWinner, winning }: Stored,
  entity: Entity,
  byId: ReadonlyMap<string, SourceClaim>,
): SourceClaim {
  const { source, capture, at, via } = claim
  const value = claim.agreement === 'unusable' ? undefined : (claim.value ?? winning)
  const raw = 'raw' in claim ? claim.raw : at ? value : undefined
  const from = claim.from?.flatMap((id) => byId.get(id) ?? [])
  const rule = claim.by ?? (isWinner && claim.rule && isChoiceRule(claim.rule) ? undefined : claim.rule)
  const read: SourceClaim = {
    source,
    ordinal,
    entity,
    field: pointed.field,
    capture,
    ...(at ? { at } : {}),
    ...(raw === undefined ? {} : { raw }),
    ...(value === undefined ? {} : { value }),
    ...(via ? { via } : {}),
    ...(from?.length ? { from } : {}),
    ...(rule === undefined ? {} : { rule }),
  }
  const zone = zoneOf(read)
  return zone ? { ...read, zone } : read
}

/** A check that `resolve` makes names the fields that it looked at; no source does. */
function isComputed(result: IdentityProofingResult, { part, thing }: Pointed): boolean {
  return part === 'check' && thing !== undefined && valueAt(result, `${thing}/fields`) !== undefined
}

type Thing = Readonly<Record<string, unknown>>

function readEntity(
  result: IdentityProofingResult,
  { part, thing }: Pointed,
  { about }: Pick<Claim, 'about'>,
  { sharedIds }: Pick<PayloadFacts, 'sharedIds'>,
): Entity {
  const written = ((thing === undefined ? undefined : valueAt(result, thing)) ?? {}) as Thing
  const attributes = attributesOf(part, written, about, sharedIds)
  return { part, key: keyOf(part, written, attributes, about), attributes }
}

function attributesOf(part: string, written: Thing, about: string | undefined, shared: ReadonlySet<string>): Thing {
  switch (part) {
    case 'externalId': {
      const type = written.type ?? about
      return shared.has(String(type)) ? { type, shared: true } : { type }
    }
    case 'reason':
      return { code: written.code ?? about }
    case 'subjectId':
      return { system: written.system ?? about }
    case 'attachment':
      return { kind: written.kind ?? about }
    case 'nationalIdentifier': {
      const { value: _value, ...attributes } = written
      return attributes
    }
    case 'check':
      return Object.fromEntries(Object.entries(written).filter(([name]) => CHECK_ATTRIBUTES.has(name)))
    default:
      return {}
  }
}

const CHECK_ATTRIBUTES: ReadonlySet<string> = new Set(['type', 'aspect', 'origin', 'process'])

/** As the notebook gives them: only those matter by which things of several sources come together. */
function keyOf(part: string, written: Thing, attributes: Thing, about: string | undefined): string {
  if (part === 'check') {
    const { type, aspect, process, origin } = attributes
    return [type, aspect ?? '', process, origin].join('/')
  }
  if (part !== 'attachment') return ''
  if (about !== undefined) return about
  const { kind, entry, digest, url } = written
  return digest ? `${kind} ${entry ?? ''} ${(digest as { value: string }).value}` : `${kind} ${url}`
}

function readLacks(lacks: Readonly<Record<string, Absence>>): AbsentField[] {
  return Object.entries(lacks).map(([name, reason]) => {
    const part = name.startsWith('document/') ? 'document' : 'session'
    return { entity: { part, key: '', attributes: {} }, field: name.slice(part.length + 1), reason }
  })
}

function readAbsent(
  result: IdentityProofingResult,
  factsOf: (payload: string) => PayloadFacts,
): Map<string, AbsentField[]> {
  const bySource = new Map<string, AbsentField[]>()
  for (const [pointer, { reason, sources }] of Object.entries(result.provenance.absent ?? {})) {
    const pointed = readPointer(pointer)
    if (!pointed) continue
    for (const source of sources) {
      const facts = factsOf(result.provenance.sources[source]?.payload ?? '')
      const absent = { entity: readEntity(result, pointed, {}, facts), field: pointed.field, reason }
      bySource.set(source, [...(bySource.get(source) ?? []), absent])
    }
  }
  return bySource
}
