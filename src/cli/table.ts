const GAP = '  '
const NARROWEST = 24

/**
 * Rows as aligned columns. The last column is broken between words to fit the width, which is that of the terminal, or
 * none where there is no terminal: whoever reads a pipe wants one row on one line.
 */
export function columns(rows: readonly (readonly string[])[], width = process.stdout.columns): string[] {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, index) => Math.max(known[index] ?? 0, cell.length)),
    [],
  )
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + GAP.length, 0)
  const room = width === undefined ? Number.POSITIVE_INFINITY : Math.max(NARROWEST, width - before)
  return rows.flatMap((row) => {
    const head = row.slice(0, -1).map((cell, index) => cell.padEnd(widths[index] ?? 0) + GAP)
    const [first = '', ...rest] = broken(row.at(-1) ?? '', room)
    return [head.join('') + first, ...rest.map((line) => ' '.repeat(before) + line)].map((line) => line.trimEnd())
  })
}

/** Text in lines of at most so many characters, broken between words. */
export function broken(text: string, room: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
