import type { SourceNode } from '../source/index.ts'
import { foldPath } from './names.ts'

/** A value of the record, and whether a row has taken it. */
export interface Leaf {
  readonly node: SourceNode
  /** The last name of its path, as written. */
  readonly key: string
  taken: boolean
}

export interface Filed {
  readonly leaf: Leaf
  /** Where one name of the path ends and the next begins. */
  readonly joints: readonly number[]
}

/**
 * What one payload holds, filed under folded names: nested, dotted, flattened and misspelt forms need no code. It is
 * recognized and read by the same filing, and read once: what is taken is marked in it.
 */
export class Filing {
  readonly nodes: readonly SourceNode[]
  /** The values, without the objects that hold them. */
  readonly leaves: readonly Leaf[]
  readonly #filed = new Map<string, Filed[]>()

  constructor(nodes: readonly SourceNode[]) {
    this.nodes = nodes
    const leaves: Leaf[] = []
    for (const node of nodes) {
      const leaf: Leaf = { node, key: node.path.at(-1) ?? '', taken: false }
      const path = foldPath(node.path)
      if (path) this.#file(path.folded, { leaf, joints: path.joints })
      if (!node.container) leaves.push(leaf)
    }
    this.leaves = leaves
  }

  #file(name: string, filed: Filed): void {
    // In place: a copy a node takes seconds where thousands of elements have one name.
    const known = this.#filed.get(name)
    if (known) known.push(filed)
    else this.#filed.set(name, [filed])
  }

  under(folded: string): readonly Filed[] {
    return this.#filed.get(folded) ?? NOTHING
  }
}

const NOTHING: readonly Filed[] = []
