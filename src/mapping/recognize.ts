import type { Filed, Filing, Leaf } from './filing.ts'
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

/** The structure of a payload: names and where they stand, and of the values only single words. */
export class Shape {
  readonly #filing: Filing
  /** A dotted key stands for a container too: `nfcData.DocNumber` shows nfcData. */
  readonly #heads = new Set<string>()

  constructor(filing: Filing) {
    this.#filing = filing
    for (const { path } of filing.nodes) {
      const [first] = path
      if (first?.includes('.') && foldPath(path)) this.#heads.add(fold(first.slice(0, first.indexOf('.'))))
    }
  }

  /** What stands under a name, flat or nested as the name is. */
  #find(name: string): readonly Filed[] {
    const form = formOf(name)
    return this.#filing.under(form.folded).filter(({ joints }) => isName(joints, form))
  }

  /** A name; with a dot at its end, a container of that name. */
  has(name: string): boolean {
    const form = formOf(name)
    for (const { leaf, joints } of this.#filing.under(form.folded)) {
      if (isName(joints, form) && (!form.isContainer || isContainer(leaf))) return true
    }
    return this.#heads.has(form.folded)
  }

  /** Whether a signature fits. */
  fits(signature: Signature): boolean {
    const { allOf, anyOf, noneOf, atLeast, only, word, notWord } = signature
    if (allOf && !this.#hasAll(allOf)) return false
    if (noneOf && this.#hasAtLeast(1, noneOf)) return false
    if (anyOf && !this.#hasAtLeast(1, anyOf)) return false
    if (atLeast && !this.#hasAtLeast(atLeast[0], atLeast[1])) return false
    if (only && !this.#hasOnly(only)) return false
    if (notWord && this.#isWord(notWord[0], notWord[1])) return false
    return !word || this.#isWord(word[0], word[1])
  }

  #hasAll(names: readonly string[]): boolean {
    for (const name of names) if (!this.has(name)) return false
    return true
  }

  #hasAtLeast(count: number, names: readonly string[]): boolean {
    let met = 0
    for (const name of names) if (this.has(name) && ++met >= count) return true
    return count <= 0
  }

  #hasOnly(names: readonly string[]): boolean {
    const allowed = new Set(names.map(fold))
    return this.#filing.nodes.every(
      ({ path }) => path[0] === undefined || !foldPath(path) || allowed.has(fold(path[0])),
    )
  }

  #isWord(name: string, words: readonly string[]): boolean {
    return this.#find(name).some(
      ({ leaf: { node } }) => typeof node.value === 'string' && words.includes(node.value.trim()),
    )
  }
}

function isContainer({ node: { value } }: Leaf): boolean {
  return typeof value === 'object' && value !== null
}

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
