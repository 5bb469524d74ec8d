import type { DiagnosticCode } from '../diagnostics/index.ts'
import type { SourceNode } from '../source/index.ts'
import { Filing, type Leaf } from './filing.ts'
import { type Documented, fold, isName } from './names.ts'

/**
 * What one payload says under its documented names.
 *
 * `automatic.rfidRead`, `automatic: { rfidRead }` and `automaticRfidRead` are one name, but `auto: { maticRfidRead }`
 * is none: a path may only be divided where the documented name has a joint.
 */
export class SourceRecord<Name extends string = string> {
  /** The record as a whole, where it is an object. */
  readonly root: Leaf | undefined
  readonly #filing: Filing
  readonly #documented: Documented<Name>
  readonly #opened: SourceRecord[] = []

  constructor(filing: Filing, documented: Documented<Name>) {
    this.#filing = filing
    this.#documented = documented
    const [root] = filing.nodes
    this.root = root?.container ? { node: root, key: '', taken: true } : undefined
  }

  get leaves(): readonly Leaf[] {
    return this.#filing.leaves
  }

  /** Every value under a documented name or one of its other spellings, in the order of the source. */
  find(name: Name): readonly Leaf[] {
    // Most names of a table are in no record that is read by it.
    let found: Leaf[] | undefined
    for (const form of this.#documented.forms.get(name) ?? NOTHING) {
      for (const { leaf, joints } of this.#filing.under(form.folded)) {
        if (!isName(joints, form)) continue
        if (found) found.push(leaf)
        else found = [leaf]
      }
    }
    return found ?? NOTHING
  }

  /** The values inside a container, at any depth, by the container's own name. */
  under(container: string): Leaf[] {
    const name = fold(container)
    return this.leaves.filter(({ node }) => node.path.length > 1 && fold(node.path[0] ?? '') === name)
  }

  has(name: Name): boolean {
    return this.find(name).length > 0
  }

  /** The one value under a name, whoever has taken it; `undefined` where there is none or more than one. */
  peek(name: Name): unknown {
    const [leaf, second] = this.find(name)
    return second ? undefined : leaf?.node.value
  }

  unconfirmed(name: Name): DiagnosticCode | undefined {
    return this.#documented.facts[name]?.unconfirmed
  }

  /** The elements of a list, each a record of its own. */
  items<ItemName extends string>(leaf: Leaf, documented: Documented<ItemName>): SourceRecord<ItemName>[] {
    leaf.taken = true
    const items = (leaf.node.items?.() ?? []).map((nodes) => new SourceRecord(new Filing(nodes), documented))
    this.#opened.push(...(items as unknown as SourceRecord[]))
    return items
  }

  /** What no row has taken, down to the single values inside lists. */
  leftovers(): SourceNode[] {
    const left: SourceNode[] = []
    for (const leaf of this.leaves) if (!leaf.taken) left.push(...opened(leaf.node))
    for (const item of this.#opened) left.push(...item.leftovers())
    return left
  }
}

const NOTHING: readonly never[] = []

/** A value down to the single values inside its lists. */
export function opened(node: SourceNode): SourceNode[] {
  const single: SourceNode[] = []
  const open = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.items) open.push(...next.items().flat().reverse())
    else if (!next.container) single.push(next)
  }
  return single
}
