import { type Entry, fromBufferPromise } from 'yauzl'
import type { Limits } from '../../source/index.ts'
import { type End, findEnd } from './end.ts'
import { AES, NO_EXTRA, readExtra, UNICODE_PATH, widen } from './extra.ts'
import { decodeName } from './name.ts'
import { malformed, refuseZip } from './raise.ts'
import { checkName } from './safe-name.ts'

/** One entry of the central directory (APPNOTE 4.3.12). Sizes and offsets in bytes. */
export interface ZipEntry {
  /** From 1, in the order of the directory. */
  readonly number: number
  readonly name: string
  readonly raw: Buffer
  readonly folder: boolean
  readonly host: number
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  readonly attributes: number
}

export interface Directory {
  readonly entries: readonly ZipEntry[]
  /** Where the directory starts, and the last entry must end. */
  readonly start: number
}

const HEADER = 0x02014b50
const HEADER_SIZE = 46
// 4.4.4: bit 0 encrypted, 6 strong encryption, 13 masked headers
const ENCRYPTED = 0x2041
const AES_METHOD = 99

/** The entries in the order of the directory, which is read by yauzl after its frame was found sound. */
export async function readDirectory(file: Buffer, limits: Limits): Promise<Directory> {
  const end = findEnd(file)
  if (end.entries > limits.zipEntries) {
    refuseZip('zip/too-many-entries', { size: end.entries, limit: 'zipEntries', max: limits.zipEntries })
  }
  checkFrame(file, end)
  const entries: ZipEntry[] = []
  for (const entry of await entriesOf(file)) entries.push(toEntry(entry, entries.length + 1, limits))
  return { entries, start: end.start }
}

/** What yauzl does not tell, or tells in words of its own: as many headers as bytes, one disk, no encryption. */
function checkFrame(file: Buffer, { entries, start, end }: End): void {
  let at = start
  for (let number = 1; number <= entries; number++) {
    if (at + HEADER_SIZE > end || file.readUInt32LE(at) !== HEADER) malformed('the directory is damaged', number)
    if (file.readUInt16LE(at + 8) & ENCRYPTED || file.readUInt16LE(at + 10) === AES_METHOD) {
      refuseZip('zip/encrypted', { entry: number })
    }
    if (file.readUInt16LE(at + 34) !== 0) malformed('more than one disk', number)
    const extra = at + HEADER_SIZE + file.readUInt16LE(at + 28)
    const comment = extra + file.readUInt16LE(at + 30)
    const marked = [file.readUInt32LE(at + 24), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)]
    widen(readExtra(file.subarray(extra, comment), number), marked, number)
    at = comment + file.readUInt16LE(at + 32)
  }
  if (at !== end) malformed('the directory has another size than its entries')
}

// Sizes and names are judged here, so that no text of another package, which quotes its input, is passed on.
async function entriesOf(file: Buffer): Promise<Entry[]> {
  try {
    const archive = await fromBufferPromise(file, {
      lazyEntries: true,
      decodeStrings: false,
      validateEntrySizes: false,
    })
    const entries: Entry[] = []
    for await (const entry of archive.eachEntry()) entries.push(entry)
    return entries
  } catch {
    return malformed('the directory is damaged')
  }
}

function toEntry(entry: Entry, number: number, limits: Limits): ZipEntry {
  const raw = entry.fileNameRaw
  const flags = entry.generalPurposeBitFlag
  const host = entry.versionMadeBy >>> 8
  const extra = readExtra(entry.extraFieldRaw, number)
  if (raw.length > limits.zipNameBytes) {
    refuseZip('zip/unsafe-name', { entry: number, reason: 'longer than the limit zipNameBytes' })
  }
  if (extra.has(AES)) refuseZip('zip/encrypted', { entry: number })
  const name = decodeName({ raw, flags, extra, host }, number)
  checkName(name, number)
  // A reader that does not know the Unicode path field takes the plain name: it must be as harmless.
  if (extra.has(UNICODE_PATH)) checkName(decodeName({ raw, flags, extra: NO_EXTRA, host }, number), number)
  return {
    number,
    name,
    raw,
    folder: name.endsWith('/'),
    host,
    flags,
    method: entry.compressionMethod,
    crc: entry.crc32,
    packed: entry.compressedSize,
    size: entry.uncompressedSize,
    offset: entry.relativeOffsetOfLocalHeader,
    attributes: entry.externalFileAttributes,
  }
}
