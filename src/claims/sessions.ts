import { gather, type SourceClaim, type Testimony } from '../model/index.ts'
import { compareText } from './case.ts'
import { orderOf, orderOfProofing } from './order-month.ts'

/** Testimonies that speak of one session. */
export interface SessionGroup {
  readonly key: string
  readonly testimonies: readonly Testimony[]
}

/**
 * Brings testimonies together that name the same session: by an id of that session, whatever its case. One without an
 * id goes with the only session of its product; where there are several, or none, it is a session of its own.
 */
export function groupSessions(testimonies: readonly Testimony[]): SessionGroup[] {
  const speaking = testimonies.filter(({ claims }) => claims.some(({ entity }) => entity.part === 'session'))
  const [only] = speaking
  if (only && speaking.length === 1) return [{ key: keyOf(speaking), testimonies: speaking }]
  const groups = new Groups(speaking)
  const byId = new Map<string, Testimony>()
  for (const testimony of speaking) {
    for (const id of [...idsOf(testimony), ...ordersOf(testimony)]) {
      const other = byId.get(id)
      if (other) groups.join(other, testimony)
      else byId.set(id, testimony)
    }
  }
  joinDisjoint(groups)
  joinNameless(speaking, groups)
  return groups.all().map((group) => ({ key: keyOf(group), testimonies: group }))
}

export function idsOf({ source, claims }: Testimony): string[] {
  return claims
    .filter(
      ({ entity, value }) => entity.part === 'externalId' && !entity.attributes.shared && typeof value === 'string',
    )
    .map((claim) => `${source.product}/${claim.entity.attributes.type}/${foldId(claim)}`)
}

/**
 * The order that a source speaks of, by its number, or by the attendance code and the month of the proofing: renderings
 * of one PIP carry the one or the other.
 */
function ordersOf({ source, claims }: Testimony): string[] {
  const said = (type: string) =>
    gather(claims, ({ entity, value }) =>
      entity.part === 'externalId' && entity.attributes.type === type && typeof value === 'string' ? [value] : [],
    )
  const [day] = gather(claims, ({ field, value }) => (field === 'completedAt' ? [String(value ?? '')] : []))
  const orders = [
    ...said('pipCode').map(orderOf),
    ...said('attendanceCode').map((code) => day && orderOfProofing(code, day)),
  ]
  return gather(orders, (order) => (order ? [`${source.product}/order/${order}`] : []))
}

/** Ids are compared without case: the same UUID is seen in upper and lower case. */
export function foldId({ value }: SourceClaim): string {
  return String(value).toLowerCase()
}

/**
 * Renderings may name one session by ids of different types: JSON by pipId, XML by the order number. Where a case holds
 * just two such groups of a product, and no id of theirs can be compared, or those that can agree, they are one.
 */
function joinDisjoint(groups: Groups): void {
  const named = groups.all().filter((group) => group.some((testimony) => idsOf(testimony).length > 0))
  const products = new Set(named.map(([first]) => first?.source.product))
  for (const product of products) {
    const [a, b, third] = named.filter(([first]) => first?.source.product === product)
    const [one] = a ?? []
    const [other] = b ?? []
    if (!a || !b || third || !one || !other) continue
    const [own, theirs] = [typedIds(a), typedIds(b)]
    const common = [...own.keys()].filter((type) => theirs.has(type))
    const agree = common.every((type) => [...(own.get(type) ?? [])].some((value) => theirs.get(type)?.has(value)))
    if (common.every((type) => SHARED.has(type)) && agree) groups.join(one, other)
  }
}

const SHARED: ReadonlySet<unknown> = new Set(['shared'])

/** Ids of a group by type; shared ones only say that two groups do not belong together. */
function typedIds(group: readonly Testimony[]): Map<unknown, Set<string>> {
  const ids = new Map<unknown, Set<string>>()
  for (const claim of gather(group, ({ claims }) => claims)) {
    if (claim.entity.part !== 'externalId' || claim.value === undefined) continue
    const type = claim.entity.attributes.shared ? 'shared' : claim.entity.attributes.type
    const value = claim.entity.attributes.shared ? `${claim.entity.attributes.type} ${foldId(claim)}` : foldId(claim)
    ids.set(type, new Set([...(ids.get(type) ?? []), value]))
  }
  return ids
}

function joinNameless(testimonies: readonly Testimony[], groups: Groups): void {
  const named = testimonies.filter((testimony) => idsOf(testimony).length > 0)
  const nameless = testimonies.filter((testimony) => idsOf(testimony).length === 0)
  for (const testimony of nameless) {
    const isOwn = ({ source }: Testimony) => source.product === testimony.source.product
    const ownNamed = named.filter(isOwn)
    const own =
      ownNamed.length > 0 ? ownNamed : nameless.filter((other) => isOwn(other) && other.source.role === 'result')
    const sessions = new Set(own.map((other) => groups.rootOf(other)))
    const [only] = own
    if (sessions.size === 1 && only) groups.join(only, testimony)
  }
}

/** The content that a session sorts by: its product and its ids, and where it has none, its sources. */
function keyOf(group: readonly Testimony[]): string {
  const product = group[0]?.source.product ?? ''
  const ids = [...new Set(gather(group, idsOf))].sort()
  const sources = group.map(({ source }) => source.id).sort()
  return [product, ...(ids.length > 0 ? ids : ['~']), ...sources].join(' ')
}

/** Union-find. */
class Groups {
  readonly #parents: Map<Testimony, Testimony>

  constructor(items: readonly Testimony[]) {
    this.#parents = new Map(items.map((item) => [item, item]))
  }

  rootOf(item: Testimony): Testimony {
    let root = item
    for (let next = this.#parents.get(root); next && next !== root; next = this.#parents.get(root)) root = next
    return root
  }

  join(a: Testimony, b: Testimony): void {
    this.#parents.set(this.rootOf(b), this.rootOf(a))
  }

  all(): Testimony[][] {
    const groups = new Map<Testimony, Testimony[]>()
    for (const item of this.#parents.keys()) {
      const root = this.rootOf(item)
      groups.set(root, [...(groups.get(root) ?? []), item])
    }
    return [...groups.values()].map((group) => group.sort((a, b) => compareText(a.source.id, b.source.id)))
  }
}
