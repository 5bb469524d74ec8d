/** A line's bytes, without its end; or only its length, where it was too long to be held. */
export type Line = { readonly bytes: Uint8Array } | { readonly tooLong: number }

const LF = 0x0a
const CR = 0x0d
const BLANK = new Set([0x20, 0x09, CR])
const BOM = [0xef, 0xbb, 0xbf]

/** A line and its number, counted from 1; blank ones count too. */
export interface NumberedLine {
  readonly line: Line
  readonly number: number
}

/** The lines of a stream of bytes that are not blank. Of a line longer than `max` bytes no more than that is held. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, max: number): AsyncGenerator<Line> {
  for await (const lines of blocksOfLines(chunks, max)) for (const { line } of lines) yield line
}

/** The lines that end in each chunk, together, so that none waits for a chunk that is still to come. */
export async function* blocksOfLines(chunks: AsyncIterable<Uint8Array>, max: number): AsyncGenerator<NumberedLine[]> {
  let line = new HeldLine(max, true)
  let number = 1
  for await (const chunk of chunks) {
    const lines: NumberedLine[] = []
    let start = 0
    for (let end = chunk.indexOf(LF); end !== -1; end = chunk.indexOf(LF, start)) {
      line.add(chunk.subarray(start, end))
      for (const ended of line.end()) lines.push({ line: ended, number })
      line = new HeldLine(max, false)
      number++
      start = end + 1
    }
    line.add(chunk.subarray(start))
    if (lines.length > 0) yield lines
  }
  const last = [...line.end()].map((ended) => ({ line: ended, number }))
  if (last.length > 0) yield last
}

class HeldLine {
  readonly #max: number
  readonly #first: boolean
  #parts: Uint8Array[] = []
  #length = 0

  constructor(max: number, first: boolean) {
    this.#max = max
    this.#first = first
  }

  add(part: Uint8Array): void {
    this.#length += part.length
    // What is cut off at the end may be a byte order mark and a CR more than the limit.
    if (this.#length > this.#max + BOM.length + 1) this.#parts = []
    else if (part.length > 0) this.#parts.push(part)
  }

  *end(): Generator<Line> {
    const bytes = trimmed(Buffer.concat(this.#parts), this.#first)
    const length = this.#parts.length === 0 ? this.#length : bytes.length
    if (length > this.#max) yield { tooLong: length }
    else if (!bytes.every((byte) => BLANK.has(byte))) yield { bytes }
  }
}

function trimmed(bytes: Uint8Array, first: boolean): Uint8Array {
  const start = first && BOM.every((byte, index) => bytes[index] === byte) ? BOM.length : 0
  return bytes.subarray(start, bytes.at(-1) === CR ? -1 : undefined)
}
