import { type Grid, gridOfLines, gridOfText } from './grid.ts'
import type { Layout } from './layout.ts'
import { MRV_A, MRV_B, TD1, TD2, TD3 } from './layouts.ts'

// The forms that nearly all zones come in, read without a copy of anything but the lines. What is found here is what
// scan and arrange find too, only later.

/** A zone of an ICAO layout in which every character is a cell. */
export interface Plain {
  layout: Layout
  lines: string[]
  grid: Grid
  unbroken: boolean
}

/** A text of exactly the cells of a layout, with line feeds between the lines or without. */
export function plainText(text: string): Plain | undefined {
  const { length } = text
  if (length === 88 || length === 89) return twoLines(text, 44, length === 89)
  if (length === 72 || length === 73) return twoLines(text, 36, length === 73)
  if (length !== 90 && length !== 92) return undefined
  const grid = gridOfText(text, 30, length === 92)
  if (grid === undefined) return undefined
  const step = length === 92 ? 31 : 30
  const lines = [text.slice(0, 30), text.slice(step, step + 30), text.slice(2 * step)]
  return { layout: TD1, lines, grid, unbroken: length === 90 }
}

function twoLines(text: string, width: 36 | 44, broken: boolean): Plain | undefined {
  const layout = layoutOfTwo(text, width)
  const grid = layout && gridOfText(text, width, broken)
  if (layout === undefined || grid === undefined) return undefined
  const lines = [text.slice(0, width), text.slice(broken ? width + 1 : width)]
  return { layout, lines, grid, unbroken: !broken }
}

/** Lines of exactly the cells of a layout. */
export function plainLines(given: readonly unknown[]): Plain | undefined {
  const first = given[0]
  const second = given[1]
  const third = given[2]
  if (typeof first !== 'string' || typeof second !== 'string' || first.length !== second.length) return undefined
  const width = first.length
  if (given.length === 2 && (width === 44 || width === 36)) {
    const lines = [first, second]
    const layout = layoutOfTwo(first, width)
    const grid = layout && gridOfLines(lines, width)
    return layout && grid && { layout, lines, grid, unbroken: false }
  }
  if (given.length !== 3 || width !== 30 || typeof third !== 'string' || third.length !== 30) return undefined
  const lines = [first, second, third]
  const grid = gridOfLines(lines, width)
  return grid && { layout: TD1, lines, grid, unbroken: false }
}

/** Undefined where the old French card may be meant. */
function layoutOfTwo(text: string, width: 36 | 44): Layout | undefined {
  const visa = text.charCodeAt(0) === 86
  if (width === 44) return visa ? MRV_A : TD3
  if (visa) return MRV_B
  return text.startsWith('IDFRA') ? undefined : TD2
}
