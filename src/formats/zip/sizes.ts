import type { Limits } from '../../source/index.ts'
import type { ZipEntry } from './directory.ts'
import { refuseZip } from './raise.ts'

/** A page of blanks packs 1,000 to 1: below this size a ratio says nothing. */
const RATIO_FROM = 1024 ** 2

/** Refuses by the sizes that the headers say, before anything is unpacked; `readContent` holds them to it. */
export function checkSizes(entries: readonly ZipEntry[], limits: Limits): void {
  let total = 0
  for (const { name, size } of entries) {
    total += size
    if (size > limits.zipEntryBytes) {
      refuseZip('zip/too-large', { entry: name, size, limit: 'zipEntryBytes', max: limits.zipEntryBytes })
    }
    if (total > limits.zipTotalBytes) {
      refuseZip('zip/too-large', { entry: name, size: total, limit: 'zipTotalBytes', max: limits.zipTotalBytes })
    }
  }
  let packed = 0
  for (const entry of entries) {
    packed += entry.packed
    checkRatio(entry.name, entry.size, entry.packed, limits)
  }
  checkRatio('all', total, packed, limits)
}

function checkRatio(entry: string, size: number, packed: number, { zipRatio: max }: Limits): void {
  if (size > RATIO_FROM && size > packed * max) refuseZip('zip/ratio', { entry, limit: 'zipRatio', max })
}
