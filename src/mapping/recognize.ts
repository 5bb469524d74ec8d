import type { SourceNode } from '../source/index.ts'
import { type FoldedName, fold, foldName, foldPath, isName } from './names.ts'

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

  /** What stands under a name, flat or nested as the name is. */
  #find(name: string): readonly Named[] {
    const form = formOf(name)
    const named = this.#named.get(form.folded)
    return named ? named.filter(({ joints }) => isName(joints, form)) : NOTHING
  }

  /** A name; with a dot at its end, a container of that name. */
  has(name: string): boolean {
    const form = formOf(name)
    const named = this.#named.get(form.folded)
    if (!named) return false
    for (const { joints, container } of named) {
      if (isName(joints, form) && (container || !form.isContainer)) return true
    }
    return false
  }

  /** Whether a signature fits. */
  fits(signature: Signature): boolean {
    const { allOf, anyOf, noneOf, atLeast, only, word, notWord } = signature
    if (allOf && !allOf.every((name) => this.has(name))) return false
    if (noneOf?.some((name) => this.has(name))) return false
    if (anyOf && !anyOf.some((name) => this.has(name))) return false
    if (atLeast && !this.#hasAtLeast(atLeast[0], atLeast[1])) return false
    if (only && ![...this.#top].every((name) => only.some((allowed) => fold(allowed) === name))) return false
    if (notWord && this.#isWord(notWord[0], notWord[1])) return false
    return !word || this.#isWord(word[0], word[1])
  }

  #hasAtLeast(count: number, names: readonly string[]): boolean {
    let met = 0
    for (const name of names) if (this.has(name) && ++met >= count) return true
    return count <= 0
  }

  #isWord(name: string, words: readonly string[]): boolean {
    return this.#find(name).some(({ value }) => typeof value === 'string' && words.includes(value.trim()))
  }
}

const NOTHING: readonly Named[] = []

interface Form extends FoldedName {
  readonly isContainer: boolean
}

/** The names of the signatures, folded once: they are as many as the vendors' definitions hold. */
const forms = new Map<string, Form>()

function formOf(name: string): Form {
  const known = forms.get(name)
  if (known) return known
  const isContainer = name.endsWith('.')
  const form = { ...foldName(isContainer ? name.slice(0, -1) : name), isContainer }
  forms.set(name, form)
  return form
}
