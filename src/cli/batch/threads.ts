import { availableParallelism } from 'node:os'
import type { Block, Done } from './block.ts'
import work from './work.ts'

/** Runs blocks: the first in this thread, because most runs have no second, and the others in `jobs` threads. */
export class Threads {
  readonly jobs: number
  #pool: Promise<Pool> | undefined
  #begun = 0

  constructor(jobs: number | undefined) {
    this.jobs = jobs ?? availableParallelism()
  }

  async run(block: Block): Promise<Done> {
    if (this.jobs === 1 || this.#begun++ === 0) return work(block)
    this.#pool ??= start(this.jobs)
    return (await (await this.#pool).run(block)) as Done
  }

  async stop(): Promise<void> {
    await (await this.#pool)?.destroy()
  }
}

interface Pool {
  run(task: unknown): Promise<unknown>
  destroy(): Promise<void>
}

async function start(jobs: number): Promise<Pool> {
  const { default: Tinypool } = await import('tinypool')
  // The bundle has it under this name beside its other files (scripts/bundle-command.mjs).
  const filename = new URL('./work.js', import.meta.url).href
  return new Tinypool({ filename, runtime: 'worker_threads', minThreads: jobs, maxThreads: jobs, idleTimeout: 60_000 })
}
