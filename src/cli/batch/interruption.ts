/** SIGINT and SIGTERM: what is in hand is finished, and no more is begun. A second one ends at once. */
export class Interruption {
  exitCode: number | undefined
  readonly #stopped: Promise<void>

  constructor() {
    this.#stopped = new Promise((resolve) => {
      for (const [signal, code] of SIGNALS) {
        process.on(signal, () => {
          if (this.exitCode !== undefined) process.exit(code)
          this.exitCode = code
          resolve()
        })
      }
    })
  }

  /** The items until then, even while the next is long in coming. */
  async *until<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
    for (;;) {
      const next = await Promise.race([items.next(), this.#stopped])
      if (!next || next.done) break
      yield next.value
      if (this.exitCode !== undefined) break
    }
    if (this.exitCode !== undefined) process.stdin.unref?.()
  }
}

const SIGNALS = [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const
