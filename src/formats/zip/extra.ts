import { malformed } from './raise.ts'
import { readUInt64 } from './uint64.ts'

/** Extra fields (APPNOTE 4.5) by their id. A field given twice is refused if anybody reads it. */
export type Extra = ReadonlyMap<number, Buffer>
export const NO_EXTRA: Extra = new Map()

// biome-ignore-start format: columns
export const ZIP64 = 0x0001 // 4.5.3
export const UNICODE_PATH = 0x7075 // 4.6.9
export const AES = 0x9901 // WinZip's AES
const READ: ReadonlySet<number> = new Set([ZIP64, UNICODE_PATH, AES])
// biome-ignore-end format: columns

export function readExtra(bytes: Buffer, entry: number): Extra {
  const fields = new Map<number, Buffer>()
  let at = 0
  while (at + 4 <= bytes.length) {
    const id = bytes.readUInt16LE(at)
    const end = at + 4 + bytes.readUInt16LE(at + 2)
    if (end > bytes.length) malformed('an extra field is cut', entry)
    if (fields.has(id) && READ.has(id)) malformed('an extra field is given twice', entry)
    fields.set(id, bytes.subarray(at + 4, end))
    at = end
  }
  return fields
}

const MARK = 0xffffffff

/**
 * The values that a ZIP64 field holds in place of those that carry the mark 0xffffffff, in the order of 4.5.3. It
 * holds these and no others (and a disk number, 4 bytes), or readers would take different ones.
 */
export function widen(extra: Extra, values: readonly number[], entry: number): number[] {
  const marked = values.filter((value) => value === MARK).length
  const field = extra.get(ZIP64)
  if (!field) return marked === 0 ? [...values] : malformed('a ZIP64 size without its field', entry)
  if (marked > 0 && field.length !== marked * 8 && field.length !== marked * 8 + 4) {
    malformed('a ZIP64 field of the wrong length', entry)
  }
  let at = 0
  return values.map((value) => {
    if (value !== MARK) return value
    at += 8
    return readUInt64(field, at - 8)
  })
}
