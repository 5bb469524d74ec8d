import { constants } from 'node:fs'
import { lstat, open, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { refuse } from '../diagnostics/index.ts'
import type { Limits } from './limits.ts'

/** The bytes of a regular file: size checked before reading, links not followed, never more than the cap, never a part. */
export async function readCapped(path: string, limits: Limits): Promise<Uint8Array> {
  const stat = await lstat(path).catch(unreadable)
  if (!stat.isFile()) refuse('input/not-a-regular-file')
  if (stat.size > limits.inputBytes) tooLarge(stat.size, limits)
  // O_NOFOLLOW and O_NONBLOCK: between lstat and open the file may have become a link or a pipe.
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(unreadable)
  try {
    const now = await file.stat()
    if (!now.isFile()) refuse('input/not-a-regular-file')
    const buffer = Buffer.alloc(Math.min(now.size, limits.inputBytes) + 1)
    let filled = 0
    while (filled < buffer.length) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, filled).catch(unreadable)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    if (filled > limits.inputBytes) tooLarge(filled, limits)
    // What was read is the beginning of a file that somebody still writes.
    if (filled > now.size) refuse('input/unreadable', { args: { reason: 'it grew while it was read' } })
    return buffer.subarray(0, filled)
  } finally {
    await file.close()
  }
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
  const isPattern = /[*?{[]/.test(pattern) && !(await lstat(pattern).catch(() => undefined))
  if (!isPattern) return [pattern]
  const { glob } = await import('tinyglobby')
  const found = await glob(pattern, { followSymbolicLinks: false, expandDirectories: false })
  if (found.length === 0) refuse('input/unreadable', { args: { reason: 'no file matches' } })
  return found.sort()
}

/** Whether a path is a folder; an unreadable path is refused. */
export async function isFolder(path: string): Promise<boolean> {
  return (await lstat(path).catch(unreadable)).isDirectory()
}

function isHidden(part: string): boolean {
  return part.startsWith('.')
}

function unreadable(error: NodeJS.ErrnoException): never {
  refuse('input/unreadable', { args: { reason: error.code ?? 'unknown' } })
}

function tooLarge(size: number, limits: Limits): never {
  refuse('input/too-large', { args: { limit: 'inputBytes', size, max: limits.inputBytes } })
}
