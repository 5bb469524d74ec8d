/** A value in the text that it was read from, with what stands around it. Line and column from 1. */
export interface Excerpt {
  readonly syntax: 'json' | 'xml'
  readonly line: number
  readonly column: number
  readonly before: string
  readonly marked: string
  readonly after: string
}

/** Characters, and lines, on either side. */
const AROUND = 140
const LINES = 2
/** What is marked may be a whole picture. */
const MARKED = 400

/** The excerpt around `length` units at `offset` of a text. */
export function excerptOf(
  text: string,
  syntax: Excerpt['syntax'],
  { line, column, offset, length }: { line: number; column: number; offset: number; length: number },
): Excerpt {
  const end = offset + length
  const before = text.slice(Math.max(0, offset - AROUND), offset)
  const after = text.slice(end, end + AROUND)
  const whole = text.slice(offset, end)
  return {
    syntax,
    line,
    column,
    before: `${offset > AROUND ? '…' : ''}${before.split('\n').slice(-LINES).join('\n')}`,
    marked: length > MARKED ? `${whole.slice(0, MARKED)}…` : whole,
    after: after.split('\n').slice(0, LINES).join('\n'),
  }
}
