/** A code of six digits and a month (PIP's order number is no more), by which renderings join that lack a common id. */
const ORDER = /^pip\/(?:order|pipCode)\//

/**
 * What has a key in common, by its place, in the order of the first of each group. A list without a key stays alone. Two
 * proofings may have one order: where those under it are told apart by another id, it joins none of them.
 */
export function groupKeys(lists: readonly (readonly string[])[]): number[][] {
  const sets = new Sets(lists.length)
  const holders = new Map<string, number[]>()
  for (const [index, keys] of lists.entries()) {
    for (const key of keys) {
      const own = holders.get(key)
      if (own) own.push(index)
      else holders.set(key, [index])
    }
  }
  const all = [...holders]
  for (const [key, own] of all) if (!ORDER.test(key)) sets.join(own)
  const idsOf = idsByRoot(lists, sets)
  const orders = all.flatMap(([key, own]) => (ORDER.test(key) ? [own] : []))
  const contested = new Set(orders.filter((own) => isContested(own.map(idsOf))).flat())
  for (const own of orders) if (!own.some((index) => contested.has(index))) sets.join(own)
  return sets.all()
}

/** The ids of all that an item is joined with, by their type. */
function idsByRoot(lists: readonly (readonly string[])[], sets: Sets): (index: number) => Map<string, string> {
  const ids = new Map<number, Map<string, string>>()
  for (const [index, keys] of lists.entries()) {
    const own = ids.get(sets.rootOf(index)) ?? new Map<string, string>()
    ids.set(sets.rootOf(index), own)
    for (const key of keys) {
      const [product, type] = key.split('/', 2)
      if (!ORDER.test(key)) own.set(`${product}/${type}`, key)
    }
  }
  const roots = new Map(lists.map((_, index) => [index, sets.rootOf(index)]))
  return (index) => ids.get(roots.get(index) ?? index) ?? new Map()
}

/** Whether two of them have ids of one type that differ. */
function isContested(all: readonly ReadonlyMap<string, string>[]): boolean {
  const known = new Map<string, string>()
  for (const ids of all) {
    for (const [type, id] of ids) {
      if ((known.get(type) ?? id) !== id) return true
      known.set(type, id)
    }
  }
  return false
}

/** Union-find, in which the first of a set is its root. */
class Sets {
  readonly #parents: number[]

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index)
  }

  rootOf(index: number): number {
    let root = index
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root
    return root
  }

  join([first = 0, ...others]: readonly number[]): void {
    for (const other of others) {
      const [one, two] = [this.rootOf(first), this.rootOf(other)]
      this.#parents[Math.max(one, two)] = Math.min(one, two)
    }
  }

  all(): number[][] {
    const groups = new Map<number, number[]>()
    for (const index of this.#parents.keys()) {
      const own = groups.get(this.rootOf(index))
      if (own) own.push(index)
      else groups.set(index, [index])
    }
    return [...groups.values()]
  }
}
