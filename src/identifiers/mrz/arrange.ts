import type { Layout } from './layout.ts'
import { MRV_A, MRV_B, TD1, TD2, TD3 } from './layouts.ts'
import { FRENCH_DRIVING_LICENSE, FRENCH_NATIONAL_ID, SWISS_DRIVING_LICENSE } from './national.ts'
import { read } from './read.ts'
import type { MrzNormalization } from './substitutes.ts'

/** Lines in the shape of a layout. */
export interface Arrangement {
  layout: Layout
  lines: string[]
  as?: MrzNormalization
}

/** The layout whose lines have exactly these lengths, as given or, when their number is wrong, put end to end. */
export function arrange(lines: string[]): Arrangement | undefined {
  const asGiven = layoutOf(lines)
  if (asGiven !== undefined) return { layout: asGiven, lines }
  const broken = lineLengths(lines.join('')).map((lengths) => cut(lines.join(''), lengths))
  for (const candidate of broken) {
    const layout = layoutOf(candidate)
    if (layout === undefined) continue
    if (lines.length === 1) return { layout, lines: candidate, as: 'unbroken' }
    if (lines.length !== candidate.length && isProven(layout, candidate))
      return { layout, lines: candidate, as: 'rejoined' }
  }
  return undefined
}

/**
 * Lines of other lengths may add up by chance, one being too long or the other too short: they are broken anew where the
 * digits agree. The national cards are known by how they begin; the Swiss one has no digits.
 */
function isProven(layout: Layout, lines: string[]): boolean {
  return layout === FRENCH_NATIONAL_ID || read(layout, lines, undefined).checksValid
}

export function cut(text: string, lengths: readonly number[]): string[] {
  let from = 0
  return lengths.map((length) => {
    from += length
    return text.slice(from - length, from)
  })
}

function lineLengths(text: string): number[][] {
  if (text.length === 88) return [[44, 44]]
  if (text.length === 72) return [[36, 36]]
  if (text.length === 90) return [[30, 30, 30]]
  return text.length === 69 && isSwissLicence(text.slice(9)) ? [[9, 30, 30]] : []
}

function layoutOf(lines: readonly string[]): Layout | undefined {
  const [first = '', second = '', third = ''] = lines
  if (lines.length === 2 && second.length === first.length) {
    if (first.length === 44) return first.charCodeAt(0) === 86 ? MRV_A : TD3
    if (first.length === 36) return twoOf36(first, second)
  }
  if (lines.length === 3 && second.length === 30 && third.length === 30) {
    if (first.length === 30) return TD1
    if (first.length === 9) return SWISS_DRIVING_LICENSE
  }
  return lines.length === 1 && isFrenchLicence(first) ? FRENCH_DRIVING_LICENSE : undefined
}

/** The first French cards share the grid and the letters ID of TD2: the digits tell which one it is. */
function twoOf36(first: string, second: string): Layout | undefined {
  if (first.charCodeAt(0) === 86) return MRV_B
  if (!first.startsWith('IDFRA')) return TD2
  const lines = [first, second]
  const isTd2 = !read(FRENCH_NATIONAL_ID, lines, undefined).checksValid && read(TD2, lines, undefined).checksValid
  return isTd2 ? TD2 : FRENCH_NATIONAL_ID
}

function isSwissLicence(secondLine: string): boolean {
  return secondLine.startsWith('FACHE') || secondLine.startsWith('FALIE')
}

/** A letter and a digit, then the state: no other line of 30 cells begins so. */
function isFrenchLicence(line: string): boolean {
  return line.length === 30 && /^[A-Z]\dFRA/.test(line)
}
