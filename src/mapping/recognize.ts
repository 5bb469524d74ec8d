import type { SourceNode } from '../source/index.ts'
import { foldWord } from './conversions/words.ts'
import { fold, foldPath } from './names.ts'

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
  readonly #paths = new Map<string, unknown>()
  readonly #top = new Set<string>()

  constructor(nodes: readonly SourceNode[]) {
    for (const { path, value } of nodes) {
      if (path.length === 0) continue
      const [first = ''] = path
      this.#top.add(fold(first))
      // A dotted key stands for a container too: `nfcData.DocNumber` shows nfcData.
      if (first.includes('.')) this.#paths.set(`${fold(first.split('.')[0] ?? '')}.`, undefined)
      if (path.length === 1) this.#paths.set(`${fold(first)}${isContainer(value) ? '.' : ''}`, value)
      if (path.length > 1 || first.includes('.')) this.#paths.set(foldPath(path).folded, value)
    }
  }

  /** A name, flat or nested; with a dot at its end, a container of that name. */
  has(name: string): boolean {
    return this.#paths.has(name.endsWith('.') ? `${fold(name)}.` : fold(name)) || this.#paths.has(`${fold(name)}.`)
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
    const value = this.#paths.get(fold(name))
    return typeof value === 'string' && words.some((known) => foldWord(known) === foldWord(value))
  }
}

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
