import { printable } from '../../diagnostics/index.ts'
import type { InputReference, Sink } from '../../engines/bullmq/index.ts'
import { type Count, Progress } from '../batch/progress.ts'
import { number } from '../batch/summary.ts'
import { EXIT, Stop } from '../exit.ts'
import { type ServerFlags, withQueue } from '../queue/server.ts'

export interface AddFlags extends ServerFlags {
  readonly root: string
  readonly chunk: number
  readonly out?: string
  readonly progress?: 'bar' | 'json' | 'none'
}

/** How many of a kind are told by name. */
const SHOWN = 10

/** `provenid queue add`: names and digests of files, in chunks. */
export async function run(flags: AddFlags): Promise<void> {
  await withQueue(flags, async (queue, engine) => {
    const { names, refused } = await engine.namesUnder(flags.root).catch(unreadable)
    if (refused.length > 0) {
      for (const { name, problem } of refused.slice(0, SHOWN)) tell(name, problem)
      throw new Stop(
        EXIT.usage,
        `${number(refused.length)} names must not stand in a queue (docs/scaling.md): nothing is added`,
      )
    }
    const count: Count = { done: 0, rejected: 0, total: names.length }
    const progress = new Progress(flags.progress ?? (process.stderr.isTTY ? 'bar' : 'none'), count)
    const all = engine.referencesOf(flags.root, names, ({ name, problem }) => {
      count.rejected++
      progress.clear()
      tell(name, problem)
    })
    const sink = flags.out === undefined ? undefined : engine.folderSink(flags.out)
    const present = { times: 0 }
    try {
      const { jobs, references, retried } = await engine.enqueue(queue, unrecorded(all, sink, present), {
        chunk: flags.chunk,
        onAdded: (added) => {
          count.done += added
        },
      })
      progress.stop()
      const parts = [
        `${number(references)} inputs in ${number(jobs)} jobs`,
        ...(present.times > 0 ? [`${number(present.times)} have their record`] : []),
        ...(retried > 0 ? [`${number(retried)} jobs that had failed are tried again`] : []),
        ...(count.rejected > 0 ? [`${number(count.rejected)} could not be read`] : []),
      ]
      process.stderr.write(`${parts.join(', ')}\n`)
    } finally {
      progress.stop()
    }
    process.exitCode = count.rejected > 0 ? EXIT.rejected : EXIT.ok
  })
}

async function* unrecorded(
  references: AsyncIterable<InputReference>,
  sink: Sink | undefined,
  present: { times: number },
): AsyncGenerator<InputReference> {
  for await (const reference of references) {
    if (sink && (await sink.missing([reference])).length === 0) present.times++
    else yield reference
  }
}

function tell(name: string, problem: string): void {
  process.stderr.write(`${printable(name)}: ${problem}\n`)
}

function unreadable(error: unknown): never {
  // The engine is the library's, whose classes are not those of the bundled command.
  if (error instanceof Error && error.name === 'ProofingError')
    throw new Stop(EXIT.internal, '--root is no folder that can be read')
  throw error
}
