const MIB = 2 ** 20
/**
 * Reading the same files for ever must not cost more and more: what caches and a larger heap may take. glibc keeps what
 * each thread once had, free or not, so `npm run fuzz` gives all threads one arena (docs/security.md).
 */
const GROWTH = 96 * MIB
/** What the least of a long run's last quarter may be above that of any before: then it has levelled off. */
const STILL = 8 * MIB
const LOOKS_A_QUARTER = 25
/** In fewer runs a heap is still finding its size. */
const LONG = 50_000

/** The memory of the process over runs of which the first are not counted. */
export class Memory {
  #looks = []
  #first
  #every
  #isLong

  constructor(first, runs) {
    const warm = Math.min(Math.ceil(runs / 10), 2_000)
    this.#first = first + warm
    this.#every = Math.max(1, Math.floor((runs - warm) / (4 * LOOKS_A_QUARTER)))
    this.#isLong = runs >= LONG
  }

  before(run) {
    if (run >= this.#first && (run - this.#first) % this.#every === 0) this.look()
  }

  look() {
    globalThis.gc?.()
    this.#looks.push(process.memoryUsage.rss())
  }

  /** In MiB: the first look, the least of each quarter of the looks, and the last look. */
  get told() {
    const mebibytes = (bytes) => Math.round(bytes / MIB)
    return {
      start: mebibytes(this.#looks[0] ?? 0),
      quarters: this.#least.map(mebibytes),
      end: mebibytes(this.#looks.at(-1) ?? 0),
    }
  }

  get grows() {
    if (this.#looks.length < 2) return false
    if (this.#looks.at(-1) - this.#looks[0] > GROWTH) return true
    // A heap goes up and down by more than that: what is kept makes each quarter the highest so far.
    const [last, ...earlier] = this.#least.reverse()
    return this.#isLong && last - Math.max(...earlier) > STILL
  }

  get #least() {
    const quarter = Math.ceil(this.#looks.length / 4)
    return [0, 1, 2, 3].map((index) => Math.min(...this.#looks.slice(index * quarter, (index + 1) * quarter)))
  }
}
