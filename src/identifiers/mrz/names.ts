import { cells, type Layout } from './layouts.ts'
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
export function readName(layout: Layout, lines: readonly string[]): Name {
  const { name, surname, givenNames } = layout.at
  if (name === undefined) {
    const first = part(lines, surname)
    const second = part(lines, givenNames)
    const printed = [surname, givenNames].filter((at) => at !== undefined)
    return {
      surname: first,
      givenNames: second,
      truncationPossible: printed.some((at) => endsInLetter(lines, at)),
      conformant: printed.every((at) => onlyLetters(lines, at)) && first.text + second.text !== '',
    }
  }
  const text = lines[name.line - 1] ?? ''
  const found = text.indexOf('<<', name.start)
  const split = found < 0 || found > name.end ? name.end : found
  const primary = span(text, name.line, name.start, split)
  const secondary = span(text, name.line, split, name.end)
  return {
    surname: primary,
    givenNames: secondary,
    truncationPossible: endsInLetter(lines, name),
    conformant: onlyLetters(lines, name) && (primary.text !== '' || secondary.text !== ''),
  }
}

function part(lines: readonly string[], at: MrzCells | undefined): NamePart {
  return at === undefined ? nothing : span(lines[at.line - 1] ?? '', at.line, at.start, at.end)
}

function span(text: string, line: number, from: number, to: number): NamePart {
  let start = from
  let end = Math.min(to, text.length)
  while (start < end && text.charCodeAt(start) === 60) start++
  while (end > start && text.charCodeAt(end - 1) === 60) end--
  if (start >= end) return nothing
  return { text: spaced(text.slice(start, end)), cells: cells(line, start, end) }
}

/** Runs of fillers as single spaces. */
function spaced(text: string): string {
  return text.indexOf('<') < 0 ? text : text.replace(/<+/g, ' ')
}

function endsInLetter(lines: readonly string[], at: MrzCells): boolean {
  const unit = lines[at.line - 1]?.charCodeAt(at.end - 1) ?? 0
  return unit >= 65 && unit <= 90
}

function onlyLetters(lines: readonly string[], at: MrzCells): boolean {
  const text = lines[at.line - 1] ?? ''
  const end = Math.min(at.end, text.length)
  for (let cell = at.start; cell < end; cell++) {
    const unit = text.charCodeAt(cell)
    if (unit !== 60 && (unit < 65 || unit > 90)) return false
  }
  return true
}
