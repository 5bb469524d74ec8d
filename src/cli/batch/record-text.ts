import type { Records } from './block.ts'

const FIRST = 65_536

const utf8 = new TextEncoder()

/** Records one behind the other in UTF-8. Each is encoded as it comes: kept as texts, a block's would outlive it. */
export class RecordText {
  readonly #listed: boolean
  #bytes = new Uint8Array(0)
  #end = 0
  #count = 0

  /** `listed`: the elements of a JSON list; otherwise a line each. */
  constructor(listed: boolean) {
    this.#listed = listed
  }

  add(record: string): void {
    if (!this.#listed) this.#write(`${record}\n`)
    else this.#write(this.#count === 0 ? record : `,\n${record}`)
    this.#count++
  }

  records(): Records {
    return { text: this.#bytes.subarray(0, this.#end), count: this.#count }
  }

  #write(text: string): void {
    const needed = this.#end + Buffer.byteLength(text)
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2, FIRST))
      larger.set(this.#bytes.subarray(0, this.#end))
      this.#bytes = larger
    }
    this.#end += utf8.encodeInto(text, this.#bytes.subarray(this.#end)).written
  }
}
