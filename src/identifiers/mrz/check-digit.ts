import type { MrzCells } from './types.ts'

const noValue = 255

/** The value of each code unit below 128: Doc 9303-3 s4.9, A = 10 … Z = 35, filler = 0. */
const values = new Uint8Array(128).fill(noValue)
for (let digit = 0; digit < 10; digit++) values[48 + digit] = digit
for (let letter = 0; letter < 26; letter++) values[65 + letter] = 10 + letter
values[60] = 0

/** The value of a code unit in a check sum; 255 for one that has none. */
export function cellValue(unit: number): number {
  return unit < 128 ? (values[unit] ?? noValue) : noValue
}

export function hasValue(unit: number): boolean {
  return cellValue(unit) !== noValue
}

export const weights = [7, 3, 1] as const

/** The digit that cells of the lines ask for; null when one of them has no value. */
export function digitOver(lines: readonly string[], over: readonly MrzCells[]): number | null {
  let sum = 0
  let weight = 7
  for (const { line, start, end } of over) {
    const text = lines[line - 1] ?? ''
    const stop = Math.min(end, text.length)
    for (let cell = start; cell < stop; cell++) {
      const value = cellValue(text.charCodeAt(cell))
      if (value === noValue) return null
      sum += weight * value
      weight = weight === 7 ? 3 : weight === 3 ? 1 : 7
    }
  }
  return sum % 10
}
