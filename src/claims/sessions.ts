import type { SourceClaim, Testimony } from '../model/index.ts'
import { compareText } from './case.ts'

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
  const groups = new Groups(speaking)
  const byId = new Map<string, Testimony>()
  for (const testimony of speaking) {
    for (const id of idsOf(testimony)) {
      const other = byId.get(id)
      if (other) groups.join(other, testimony)
      else byId.set(id, testimony)
    }
  }
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

/** Ids are compared without case: the same UUID is seen in upper and lower case. */
export function foldId({ value }: SourceClaim): string {
  return String(value).toLowerCase()
}

function joinNameless(testimonies: readonly Testimony[], groups: Groups): void {
  const named = testimonies.filter((testimony) => idsOf(testimony).length > 0)
  const nameless = testimonies.filter((testimony) => idsOf(testimony).length === 0)
  for (const testimony of nameless) {
    const anchors = named.length > 0 ? named : nameless.filter(({ source }) => source.role === 'result')
    const own = anchors.filter(({ source }) => source.product === testimony.source.product)
    const sessions = new Set(own.map((other) => groups.rootOf(other)))
    const [only] = own
    if (sessions.size === 1 && only && (named.length > 0 || testimony.source.role !== 'result'))
      groups.join(only, testimony)
  }
}

/** The content that a session sorts by: its product and its ids, and where it has none, its sources. */
function keyOf(group: readonly Testimony[]): string {
  const product = group[0]?.source.product ?? ''
  const ids = [...new Set(group.flatMap(idsOf))].sort()
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
