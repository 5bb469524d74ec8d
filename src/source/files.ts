import { closeSync, constants, fstatSync, lstatSync, openSync, read, readSync, type Stats } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { refuse } from '../diagnostics/index.ts'
import type { Limits } from './limits.ts'

/** Up to here waiting for a thread costs more than the reading itself; only a longer read lets others have their turn. */
const AT_ONCE = 256 * 1024
const readLater = promisify(read)

/** The bytes of a regular file: size checked before reading, links not followed, never more than the cap, never a part. */
export async function readCapped(path: string, limits: Limits): Promise<Uint8Array> {
  const { size } = regular(attempt(() => lstatSync(path)))
  if (size > limits.inputBytes) tooLarge(size, limits)
  // O_NOFOLLOW and O_NONBLOCK: between lstat and open the file may have become a link or a pipe.
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK
  const file = attempt(() => openSync(path, flags))
  try {
    return await readWhole(file, limits)
  } finally {
    closeSync(file)
  }
}

async function readWhole(file: number, limits: Limits): Promise<Uint8Array> {
  const { size } = regular(fstatSync(file))
  const buffer = Buffer.alloc(Math.min(size, limits.inputBytes) + 1)
  let filled = 0
  while (filled < buffer.length) {
    const left = buffer.length - filled
    const bytesRead =
      buffer.length <= AT_ONCE
        ? attempt(() => readSync(file, buffer, filled, left, filled))
        : (await readLater(file, buffer, filled, left, filled).catch(unreadable)).bytesRead
    if (bytesRead === 0) break
    filled += bytesRead
  }
  if (filled > limits.inputBytes) tooLarge(filled, limits)
  // What was read is the beginning of a file that somebody still writes.
  if (filled > size) refuse('input/unreadable', { args: { reason: 'it grew while it was read' } })
  return buffer.subarray(0, filled)
}

function regular(stat: Stats): Stats {
  return stat.isFile() ? stat : refuse('input/not-a-regular-file')
}

/** The regular files of a folder and its subfolders, sorted by path; hidden ones and links are passed over. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(unreadable)
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !relative(folder, path).split(sep).some(isHidden))
    .sort()
}

/** What a shell did not expand: the paths that a pattern matches, sorted; a path that is there is meant literally. */
export async function expandGlob(pattern: string): Promise<string[]> {
  const isPattern = /[*?{[]/.test(pattern) && !isThere(pattern)
  if (!isPattern) return [pattern]
  const { glob } = await import('tinyglobby')
  const found = await glob(pattern, { followSymbolicLinks: false, expandDirectories: false })
  if (found.length === 0) refuse('input/unreadable', { args: { reason: 'no file matches' } })
  return found.sort()
}

function isThere(path: string): boolean {
  try {
    lstatSync(path)
    return true
  } catch {
    return false
  }
}

/** Whether a path is a folder; an unreadable path is refused. */
export async function isFolder(path: string): Promise<boolean> {
  return attempt(() => lstatSync(path)).isDirectory()
}

function isHidden(part: string): boolean {
  return part.startsWith('.')
}

/** What the system says no to is refused by its code: its message would name the path. */
function attempt<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    return unreadable(error as NodeJS.ErrnoException)
  }
}

function unreadable(error: NodeJS.ErrnoException): never {
  refuse('input/unreadable', { args: { reason: error.code ?? 'unknown' } })
}

function tooLarge(size: number, limits: Limits): never {
  refuse('input/too-large', { args: { limit: 'inputBytes', size, max: limits.inputBytes } })
}
