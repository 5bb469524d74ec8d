import { blocksOfLines, type NumberedLine } from '../lines.ts'
import type { Block, CaseFiles, Manner, SentLine } from './block.ts'

/** Cases a block: enough to be worth sending, few enough to share them out. */
const CASES = 32

/** Lines a block, and none waits for the next that is not there yet. */
const LINES = 512

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
      yield { ...manner, ...packed(lines.slice(start, start + LINES)) }
  }
}

/** One piece of memory for all: it can change hands, and a small Buffer lies in a pool that cannot. */
function packed(lines: readonly NumberedLine[]): { bytes: Uint8Array<ArrayBuffer>; lines: SentLine[] } {
  const size = lines.reduce((sum, { line }) => sum + ('bytes' in line ? line.bytes.length : 0), 0)
  const bytes = new Uint8Array(size)
  let end = 0
  const sent = lines.map(({ line, number }): SentLine => {
    if (!('bytes' in line)) return { number, tooLong: line.tooLong }
    const start = end
    bytes.set(line.bytes, start)
    end += line.bytes.length
    return { number, start, end }
  })
  return { bytes, lines: sent }
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
