import { randomUUID } from 'node:crypto'
import { link, lstat, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { printable } from '../diagnostics/index.ts'
import { EXIT, nextStep, Stop } from './exit.ts'

/** The folder, made if there is none, but not what is above it; only its owner may look into one that is made. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 })
  } catch (error) {
    const there = await stat(folder).catch(() => undefined)
    if (!there?.isDirectory()) cannotWrite(folder, error as NodeJS.ErrnoException)
  }
}

/** Stops where the path is taken, by whatever: a file, a folder, a link to nowhere. */
export async function refuseTaken(path: string): Promise<void> {
  const taken = await lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && cannotWrite(path, error),
  )
  if (taken) exists(path)
}

/** Writes a file that is there whole or not at all, and that was not there before. */
export async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${randomUUID()}.part`)
  try {
    await writeFile(temporary, bytes, { flag: 'wx', mode: 0o600, flush: true })
    // Not rename: it would replace what came to be there in the meantime.
    await link(temporary, path)
  } catch (error) {
    cannotWrite(path, error as NodeJS.ErrnoException)
  } finally {
    await rm(temporary, { force: true })
  }
}

function cannotWrite(path: string, error: NodeJS.ErrnoException): never {
  if (error.code === 'EEXIST') exists(path)
  throw new Stop(EXIT.internal, `${printable(path)} cannot be written: ${error.code}. ${nextStep(error.code)}`)
}

function exists(path: string): never {
  throw new Stop(EXIT.internal, `output/exists: ${printable(path)} is there already; nothing is overwritten`)
}
