import type { CaseEntity, CaseField } from '../claims/case.ts'
import { fieldOrders, ordered, type Part } from '../model/index.ts'
import { Path } from './paths.ts'

/** Where the things of each part stand in the result; `in` is the part that holds them. */
interface Place {
  readonly in?: Part
  readonly path: string
  readonly list: boolean
  readonly id?: string
}

// biome-ignore format: columns
const PLACES: Readonly<Record<Part, Place>> = {
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

const ROOT = new Path('')

/**
 * Whether a thing stands in the result. An identifier of which nothing can be used does not: its claims are kept at
 * the list that it would stand in.
 */
export function isWritten({ part, fields }: CaseEntity): boolean {
  if (part === 'subject' || part === 'session' || part === 'document' || part === 'check') return true
  for (const { winner } of fields.values()) if (winner) return true
  return false
}

/** Where a thing stands in the result, and its fields in the order of the registry. */
export interface Placed {
  readonly path: Path
  readonly id: string | undefined
  readonly isWritten: boolean
  readonly fields: readonly CaseField[]
}

/** Gives each thing of the case its place in the result. Indices exist from here on. */
export class Pointers {
  readonly #placed = new Map<CaseEntity, Placed>()

  constructor(entities: readonly CaseEntity[]) {
    const counts = new Map<string, number>()
    // What a session holds stands under its pointer.
    for (const entity of entities) if (entity.part === 'session') this.#place(entity, counts)
    for (const entity of entities) if (entity.part !== 'session') this.#place(entity, counts)
  }

  #place(entity: CaseEntity, counts: Map<string, number>): void {
    const place = PLACES[entity.part]
    const holder = place.in && entity.session && this.#placed.get(entity.session)
    const list = (holder?.path ?? ROOT).below(place.path.slice(1))
    const written = isWritten(entity)
    const isElement = place.list && written
    const index = counts.get(list.text) ?? 0
    if (isElement) counts.set(list.text, index + 1)
    this.#placed.set(entity, {
      path: isElement ? list.below(index) : list,
      id: isElement && place.id ? `${place.id}-${index + 1}` : undefined,
      isWritten: written,
      fields: inOrder(entity),
    })
  }

  at(entity: CaseEntity): Placed | undefined {
    return this.#placed.get(entity)
  }

  ofField({ entity, field }: Pick<CaseField, 'entity' | 'field'>): string {
    const placed = this.#placed.get(entity)
    return placed ? pointerOf(placed, field) : ''
  }

  /** The fields of a thing in the order of the registry. */
  fieldsOf(entity: CaseEntity): readonly CaseField[] {
    return this.#placed.get(entity)?.fields ?? inOrder(entity)
  }

  idOf(entity: CaseEntity | undefined): string | undefined {
    return entity && this.#placed.get(entity)?.id
  }
}

/** Where a field of a thing stands; what is unusable of a thing that is not written, at the list that it would stand in. */
export function pointerOf({ path, isWritten: stands }: Placed, field: string): string {
  return field === '' || !stands ? path.text : path.below(field).text
}

function inOrder(entity: CaseEntity): readonly CaseField[] {
  const fields = entity.fields.values()
  const orders = fieldOrders(entity.part)
  const orderOf = ({ field }: CaseField) => orders.get(field) ?? -1
  return ordered(fields, (a, b) => orderOf(a) - orderOf(b))
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
