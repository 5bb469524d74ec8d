import { Interruption } from '../batch/interruption.ts'

/** Waits for Ctrl-C, SIGTERM, or to be told that it is over. */
export class Until {
  readonly ended: Promise<void>
  isOpen = true
  #end: (error?: unknown) => void = () => undefined
  readonly #interruption = new Interruption(() => this.end())

  constructor() {
    this.ended = new Promise((resolve, reject) => {
      this.#end = (error) => (error === undefined ? resolve() : reject(error))
    })
  }

  get exitCode(): number | undefined {
    return this.#interruption.exitCode
  }

  end(error?: unknown): void {
    this.isOpen = false
    this.#end(error)
  }
}
