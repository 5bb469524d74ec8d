import { blocksOfLines, type NumberedLine } from '../lines.ts'
import type { Block, CaseFiles, Manner } from './block.ts'

/** Cases a block: enough to be worth sending, few enough to share them out. */
const CASES = 32

/** Lines a block, and none waits for the next that is not there yet. */
const LINES = 256

/** The lines that one read brought, for the threads. Lines are counted from 1, blank ones too. */
export async function* lineBlocks(
  input: AsyncIterable<Uint8Array>,
  max: number,
  manner: Manner,
  isFinished: (line: NumberedLine) => boolean,
): AsyncGenerator<Block> {
  for await (const read of blocksOfLines(input, max)) {
    const lines = read.filter((line) => !isFinished(line))
    for (let start = 0; start < lines.length; start += LINES)
      yield { ...manner, lines: lines.slice(start, start + LINES).map(own) }
  }
}

/** A copy of its own: a small Buffer lies in a pool, and all of that would be sent. */
function own({ line, number }: NumberedLine): NumberedLine {
  return 'bytes' in line ? { line: { bytes: new Uint8Array(line.bytes) }, number } : { line, number }
}

export async function* caseBlocks(
  cases: AsyncIterable<CaseFiles> | Iterable<CaseFiles>,
  manner: Manner,
  attachments: string | undefined,
): AsyncGenerator<Block> {
  // Evidence is written case by case, and no result is told before its evidence is stored.
  const size = attachments === undefined ? CASES : 1
  let first = 1
  let own: CaseFiles[] = []
  const block = (): Block => ({
    ...manner,
    cases: own,
    ...(attachments === undefined ? {} : { attachments: { folder: attachments, first } }),
  })
  for await (const each of cases) {
    own.push(each)
    if (own.length < size) continue
    yield block()
    first += own.length
    own = []
  }
  if (own.length > 0) yield block()
}
