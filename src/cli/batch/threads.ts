import { availableParallelism } from 'node:os'
import type { Block, Done } from './block.ts'
import work from './work.ts'

type Send = (block: Block) => Promise<Done>

/** Runs blocks: the first in this thread, because most runs have no second, and the others in `jobs` threads. */
export class Threads {
  readonly jobs: number
  #pool: Promise<{ send: Send; stop(): Promise<void> }> | undefined
  #begun = 0

  constructor(jobs: number | undefined) {
    this.jobs = jobs ?? availableParallelism()
  }

  async run(block: Block): Promise<Done> {
    if (this.jobs === 1 || this.#begun++ === 0) return work(block)
    this.#pool ??= start(this.jobs)
    return (await this.#pool).send(block)
  }

  async stop(): Promise<void> {
    await (await this.#pool)?.stop()
  }
}

async function start(jobs: number) {
  const { default: Tinypool } = await import('tinypool')
  // The bundle has it under this name beside its other files (scripts/bundle-command.mjs).
  const filename = new URL('./in-thread.js', import.meta.url).href
  const pool = new Tinypool({
    filename,
    runtime: 'worker_threads',
    minThreads: jobs,
    maxThreads: jobs,
    idleTimeout: 60_000,
  })
  const send: Send = (block) => pool.run(block, { transferList: 'bytes' in block ? [block.bytes.buffer] : [] })
  return { send, stop: () => pool.destroy() }
}
