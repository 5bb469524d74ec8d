import type { CaseEntity, CaseField } from '../claims/case.ts'
import { fieldOrder, type Part } from '../model/index.ts'
import { below } from './paths.ts'

/** Where the things of each part stand in the result; `in` is the part that holds them. */
// biome-ignore format: columns
const PLACES: Readonly<
  Record<Part, { readonly in?: Part; readonly path: string; readonly list: boolean; readonly id?: string }>
> = {
  subject:            {                path: '/subject',                     list: false },
  nationality:        {                path: '/subject/nationalities',       list: true },
  nationalIdentifier: {                path: '/subject/nationalIdentifiers', list: true },
  subjectId:          {                path: '/subject/subjectIds',          list: true },
  document:           {                path: '/documents',                   list: true,  id: 'document' },
  session:            {                path: '/sessions',                    list: true,  id: 'session' },
  externalId:         { in: 'session', path: '/externalIds',                 list: true },
  reason:             { in: 'session', path: '/decision/reasons',            list: true },
  check:              {                path: '/checks',                      list: true,  id: 'check' },
  attachment:         {                path: '/attachments',                 list: true,  id: 'attachment' },
}

/**
 * Whether a thing stands in the result. An identifier of which nothing can be used does not: its claims are kept at
 * the list that it would stand in.
 */
export function isWritten({ part, fields }: CaseEntity): boolean {
  if (part === 'subject' || part === 'session' || part === 'document' || part === 'check') return true
  for (const { winner } of fields.values()) if (winner) return true
  return false
}

/** Gives each thing of the case its place in the result. Indices exist from here on. */
export class Pointers {
  readonly #pointers = new Map<CaseEntity, string>()
  readonly #ids = new Map<CaseEntity, string>()
  readonly #fields = new Map<CaseEntity, readonly CaseField[]>()

  constructor(entities: readonly CaseEntity[]) {
    const counts = new Map<string, number>()
    // What a session holds stands under its pointer.
    for (const entity of entities) if (entity.part === 'session') this.#place(entity, counts)
    for (const entity of entities) if (entity.part !== 'session') this.#place(entity, counts)
  }

  #place(entity: CaseEntity, counts: Map<string, number>): void {
    const place = PLACES[entity.part]
    const list = place.in && entity.session ? below(this.of(entity.session), place.path.slice(1)) : place.path
    if (!place.list || !isWritten(entity)) {
      this.#pointers.set(entity, list)
      return
    }
    const index = counts.get(list) ?? 0
    counts.set(list, index + 1)
    this.#pointers.set(entity, below(list, index))
    if (place.id) this.#ids.set(entity, `${place.id}-${index + 1}`)
  }

  of(entity: CaseEntity): string {
    return this.#pointers.get(entity) ?? ''
  }

  ofField({ entity, field }: Pick<CaseField, 'entity' | 'field'>): string {
    return field === '' || !isWritten(entity) ? this.of(entity) : below(this.of(entity), field)
  }

  /** The fields of a thing in the order of the registry. */
  fieldsOf(entity: CaseEntity): readonly CaseField[] {
    const known = this.#fields.get(entity)
    if (known) return known
    const fields = [...entity.fields.values()]
    const { part } = entity
    if (fields.length > 1) fields.sort((a, b) => fieldOrder(part, a.field) - fieldOrder(part, b.field))
    this.#fields.set(entity, fields)
    return fields
  }

  idOf(entity: CaseEntity | undefined): string | undefined {
    return entity && this.#ids.get(entity)
  }
}

/** Where a field of a part is missed that the case has nothing of: its list, or a document that is not there. */
export function emptyPlaceOf(part: Part, field: string): string | undefined {
  const { in: holder, path } = PLACES[part]
  if (holder) return undefined
  return part === 'document' ? `${path}/-/${field}` : path
}

/** What a pointer into a result leads to. */
export interface Pointed {
  readonly part: Part
  /** The thing itself; `undefined` where it does not stand in the result, and the pointer leads to its list. */
  readonly thing: string | undefined
  readonly field: string
}

/** The field of a thing that is not written: it has no other, or none of its other fields can be unusable. */
const SOLE_FIELDS: Readonly<Partial<Record<Part, string>>> = {
  nationality: '',
  nationalIdentifier: 'value',
  subjectId: 'value',
  externalId: 'value',
  reason: 'text',
  attachment: 'url',
}

/** The reverse of `Pointers`: which field of which thing stands at a pointer. */
export function readPointer(pointer: string): Pointed | undefined {
  for (const part of DEEPEST_FIRST) {
    const { in: holder, path, list } = PLACES[part]
    const match = new RegExp(
      `^(${holder ? `${PLACES[holder].path}/\\d+` : ''}${path})${list ? '(?:/(\\d+|-))?' : ''}(?:/(.+))?$`,
    ).exec(pointer)
    if (!match) continue
    const [, place = '', ...rest] = match
    const [index, field] = list ? rest : [undefined, rest[0]]
    if (list && index === undefined) return { part, thing: undefined, field: SOLE_FIELDS[part] ?? '' }
    return { part, thing: index === undefined ? place : `${place}/${index}`, field: field ?? '' }
  }
  return undefined
}

const DEEPEST_FIRST = (Object.keys(PLACES) as Part[]).sort(
  (a, b) =>
    Number(PLACES[b].in !== undefined) - Number(PLACES[a].in !== undefined) ||
    PLACES[b].path.length - PLACES[a].path.length,
)
