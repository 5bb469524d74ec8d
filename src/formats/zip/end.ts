import { readEnd64 } from './end64.ts'
import { malformed } from './raise.ts'

/** Where the central directory lies, in bytes of the file, and how many entries it is said to hold. */
export interface End {
  readonly entries: number
  readonly start: number
  readonly end: number
}

const SIGNATURE = Buffer.from('PK\x05\x06', 'latin1')
const SIZE = 22
const MAX_COMMENT = 0xffff

/**
 * The end of central directory record (APPNOTE 4.3.16). It must end the file, be the only one that a reader could
 * find there, and stand right behind the directory that it describes: nothing in front, between or behind.
 */
export function findEnd(file: Buffer): End {
  const at = recordAt(file)
  // 4.4.19-4.4.22: number of this disk, disk of the directory, entries on this disk, entries, size, offset
  const short = {
    entries: file.readUInt16LE(at + 10),
    size: file.readUInt32LE(at + 12),
    start: file.readUInt32LE(at + 16),
  }
  const long = readEnd64(file, at, short)
  const disks = [file.readUInt16LE(at + 4), file.readUInt16LE(at + 6)]
  if (disks.some((disk) => disk !== 0 && !(long && disk === 0xffff))) malformed('more than one disk')
  if (file.readUInt16LE(at + 8) !== short.entries) malformed('more than one disk')
  const { entries, size, start, end } = long ?? { ...short, end: at }
  if (start + size < end) malformed('bytes in front of the archive, or behind its directory')
  if (start + size > end) malformed('the directory lies outside the archive')
  return { entries, start, end }
}

/**
 * Readers differ: some take the last signature, some the last whose comment reaches the end of the file. Where the
 * two are not the same record, or a second one fits, a comment could hold another archive.
 */
function recordAt(file: Buffer): number {
  const last = file.lastIndexOf(SIGNATURE)
  if (last === -1 || last + SIZE > file.length) malformed('no end record: the archive is cut, or is none')
  const spare = file.length - last - SIZE - file.readUInt16LE(last + 20)
  if (spare > 0) malformed('bytes behind the end record')
  if (spare < 0) malformed('the comment of the archive is cut')
  const lowest = Math.max(0, file.length - SIZE - MAX_COMMENT)
  for (let at = previous(file, last); at >= lowest; at = previous(file, at)) {
    if (at + SIZE + file.readUInt16LE(at + 20) === file.length) malformed('two end records')
  }
  return last
}

function previous(file: Buffer, at: number): number {
  return at === 0 ? -1 : file.lastIndexOf(SIGNATURE, at - 1)
}
