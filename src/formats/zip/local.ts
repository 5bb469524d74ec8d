import type { ZipEntry } from './directory.ts'
import { type Extra, readExtra, widen } from './extra.ts'
import { decodeName, UTF8_FLAG } from './name.ts'
import { malformed, refuseZip } from './raise.ts'

/** Where the content of an entry lies in the file. */
export interface LocalRange {
  readonly entry: ZipEntry
  readonly dataStart: number
  readonly dataEnd: number
  /** Whether a data descriptor follows (APPNOTE 4.3.9). */
  readonly descriptor: boolean
}

const HEADER = 0x04034b50
const HEADER_SIZE = 30
const DESCRIPTOR_FLAG = 0x0008
// 4.4.4: bits 1 and 2 tell how hard the writer tried, and bit 11 is compared with the name.
const COMPARED = ~(0x0006 | UTF8_FLAG)

/** The local header of an entry (APPNOTE 4.3.7); it must tell what the directory tells. */
export function readLocal(file: Buffer, directoryStart: number, entry: ZipEntry): LocalRange {
  const { offset, name } = entry
  if (offset + HEADER_SIZE > directoryStart) malformed('an entry lies outside the archive', name)
  if (file.readUInt32LE(offset) !== HEADER) malformed('an entry has no header of its own', name)
  const extraStart = offset + HEADER_SIZE + file.readUInt16LE(offset + 26)
  const dataStart = extraStart + file.readUInt16LE(offset + 28)
  if (dataStart > directoryStart) malformed('an entry lies outside the archive', name)
  const raw = file.subarray(offset + HEADER_SIZE, extraStart)
  const extra = readExtra(file.subarray(extraStart, dataStart), entry.number)
  const flags = file.readUInt16LE(offset + 6)
  if ((flags & COMPARED) !== (entry.flags & COMPARED)) mismatch('flags', name)
  if (!raw.equals(entry.raw)) mismatch('name', name)
  if (decodeName({ raw, flags, extra, host: entry.host }, entry.number) !== name) mismatch('name', name)
  if (file.readUInt16LE(offset + 8) !== entry.method) mismatch('method', name)
  const descriptor = (flags & DESCRIPTOR_FLAG) !== 0
  const crc = file.readUInt32LE(offset + 14)
  const [size, packed] = localSizes(file, extra, entry)
  const told: readonly (readonly [string, number, number])[] = [
    ['CRC-32', crc, entry.crc],
    ['packed size', packed, entry.packed],
    ['size', size, entry.size],
  ]
  for (const [what, here, there] of told) {
    // With a descriptor the values are zero here (4.4.4); Info-ZIP writes those that it knows.
    if (here !== there && !(descriptor && here === 0)) mismatch(what, name)
  }
  return { entry, dataStart, dataEnd: dataStart + entry.packed, descriptor }
}

// 4.5.3: a local ZIP64 field holds both sizes, in the order size, packed size.
function localSizes(file: Buffer, extra: Extra, { offset, number }: ZipEntry): [size: number, packed: number] {
  const short = [file.readUInt32LE(offset + 22), file.readUInt32LE(offset + 18)]
  return widen(extra, short, number) as [number, number]
}

export function mismatch(reason: string, entry: string): never {
  refuseZip('zip/header-mismatch', { entry, reason })
}
