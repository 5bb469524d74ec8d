import type { MrzCells } from './types.ts'

/** The value of what is no cell of a zone: not A to Z, not a digit, not the filler. */
export const noValue = 255
/** The filler counts 0, which 40 is modulo 10; so it is told from the digit 0. */
export const filler = 40

/** The value of every code unit, so that no lookup needs a test: Doc 9303-3 s4.9, A = 10 … Z = 35. */
const values = new Uint8Array(65_536).fill(noValue)
for (let digit = 0; digit < 10; digit++) values[48 + digit] = digit
for (let letter = 0; letter < 26; letter++) values[65 + letter] = 10 + letter
values[60] = filler

export const weights = [7, 3, 1] as const

/** The value of a code unit in a check sum. */
export function cellValue(unit: number): number {
  return values[unit] as number
}

/** The values of a layout's cells, line after line; a cell that is not printed counts as a filler. */
export type Grid = Uint8Array

// One grid serves all zones: an array for each would cost more than all sums. It is filled and read in one call.
const grid: Grid = new Uint8Array(160).fill(filler)

/** A cell that no layout reaches and that always counts 0. */
const nowhere = 159

/** Fills the grid from lines, whatever their length. */
export function gridOf(lines: readonly string[], lengths: readonly number[]): Grid {
  let from = 0
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i] ?? 0
    const line = lines[i] ?? ''
    for (let cell = 0; cell < length; cell++)
      grid[from + cell] = cell < line.length ? cellValue(line.charCodeAt(cell)) : filler
    from += length
  }
  return grid
}

/** Fills the grid from lines of one width; undefined if anything but cells is there. */
export function gridOfLines(lines: readonly string[], width: number): Grid | undefined {
  // Held in locals, a module's constants are not fetched anew for each cell.
  const table = values
  const out = grid
  let seen = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string
    const before = i * width
    for (let cell = 0; cell < width; cell++) {
      const value = table[line.charCodeAt(cell)] as number
      out[before + cell] = value
      seen |= value
    }
  }
  return hasNoValue(seen) ? undefined : out
}

/** Of values or-ed together: all are below 64, but what has none sets the highest bit. */
function hasNoValue(seen: number): boolean {
  return seen > 127
}

/** Fills the grid from a text of lines of one width, unbroken or with line feeds between; undefined if anything else is there. */
export function gridOfText(text: string, width: number, broken: boolean): Grid | undefined {
  const table = values
  const out = grid
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const value = table[text.charCodeAt(i)] as number
    if (value !== noValue) out[at++] = value
    else if (!broken || (i + 1) % (width + 1) !== 0 || text.charCodeAt(i) !== 10) return undefined
  }
  return at % width === 0 ? out : undefined
}

/** The digit that the cells at these places ask for; null when one of them has no value. */
export function digitOver(cells: Grid, places: Uint8Array): number | null {
  let sum = 0
  let seen = 0
  for (let i = 0; i < places.length; i += 3) {
    const a = cells[places[i] as number] as number
    const b = cells[places[i + 1] as number] as number
    const c = cells[places[i + 2] as number] as number
    sum += 7 * a + 3 * b + c
    seen |= a | b | c
  }
  return hasNoValue(seen) ? null : sum % 10
}

/** The places of cells in a grid of lines of these lengths, filled up to a whole number of weights. */
export function placesOf(cells: readonly MrzCells[], lengths: readonly number[]): Uint8Array {
  const places = cells.flatMap(({ line, start, end }) => {
    const before = placeOf(line, lengths)
    return Array.from({ length: end - start }, (_, i) => before + start + i)
  })
  while (places.length % 3 !== 0) places.push(nowhere)
  return Uint8Array.from(places)
}

/** Where a line begins in the grid. */
export function placeOf(line: number, lengths: readonly number[]): number {
  let before = 0
  for (let i = 0; i < line - 1; i++) before += lengths[i] ?? 0
  return before
}

/** A number for two or three cells: comparing numbers is cheaper than cutting strings out. */
function keyOf(cells: Grid, at: number, length: 2 | 3): number {
  let key = 0
  for (let cell = at; cell < at + length; cell++) key = key * (filler + 1) + (cells[cell] as number)
  return key
}

/** Codes of two or three cells, found by their key. */
export interface CodeTable {
  readonly length: 2 | 3
  /** By key: the code's place in `codes`; 0 for none. */
  readonly numbers: Uint16Array
  readonly codes: readonly (string | undefined)[]
}

/** A table of the codes given, each padded with fillers to the same length. */
export function codeTable(codes: Iterable<string>, length: 2 | 3): CodeTable {
  const table: CodeTable = { length, numbers: new Uint16Array((filler + 1) ** length), codes: [undefined, ...codes] }
  for (const [number, code] of table.codes.entries()) {
    if (code === undefined) continue
    const cells = Uint8Array.from([...code.padEnd(length, '<')], (char) => cellValue(char.charCodeAt(0)))
    table.numbers[keyOf(cells, 0, length)] = number
  }
  return table
}

/** The code of the table that stands in these cells, without its fillers: it need not be cut out of the line. */
export function codeAt({ length, numbers, codes }: CodeTable, cells: Grid, at: number): string | undefined {
  return codes[numbers[keyOf(cells, at, length)] as number]
}
