import type { CaseEntity } from '../claims/case.ts'
import type { Absence, Entity, Provenance, Testimony } from '../model/index.ts'
import { emptyPlaceOf, type Pointers } from './pointers.ts'

// From what says most about the source to what says least.
const TELLING = [
  'unreadable',
  'null_in_source',
  'empty_in_source',
  'always_empty',
  'not_performed',
  'not_applicable',
  'not_in_payload',
] as const satisfies readonly Absence[]

export interface WrittenAbsence {
  /** Why fields that the vendor can deliver have no value. */
  readonly absent: Provenance['absent']
  /** What a source lacks and others have, or of which others tell more: sessions and documents may be regrouped. */
  readonly lacks: ReadonlyMap<string, Readonly<Record<string, Absence>>>
}

export function writeAbsent(
  testimonies: readonly Testimony[],
  entities: readonly CaseEntity[],
  pointers: Pointers,
  sessionOf: ReadonlyMap<string, CaseEntity>,
): WrittenAbsence {
  const said = new Map<string, { reason: Absence; source: string; name?: string }[]>()
  const lacks = new Map<string, Record<string, Absence>>()
  const lack = (source: string, name: string, reason: Absence) => {
    const own = lacks.get(source) ?? {}
    const known = own[name]
    if (!known || TELLING.indexOf(reason) < TELLING.indexOf(known)) own[name] = reason
    lacks.set(source, own)
  }
  for (const { source, absent, claims } of testimonies) {
    for (const { entity, field, reason } of absent) {
      const regroups = entity.part === 'session' || entity.part === 'document'
      const name =
        regroups && !claims.some((claim) => claim.entity.part === entity.part && claim.field === field)
          ? `${entity.part}/${field}`
          : undefined
      // A check that is never made has a result that says so, and a reason why nobody made it.
      const path =
        entity.part === 'check'
          ? checkPlace(entity, field, reason, sessionOf.get(source.id), entities, pointers)
          : placeOf(entity.part, field, source.id, entities, pointers, sessionOf)
      const own = { reason, source: source.id, ...(name ? { name } : {}) }
      if (path !== undefined) said.set(path, [...(said.get(path) ?? []), own])
      else if (name) lack(source.id, name, reason)
    }
  }
  const absent: NonNullable<Provenance['absent']> = {}
  for (const path of [...said.keys()].sort()) {
    const reasons = said.get(path) ?? []
    const reason = TELLING.find((telling) => reasons.some((each) => each.reason === telling))
    if (!reason) continue
    const sources = reasons.filter((each) => each.reason === reason).map((each) => each.source)
    absent[path] = { reason, sources: [...new Set(sources)].sort() }
    for (const each of reasons) {
      if (each.reason !== reason && each.name && !sources.includes(each.source))
        lack(each.source, each.name, each.reason)
    }
  }
  return { absent: Object.keys(absent).length > 0 ? absent : undefined, lacks }
}

function checkPlace(
  { key }: Entity,
  field: string,
  reason: string,
  session: CaseEntity | undefined,
  entities: readonly CaseEntity[],
  pointers: Pointers,
): string | undefined {
  const check = entities.find((each) => each.part === 'check' && each.key === key && each.session === session)
  return check && reason === 'always_empty' ? pointers.ofField({ entity: check, field }) : undefined
}

function placeOf(
  part: CaseEntity['part'],
  field: string,
  source: string,
  entities: readonly CaseEntity[],
  pointers: Pointers,
  sessionOf: ReadonlyMap<string, CaseEntity>,
): string | undefined {
  if (part === 'attachment' || part === 'externalId' || part === 'reason') return undefined
  const session = sessionOf.get(source)
  const entity = entities.find(
    (each) =>
      each.part === part &&
      (part !== 'session' || each === session) &&
      (part !== 'document' || each.sessions?.includes(session as CaseEntity)),
  )
  if (!entity) return part === 'subject' ? `/subject/${field}` : emptyPlaceOf(part, field)
  if (part !== 'subject' && part !== 'document' && part !== 'session') return undefined
  return entity.fields.has(field) ? undefined : pointers.ofField({ entity, field })
}
