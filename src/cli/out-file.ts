import { type FileHandle, open, rename, stat } from 'node:fs/promises'
import type { Server } from 'node:net'
import { dirname } from 'node:path'
import { printable } from '../diagnostics/index.ts'
import { EXIT, Stop } from './exit.ts'
import { holdAlone } from './sole-writer.ts'

/** How much of a file is read at once. */
const CHUNK = 1024 ** 2
const LF = 0x0a

/**
 * A file that is named `FILE.partial` until it is whole. Each block is on the disk (fsync) before the next is written,
 * so that whatever ends the process, all but a torn last line is safe.
 */
export class OutFile {
  readonly path: string
  /** Records that are on the disk. */
  safe = 0
  readonly #partial: string
  #file: FileHandle | undefined
  #held: Server | undefined

  constructor(path: string) {
    this.path = path
    this.#partial = `${path}.partial`
  }

  /** Refuses to overwrite what is there; to go on with it is `resume`'s. */
  async start(): Promise<void> {
    for (const path of [this.path, this.#partial]) {
      if (!(await isThere(path))) continue
      const what = path === this.path ? 'is there already; nothing is overwritten' : 'is of an unfinished run'
      throw new Stop(EXIT.internal, `output/exists: ${printable(path)} ${what}; --resume goes on with it`)
    }
    this.#file = await this.#guard(open(this.#partial, 'ax', 0o600))
    await this.#hold(this.#file)
  }

  /** Goes on with an earlier run: hands each of its records over, and cuts a torn last line off. */
  async resume(onRecord: (line: Uint8Array) => void): Promise<void> {
    const isFinished = !(await isThere(this.#partial)) && (await isThere(this.path))
    this.#file = await this.#guard(open(isFinished ? this.path : this.#partial, 'a+', 0o600))
    await this.#hold(this.#file)
    const whole = await this.#guard(this.#readLines(onRecord))
    if (isFinished) {
      // Only what this command has written: one line without an end may be an answer, and would be cut off as torn.
      if (whole === 0 && (await this.#guard(this.#file.stat())).size > 0) notOurs()
      // A finished file becomes unfinished again, and nothing of it is ever in two files.
      await this.#guard(rename(this.path, this.#partial))
    }
    await this.#guard(this.#file.truncate(whole))
  }

  async write(text: string | Uint8Array, records: number): Promise<void> {
    const file = this.#file
    if (!file) throw new Error('not started')
    await this.#guard(file.appendFile(text))
    await this.#guard(file.sync())
    this.safe += records
  }

  /** The whole file under its own name, and the name on the disk. */
  async finish(): Promise<void> {
    await this.#guard(this.#file?.sync())
    await this.close()
    await this.#guard(rename(this.#partial, this.path))
    const folder = await this.#guard(open(dirname(this.path), 'r'))
    await this.#guard(folder.sync().finally(() => folder.close()))
  }

  async close(): Promise<void> {
    const file = this.#file
    this.#file = undefined
    await this.#guard(file?.close())
    this.#held?.close()
  }

  /** Two that go on with one file would each write what is missing. */
  async #hold(file: FileHandle): Promise<void> {
    this.#held = await this.#guard(holdAlone(file))
    if (this.#held) return
    const what = 'is being written by another process; wait for it or stop it, then use --resume'
    throw new Stop(EXIT.internal, `output/in-use: ${printable(this.#partial)} ${what}`)
  }

  async #readLines(onRecord: (line: Uint8Array) => void): Promise<number> {
    let rest: Uint8Array = new Uint8Array()
    let whole = 0
    for (let at = 0; ; ) {
      const { bytesRead, buffer } = (await this.#file?.read(Buffer.alloc(CHUNK), 0, CHUNK, at)) ?? { bytesRead: 0 }
      if (!bytesRead || !buffer) return whole
      at += bytesRead
      const bytes = Buffer.concat([rest, buffer.subarray(0, bytesRead)])
      let start = 0
      for (let end = bytes.indexOf(LF); end !== -1; end = bytes.indexOf(LF, start)) {
        onRecord(bytes.subarray(start, end))
        this.safe++
        whole += end + 1 - start
        start = end + 1
      }
      rest = bytes.subarray(start)
    }
  }

  async #guard<T>(work: Promise<T> | T): Promise<T> {
    try {
      return await work
    } catch (error) {
      if (error instanceof Stop) throw error
      const { code = 'unknown' } = error as NodeJS.ErrnoException
      const what = code === 'ENOSPC' || code === 'EDQUOT' ? 'output/no-space' : 'output/failed'
      const safe = `${this.safe} records are safe in ${printable(this.#partial)}; --resume goes on with them`
      throw new Stop(EXIT.internal, `${what}: ${printable(this.path)} cannot be written (${code}); ${safe}`)
    }
  }
}

/** Nothing of such a file is changed. */
export function notOurs(): never {
  throw new Stop(EXIT.internal, 'resume/not-ours: the file to go on with holds what this command did not write')
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
