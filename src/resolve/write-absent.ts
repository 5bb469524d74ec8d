import { type Case, type CaseEntity, ofPart } from '../claims/case.ts'
import type { Absence, Entity, Part, Provenance, SourceClaim, Testimony } from '../model/index.ts'
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

export function writeAbsent(testimonies: readonly Testimony[], view: Case, pointers: Pointers): WrittenAbsence {
  const said = new Map<string, { reason: Absence; source: string; name: string | undefined }[]>()
  const lacks = new Map<string, Record<string, Absence>>()
  const lack = (source: string, name: string, reason: Absence) => {
    const own = lacks.get(source) ?? {}
    const known = own[name]
    if (!known || TELLING.indexOf(reason) < TELLING.indexOf(known)) own[name] = reason
    lacks.set(source, own)
  }
  for (const { source, absent, claims } of testimonies) {
    const session = view.sessionOf.get(source.id)
    const spoken = spokenOf(claims)
    for (const { entity, field, reason } of absent) {
      const regroups = entity.part === 'session' || entity.part === 'document'
      const name = regroups && !spoken.get(entity.part)?.has(field) ? `${entity.part}/${field}` : undefined
      // A check that is never made has a result that says so, and a reason why nobody made it.
      const path =
        entity.part === 'check'
          ? checkPlace(entity, field, reason, session, view, pointers)
          : placeOf(entity.part, field, session, view, pointers)
      if (path !== undefined) {
        const own = { reason, source: source.id, name }
        const known = said.get(path)
        if (known) known.push(own)
        else said.set(path, [own])
      } else if (name) lack(source.id, name, reason)
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

/** The fields of sessions and documents on which a source makes a claim, whatever becomes of it. */
function spokenOf(claims: readonly SourceClaim[]): Map<Part, Set<string>> {
  const spoken = new Map<Part, Set<string>>([
    ['session', new Set()],
    ['document', new Set()],
  ])
  for (const { entity, field } of claims) spoken.get(entity.part)?.add(field)
  return spoken
}

function checkPlace(
  { key }: Entity,
  field: string,
  reason: string,
  session: CaseEntity | undefined,
  view: Case,
  pointers: Pointers,
): string | undefined {
  if (reason !== 'always_empty') return undefined
  const check = ofPart(view, 'check').find((each) => each.key === key && each.session === session)
  return check && pointers.ofField({ entity: check, field })
}

function placeOf(
  part: Part,
  field: string,
  session: CaseEntity | undefined,
  view: Case,
  pointers: Pointers,
): string | undefined {
  if (part === 'attachment' || part === 'externalId' || part === 'reason') return undefined
  const entity = ofPart(view, part).find(
    (each) =>
      (part !== 'session' || each === session) &&
      (part !== 'document' || each.sessions?.includes(session as CaseEntity)),
  )
  if (!entity) return part === 'subject' ? `/subject/${field}` : emptyPlaceOf(part, field)
  if (part !== 'subject' && part !== 'document' && part !== 'session') return undefined
  return entity.fields.has(field) ? undefined : pointers.ofField({ entity, field })
}
