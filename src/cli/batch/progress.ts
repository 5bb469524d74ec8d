import { number } from './summary.ts'

export interface Count {
  done: number
  rejected: number
  /** Unknown for a stream. */
  readonly total?: number | undefined
}

const WIDTH = 24

/** A bar that is drawn anew on a terminal, a line of JSON each second for a program, or nothing. */
export class Progress {
  readonly #count: Count
  // Not performance.now(): to load what measures costs a cold start a millisecond.
  readonly #started = process.uptime()
  readonly #timer: NodeJS.Timeout | undefined
  readonly #bar: boolean

  constructor(style: 'bar' | 'json' | 'none', count: Count) {
    this.#count = count
    this.#bar = style === 'bar'
    if (style === 'none') return
    this.#timer = setInterval(() => this.#tell(), this.#bar ? 200 : 1000).unref()
  }

  get seconds(): number {
    return process.uptime() - this.#started
  }

  /** Takes the bar away before something else is written. */
  clear(): void {
    if (this.#bar) process.stderr.write('\r\u001b[K')
  }

  stop(): void {
    clearInterval(this.#timer)
    this.clear()
  }

  #tell(): void {
    process.stderr.write(this.#bar ? `\r\u001b[K${this.#drawn()}` : `${JSON.stringify({ progress: this.#facts() })}\n`)
  }

  #facts() {
    const { done, rejected, total } = this.#count
    const seconds = this.seconds
    const rate = done / seconds
    const left = total === undefined || rate === 0 ? undefined : (total - done) / rate
    return {
      done,
      ...(total === undefined ? {} : { total }),
      rejected,
      rate: Math.round(rate),
      seconds: Math.round(seconds),
      ...(left === undefined ? {} : { secondsLeft: Math.round(left) }),
    }
  }

  #drawn(): string {
    const { done, total, rejected, rate, secondsLeft } = this.#facts()
    const part = total ? Math.min(1, done / total) : 0
    const bar = total ? `[${'█'.repeat(Math.round(part * WIDTH)).padEnd(WIDTH, '·')}] ` : ''
    const of = total ? ` of ${number(total)}` : ''
    const left = secondsLeft === undefined ? '' : `, ${number(secondsLeft)} s left`
    return `${bar}${number(done)}${of}, ${number(rate)}/s${left}, ${number(rejected)} rejected`
  }
}
