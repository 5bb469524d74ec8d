import { OutFile } from '../out-file.ts'
import { put } from '../report.ts'
import type { Records } from './block.ts'
import { parsed } from './resume.ts'

/** Where records go. */
export interface Sink {
  /** Records that an earlier run has written. */
  readonly safe: number
  write(records: Records, rejected: Records): Promise<void>
  /** `whole`: nothing is missing. */
  end(whole: boolean): Promise<void>
  /** Something went wrong: what is written stays as it is. */
  abandon(): Promise<void>
}

export type Shape = 'lines' | 'list' | 'one' | 'table'

interface Targets {
  readonly out?: string
  readonly resume?: true
  readonly rejects?: string
}

export async function sinkOf(
  { out, resume, rejects }: Targets,
  onRecord: (line: Uint8Array) => void,
  shape: Shape,
): Promise<Sink> {
  const main = out === undefined ? toStdout(shape) : await toFile(out, resume === true, onRecord, shape)
  if (rejects === undefined) return main
  const side = await toFile(rejects, resume === true, parsed, 'lines')
  return {
    safe: main.safe,
    async write(records, rejected) {
      // The side file first: a rejected record that is there twice does less harm than one that is missing.
      if (rejected.count > 0) await side.write(rejected, rejected)
      await main.write(records, rejected)
    },
    async end(whole) {
      await main.end(whole)
      await side.end(whole)
    },
    async abandon() {
      await main.abandon()
      await side.abandon()
    },
  }
}

/** What stands before the first record. */
async function headOf(shape: Shape): Promise<string> {
  if (shape === 'table') return (await import('./csv-row.ts')).CSV_HEAD
  return shape === 'list' ? '[\n' : ''
}

const COMMA = Buffer.from(',\n')

/** The text of records, after `before` others. */
function textOf({ text }: Records, shape: Shape, before: number): Uint8Array {
  return shape === 'list' && before > 0 ? Buffer.concat([COMMA, text]) : text
}

function toStdout(shape: Shape): Sink {
  let written = 0
  let opened = false
  const open = async () => {
    if (!opened) await put(await headOf(shape))
    opened = true
  }
  const close = async () => {
    await open()
    if (shape === 'list') await put('\n]\n')
  }
  return {
    safe: 0,
    async write(records) {
      await open()
      await put(textOf(records, shape, written))
      written += records.count
    },
    end: close,
    abandon: close,
  }
}

async function toFile(
  path: string,
  isResume: boolean,
  onRecord: (line: Uint8Array) => void,
  shape: Shape,
): Promise<Sink> {
  const file = new OutFile(path)
  if (isResume) await file.resume(onRecord)
  else await file.start()
  const head = await headOf(shape)
  if (head !== '') await file.write(head, 0)
  let written = file.safe
  return {
    safe: file.safe,
    async write(records) {
      await file.write(textOf(records, shape, written), records.count)
      written += records.count
    },
    async end(whole) {
      if (!whole) return file.close()
      if (shape === 'list') await file.write('\n]\n', 0)
      await file.finish()
    },
    abandon: () => file.close(),
  }
}
