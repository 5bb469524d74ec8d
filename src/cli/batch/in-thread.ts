import { Tinypool } from 'tinypool'
import type { Block } from './block.ts'
import work from './work.ts'

/** What a thread runs: the records' bytes are handed back, not copied. */
export default async function inThread(block: Block): Promise<unknown> {
  const done = await work(block)
  const movable = {
    [Tinypool.transferableSymbol]: [done.records.text.buffer, done.rejected.text.buffer],
    [Tinypool.valueSymbol]: done,
  }
  // The types of tinypool know its two symbols by other names.
  return Tinypool.move(movable as unknown as Parameters<typeof Tinypool.move>[0])
}
