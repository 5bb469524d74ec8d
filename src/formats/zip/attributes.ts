import { malformed, refuseZip } from './raise.ts'

// APPNOTE 4.4.15: the upper half holds the Unix mode, whatever the system is said to be; the lower the MS-DOS bits.
const TYPE = 0o170000
const REGULAR = 0o100000
const FOLDER = 0o040000
const DOS_FOLDER = 0x10
// Maven's archiver writes -1 for folders that it has no mode for.
const UNSET = 0xffff

// biome-ignore-start format: columns
const SPECIAL: ReadonlyMap<number, string> = new Map([
  [0o120000, 'symbolic link'],
  [0o010000, 'pipe'],
  [0o020000, 'character device'],
  [0o060000, 'block device'],
  [0o140000, 'socket'],
])
const DOS_SPECIAL: readonly (readonly [number, string])[] = [
  [0x0008, 'volume label'],
  [0x0040, 'device'],
  [0x0400, 'reparse point'],
]
// biome-ignore-end format: columns

/** Refuses links and special files, and a folder that has the name or the content of a file. */
export function checkAttributes(attributes: number, folder: boolean, name: string): void {
  const mode = attributes >>> 16
  const type = mode === UNSET ? 0 : mode & TYPE
  const special =
    type === 0 || type === REGULAR || type === FOLDER
      ? DOS_SPECIAL.find(([bit]) => attributes & bit)?.[1]
      : (SPECIAL.get(type) ?? 'unknown type')
  if (special) refuseZip('zip/symlink', { entry: name, reason: special })
  const saysFolder = type === FOLDER || (type === 0 && (attributes & DOS_FOLDER) !== 0)
  if (saysFolder && !folder) malformed('a folder with the name of a file', name)
  if (type === REGULAR && folder) malformed('a file with the name of a folder', name)
}
