import type { SourceNode } from '../source/index.ts'
import { fold, foldName, foldPath, isName } from './names.ts'

/** What a payload's structure must show. Every part that is given must hold. */
export interface Signature {
  readonly allOf?: readonly string[]
  readonly anyOf?: readonly string[]
  readonly noneOf?: readonly string[]
  /** At least so many of these names. */
  readonly atLeast?: readonly [count: number, of: readonly string[]]
  /** No top-level name besides these. */
  readonly only?: readonly string[]
  /** A name whose value is one of these words. */
  readonly word?: readonly [name: string, words: readonly string[]]
  /** A name whose value is none of these words. */
  readonly notWord?: readonly [name: string, words: readonly string[]]
}

interface Named {
  readonly joints: readonly number[]
  readonly value: unknown
  readonly container: boolean
}

/** The structure of a payload: names and where they stand, and of the values only single words. */
export class Shape {
  readonly #named = new Map<string, Named[]>()
  readonly #top = new Set<string>()

  constructor(nodes: readonly SourceNode[]) {
    for (const { path, value } of nodes) {
      const [first] = path
      const folded = foldPath(path)
      if (first === undefined || !folded) continue
      this.#top.add(fold(first))
      const container = typeof value === 'object' && value !== null
      this.#add(folded.folded, { joints: folded.joints, value, container })
      // A dotted key stands for a container too: `nfcData.DocNumber` shows nfcData.
      const [head = ''] = first.split('.')
      if (first.includes('.')) this.#add(fold(head), { joints: [], value: {}, container: true })
    }
  }

  #add(name: string, named: Named): void {
    // In place: a copy a node takes seconds where thousands of elements have one name.
    const known = this.#named.get(name)
    if (known) known.push(named)
    else this.#named.set(name, [named])
  }

  #find(name: string): Named[] {
    const form = foldName(name.endsWith('.') ? name.slice(0, -1) : name)
    return (this.#named.get(form.folded) ?? []).filter(({ joints }) => isName(joints, form))
  }

  /** A name, flat or nested as the name is; with a dot at its end, a container of that name. */
  has(name: string): boolean {
    return this.#find(name).some(({ container }) => container || !name.endsWith('.'))
  }

  /** Whether a signature fits. */
  fits(signature: Signature): boolean {
    const { allOf = [], anyOf, noneOf = [], atLeast, only, word, notWord } = signature
    if (!allOf.every((name) => this.has(name)) || noneOf.some((name) => this.has(name))) return false
    if (anyOf && !anyOf.some((name) => this.has(name))) return false
    if (atLeast && atLeast[1].filter((name) => this.has(name)).length < atLeast[0]) return false
    if (only && ![...this.#top].every((name) => only.some((allowed) => fold(allowed) === name))) return false
    if (notWord && this.#isWord(notWord[0], notWord[1])) return false
    return !word || this.#isWord(word[0], word[1])
  }

  #isWord(name: string, words: readonly string[]): boolean {
    return this.#find(name).some(({ value }) => typeof value === 'string' && words.includes(value.trim()))
  }
}
