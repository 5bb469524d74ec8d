import { malformed } from './raise.ts'
import { readUInt64 } from './uint64.ts'

interface Directory {
  readonly entries: number
  readonly size: number
  readonly start: number
}

const LOCATOR_SIZE = 20
const LOCATOR = 0x07064b50
const RECORD = 0x06064b50

/**
 * The ZIP64 end record and its locator (APPNOTE 4.3.14, 4.3.15), when they stand in front of the end record at `at`.
 * A value of the short record must be the mark that sends a reader here, or the same value.
 */
export function readEnd64(file: Buffer, at: number, short: Directory): (Directory & { end: number }) | undefined {
  const locator = at - LOCATOR_SIZE
  if (locator < 0 || file.readUInt32LE(locator) !== LOCATOR) return undefined
  // A lone disk counts as one (4.3.15); some writers leave the total at zero.
  if (file.readUInt32LE(locator + 4) !== 0 || file.readUInt32LE(locator + 16) > 1) malformed('more than one disk')
  const end = readUInt64(file, locator + 8)
  if (end + 56 > locator || file.readUInt32LE(end) !== RECORD) malformed('the ZIP64 locator leads to no record')
  if (end + 12 + readUInt64(file, end + 4) !== locator) malformed('bytes behind the ZIP64 record')
  if (file.readUInt32LE(end + 16) !== 0 || file.readUInt32LE(end + 20) !== 0) malformed('more than one disk')
  const long = {
    entries: readUInt64(file, end + 32),
    size: readUInt64(file, end + 40),
    start: readUInt64(file, end + 48),
  }
  if (readUInt64(file, end + 24) !== long.entries) malformed('more than one disk')
  const agree =
    (short.entries === 0xffff || short.entries === long.entries) &&
    (short.size === 0xffffffff || short.size === long.size) &&
    (short.start === 0xffffffff || short.start === long.start)
  if (!agree) malformed('the two end records disagree')
  return { ...long, end }
}
