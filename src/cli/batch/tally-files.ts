import { createReadStream } from 'node:fs'
import { refuse } from '../../diagnostics/index.ts'
import { addRecord, type BatchTally, emptyBatchTally } from '../../output/batch-report/tally.ts'
import { defaultLimits } from '../../source/index.ts'
import { linesOf } from '../lines.ts'

/** Counts over files of NDJSON, or standard input: a line at a time, and none is kept. */
export async function tallyFiles(files: readonly string[]): Promise<BatchTally> {
  const tally = emptyBatchTally()
  for (const file of files) {
    const chunks = file === '-' ? process.stdin : createReadStream(file)
    try {
      for await (const line of linesOf(chunks, defaultLimits.inputBytes))
        addRecord(tally, 'bytes' in line ? parsed(line.bytes) : undefined)
    } catch (error) {
      refuse('input/unreadable', { args: { reason: (error as NodeJS.ErrnoException).code ?? 'unknown' } })
    }
  }
  return tally
}

function parsed(line: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line))
  } catch {
    return undefined
  }
}
