import { createHash } from 'node:crypto'
import { visible } from '../../diagnostics/index.ts'
import { readNamed } from '../../normalize-file.ts'
import { digestOfSources } from '../../one-case.ts'
import { type Limits, sha256, toSources } from '../../source/index.ts'
import type { NumberedLine } from '../lines.ts'
import { notOurs } from '../out-file.ts'
import type { CaseFiles } from './block.ts'

/** The records of an earlier run, by their input's name (or line) and digest: how often each is there. */
export class Finished {
  /** How many of them are records of rejected inputs. */
  rejected = 0
  readonly #times = new Map<string, number>()
  readonly #limits: Limits

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** @throws {Stop} for a line that this command did not write */
  readonly add = (line: Uint8Array): void => {
    const record = parsed(line)
    if (record.ok === false) this.rejected++
    const key = keyOf(record)
    this.#times.set(key, (this.#times.get(key) ?? 0) + 1)
  }

  /** Whether there is a record for it. Each record answers for one input. */
  async hasCase({ name, paths, failure }: CaseFiles): Promise<boolean> {
    if (this.#times.size === 0) return false
    const digest = failure ? undefined : await digestOfFiles(paths, this.#limits)
    return this.#take({ input: visible(name), digest })
  }

  hasLine({ line, number }: NumberedLine): boolean {
    if (this.#times.size === 0) return false
    const digest = 'bytes' in line && line.bytes.length > 0 ? sha256(line.bytes) : undefined
    return this.#take({ line: number, digest })
  }

  #take(key: Key): boolean {
    const name = keyOf(key)
    const times = this.#times.get(name) ?? 0
    if (times > 1) this.#times.set(name, times - 1)
    else this.#times.delete(name)
    return times > 0
  }
}

interface Key {
  readonly ok?: unknown
  readonly input?: unknown
  readonly line?: unknown
  readonly digest?: unknown
}

function keyOf({ input, line, digest }: Key): string {
  return createHash('sha256')
    .update(JSON.stringify([input, line, digest]))
    .digest('base64')
    .slice(0, 24)
}

/** @throws {Stop} for a line that this command did not write */
export function parsed(line: Uint8Array): Key {
  try {
    const record = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line)) as Key | null
    if (typeof record?.input === 'string' || typeof record?.line === 'number') return record
  } catch {
    // Told below: it is no record either way.
  }
  notOurs()
}

async function digestOfFiles(paths: readonly string[], limits: Limits): Promise<string | undefined> {
  try {
    return digestOfSources(await toSources(await readNamed(paths, limits), limits))
  } catch {
    // Its record says why; an input that cannot be read has no digest.
    return undefined
  }
}
