/** Results are alike: after some of them nearly every path has been written before. More than these are not kept. */
const MOST = 4096

let kept = 0

/**
 * A pointer into a result. What stands below one is made once for all results: the same text again costs a look-up, a new
 * one is copied, hashed and compared each time that it becomes a key. Paths hold names of the model and ordinals, and
 * nobody's data.
 */
export class Path {
  readonly text: string
  readonly #below = new Map<string | number, Path>()

  constructor(text: string) {
    this.text = text
  }

  /** `${path}/${name}` */
  below(name: string | number): Path {
    const known = this.#below.get(name)
    if (known) return known
    const made = new Path(`${this.text}/${name}`)
    if (kept < MOST) {
      kept++
      this.#below.set(name, made)
    }
    return made
  }
}
