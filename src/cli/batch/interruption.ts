/** SIGINT and SIGTERM: what is in hand is finished, and no more is begun. A second one ends at once. */
export class Interruption {
  exitCode: number | undefined
  #wake: (() => void) | undefined

  /** `onFirst` is called once, when the first of them comes. */
  constructor(onFirst?: () => void) {
    for (const [signal, code] of SIGNALS) {
      process.on(signal, () => {
        if (this.exitCode !== undefined) process.exit(code)
        this.exitCode = code
        this.#wake?.()
        onFirst?.()
      })
    }
  }

  /** The items until then, even while the next is long in coming. */
  async *until<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
    while (this.exitCode === undefined) {
      const next = await this.#orNothing(items.next())
      if (!next || next.done) break
      yield next.value
    }
    if (this.exitCode !== undefined) process.stdin.unref?.()
  }

  // Not Promise.race with one promise for all: what waits on it would never be let go.
  #orNothing<T>(coming: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      this.#wake = () => resolve(undefined)
      coming.then(resolve, reject)
    })
  }
}

const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const
