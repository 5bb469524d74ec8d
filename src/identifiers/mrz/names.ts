import { spaced } from './cell-text.ts'
import { filler, type Grid, noValue, placeOf } from './grid.ts'
import { cells, type Layout, type LayoutCells } from './layout.ts'
import type { MrzCells } from './types.ts'

export interface NamePart {
  text: string
  /** Undefined when no letter of it is printed. */
  cells: MrzCells | undefined
}

export interface Name {
  surname: NamePart
  givenNames: NamePart
  truncationPossible: boolean
  /** Letters and fillers only, and at least one letter (Doc 9303-3 s4.6). */
  conformant: boolean
}

const nothing: NamePart = { text: '', cells: undefined }

/**
 * The holder's name. `<<` ends the primary identifier; without it there is no secondary one, and what follows a further
 * `<<` still belongs to the secondary.
 */
export function readName({ at, lengths, places }: Layout, lines: readonly string[], grid: Grid): Name {
  const { name } = at
  if (name === undefined) return readNamesApart(at, lengths, lines, grid)
  const text = lines[name.line - 1] ?? ''
  const before = places.name - name.start
  const split = firstPair(grid, places.name, before + name.end) - before
  const surname = span(text, name.line, name.start, split, grid, before)
  const givenNames = span(text, name.line, split, name.end, grid, before)
  return {
    surname,
    givenNames,
    truncationPossible: isLetter(grid[before + name.end - 1]),
    conformant: (surname.cells ?? givenNames.cells) !== undefined && onlyLetters(grid, before, surname, givenNames),
  }
}

/** Where two fillers follow each other, or the end. */
function firstPair(grid: Grid, from: number, end: number): number {
  let isAfterFiller = false
  for (let cell = from; cell < end; cell++) {
    const isFiller = grid[cell] === filler
    if (isFiller && isAfterFiller) return cell - 1
    isAfterFiller = isFiller
  }
  return end
}

/** Layouts that print the two identifiers in fields of their own. */
function readNamesApart(at: LayoutCells, lengths: readonly number[], lines: readonly string[], grid: Grid): Name {
  const [surname = nothing, givenNames = nothing] = [at.surname, at.givenNames].map((place) =>
    place === undefined
      ? nothing
      : span(lines[place.line - 1] ?? '', place.line, place.start, place.end, grid, placeOf(place.line, lengths)),
  )
  const printed = [at.surname, at.givenNames].filter((place) => place !== undefined)
  return {
    surname,
    givenNames,
    truncationPossible: printed.some(({ line, end }) => isLetter(grid[placeOf(line, lengths) + end - 1])),
    conformant:
      surname.text + givenNames.text !== '' &&
      [surname, givenNames].every((part) => onlyLetters(grid, placeOf(part.cells?.line ?? 1, lengths), part, nothing)),
  }
}

function span(text: string, line: number, from: number, to: number, grid: Grid, before: number): NamePart {
  let start = from
  let end = to
  while (start < end && grid[before + start] === filler) start++
  while (end > start && grid[before + end - 1] === filler) end--
  if (start === end) return nothing
  return { text: spaced(text.slice(start, end), true), cells: cells(line, start, end) }
}

function isLetter(value: number | undefined): boolean {
  return value !== undefined && value >= 10 && value < filler
}

/** Whether the parts are letters and fillers; around them there are fillers only. */
function onlyLetters(grid: Grid, before: number, first: NamePart, second: NamePart): boolean {
  const from = first.cells ?? second.cells
  const to = second.cells ?? first.cells
  if (from === undefined || to === undefined) return true
  for (let cell = before + from.start; cell < before + to.end; cell++) {
    const value = grid[cell] ?? noValue
    if (value < 10 || value > filler) return false
  }
  return true
}
