import { type LocalRange, mismatch } from './local.ts'
import { malformed, refuseZip } from './raise.ts'

/**
 * Every byte in front of the directory belongs to one entry: header, content, and the descriptor where one is
 * announced. What lies between could be an entry that only a reader of local headers sees.
 */
export function checkLayout(file: Buffer, directoryStart: number, ranges: readonly LocalRange[]): void {
  const ordered = ranges.toSorted((a, b) => a.entry.offset - b.entry.offset)
  if ((ordered[0]?.entry.offset ?? directoryStart) > 0) malformed('bytes in front of the archive')
  for (const [index, range] of ordered.entries()) {
    const next = ordered[index + 1]?.entry.offset ?? directoryStart
    if (next < range.dataEnd) refuseZip('zip/overlap', { entry: range.entry.name })
    if (range.descriptor) checkDescriptor(file, range, next)
    else if (next > range.dataEnd) malformed('bytes that belong to no entry', range.entry.name)
  }
}

const SIGNATURE = 0x08074b50

/** APPNOTE 4.3.9: with or without its signature, sizes of 4 or 8 bytes; the length tells which of the four. */
function checkDescriptor(file: Buffer, { entry, dataEnd }: LocalRange, end: number): void {
  const length = end - dataEnd
  const signed = length === 16 || length === 24
  const wide = length === 20 || length === 24
  if (!signed && length !== 12 && length !== 20) mismatch('data descriptor', entry.name)
  const at = signed ? dataEnd + 4 : dataEnd
  const told = wide
    ? [file.readUInt32LE(at), Number(file.readBigUInt64LE(at + 4)), Number(file.readBigUInt64LE(at + 12))]
    : [file.readUInt32LE(at), file.readUInt32LE(at + 4), file.readUInt32LE(at + 8)]
  const agree = [entry.crc, entry.packed, entry.size].every((value, index) => value === told[index])
  if (!agree || (signed && file.readUInt32LE(dataEnd) !== SIGNATURE)) mismatch('data descriptor', entry.name)
}
