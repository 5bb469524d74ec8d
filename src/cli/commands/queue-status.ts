import { printable, visible } from '../../diagnostics/index.ts'
import type { DeadLetter, QueueStatus } from '../../engines/bullmq/index.ts'
import { number } from '../batch/summary.ts'
import { type ServerFlags, withQueue } from '../queue/server.ts'
import { put } from '../report.ts'

export interface StatusFlags extends ServerFlags {
  readonly json?: true
}

/** `provenid queue status`: counts, and of each job that failed for good the references without a record. */
export async function run(flags: StatusFlags): Promise<void> {
  await withQueue(flags, async (queue, engine) => {
    const status = await engine.statusOf(queue)
    const letters: DeadLetter[] = []
    for await (const letter of engine.deadLetters(queue)) letters.push(letter)
    if (flags.json) return put(`${JSON.stringify({ queue: flags.queue, ...status, deadLetters: letters }, null, 2)}\n`)
    await put(
      `${[counts(flags.queue, status), ...letters.flatMap((letter) => lines(letter, engine.failureCodes))].join('\n')}\n`,
    )
  })
}

function counts(queue: string, { waiting, active, delayed, failed }: QueueStatus): string {
  const parts = [
    `${number(waiting)} jobs waiting`,
    `${number(active)} active`,
    `${number(delayed)} to be tried again`,
    `${number(failed)} failed for good`,
  ]
  return `${visible(queue)}: ${parts.join(', ')}`
}

function lines({ id, attempts, failures }: DeadLetter, sentences: Readonly<Record<string, string>>): string[] {
  const told = failures.map(({ name, code, errno }) => {
    const why = errno === undefined ? '' : ` (${errno})`
    return `  ${printable(name)}: ${code}: ${sentences[code]}${why}`
  })
  return [`${printable(id.slice(0, 14))}… failed ${number(attempts)} times`, ...told]
}
