import { compareTokens, type Grade, grades, isCutFrom } from './compare-tokens.ts'
import { nameComponents } from './name-components.ts'
import type { ParsedMrz } from './types.ts'

/**
 * `equal`: the same letters. `equivalent`: the same after transliteration (Doc 9303-3 s6 A), or divided into words
 * otherwise. `compatible`: the zone is cut off, the words stand in another order, or both may be transliterations of
 * one name. `different`: none of these.
 */
export type MrzNameAgreement = (typeof grades)[number]

/** The components of a name; `secondary` holds the given names. */
interface NameParts {
  primary: string[]
  secondary: string[]
}

interface ZoneName extends NameParts {
  truncationPossible: boolean
}

/** Cells of a name field in TD1, in TD2 and MRV-B, in TD3 and MRV-A: a text of that length may be cut off. */
const nameFieldLengths = [30, 31, 39]

/**
 * Compares a printed name with the name of a zone.
 *
 * @param printedName any text: `Surname, Given names`, or all components in either order
 * @param mrz a parsed zone, its name field, or `SURNAME<<GIVEN<NAMES`
 */
export function compareMrzName(printedName: string, mrz: ParsedMrz | string): MrzNameAgreement {
  const zone = zoneName(mrz)
  const printed = typeof printedName === 'string' ? divisions(printedName) : []
  if (zone === undefined || zone.primary.length + zone.secondary.length === 0 || printed.length === 0)
    return 'different'
  const best = bestOf(printed, zone)
  if (best < 3) return grades[best]
  const [whole] = printed
  const cut = zone.truncationPossible && printed.some((parts) => isCutZone(parts, zone))
  return cut || (whole !== undefined && sameComponents(whole, zone)) ? 'compatible' : 'different'
}

/** The ways a printed name divides into primary and secondary: at its comma, or anywhere and in either order. */
function divisions(name: string): NameParts[] {
  const comma = name.indexOf(',')
  if (comma >= 0) {
    const primary = nameComponents(name.slice(0, comma))
    const secondary = nameComponents(name.slice(comma + 1))
    return primary.length + secondary.length > 0 ? [{ primary, secondary }] : []
  }
  const all = nameComponents(name)
  return all.flatMap((_, i) => [
    { primary: all.slice(0, i + 1), secondary: all.slice(i + 1) },
    { primary: all.slice(i + 1), secondary: all.slice(0, i + 1) },
  ])
}

function zoneName(mrz: unknown): ZoneName | undefined {
  if (typeof mrz === 'string') {
    const field = mrz.slice(0, 120).trim()
    const [primary = '', ...rest] = field.split('<<')
    return {
      primary: words(primary),
      secondary: words(rest.join('<')),
      truncationPossible: nameFieldLengths.includes(field.length) && !field.endsWith('<'),
    }
  }
  if (typeof mrz !== 'object' || mrz === null || !('fields' in mrz)) return undefined
  const { fields, nameTruncationPossible } = mrz as ParsedMrz
  if (typeof fields?.surname !== 'string' || typeof fields.givenNames !== 'string') return undefined
  return {
    primary: words(fields.surname),
    secondary: words(fields.givenNames),
    truncationPossible: nameTruncationPossible === true,
  }
}

function words(text: string): string[] {
  return text.split(/[< ]/).filter((word) => word !== '')
}

function bestOf(printed: readonly NameParts[], zone: NameParts): Grade {
  let best: Grade = 3
  for (const parts of printed) {
    const grade = compareParts(parts, zone)
    if (grade < best) best = grade
    if (best === 0) break
  }
  return best
}

function compareParts(printed: NameParts, zone: NameParts): Grade {
  const primary = compareSequences(printed.primary, zone.primary)
  if (primary === 3) return primary
  return Math.max(primary, compareSequences(printed.secondary, zone.secondary)) as Grade
}

function compareSequences(printed: readonly string[], zone: readonly string[]): Grade {
  if (printed.length === zone.length) {
    const worst = worstOf(printed, zone)
    if (worst < 3) return worst
  }
  if (printed.length === 0 || zone.length === 0) return 3
  const joined = compareTokens(printed.join(''), zone.join(''))
  return joined === 0 ? 1 : joined
}

function worstOf(printed: readonly string[], zone: readonly string[]): Grade {
  let worst: Grade = 0
  for (let i = 0; i < printed.length && worst < 3; i++) {
    const grade = compareTokens(printed[i] ?? '', zone[i] ?? '')
    if (grade > worst) worst = grade
  }
  return worst
}

/** Doc 9303-4 s4.2.3: components are shortened or left out from the end on; those that remain keep their order. */
function isCutZone(printed: NameParts, zone: NameParts): boolean {
  const primary = isCutSequence(zone.primary, printed.primary)
  return primary && (zone.secondary.length === 0 || isCutSequence(zone.secondary, printed.secondary))
}

function isCutSequence(zone: readonly string[], printed: readonly string[]): boolean {
  const [first] = printed
  if (first === undefined || zone[0] === undefined || !isCutFrom(zone[0], first)) return false
  let next = 1
  for (const word of zone.slice(1)) {
    while (next < printed.length && !isCutFrom(word, printed[next] ?? '')) next++
    if (next >= printed.length) return false
    next++
  }
  return true
}

/** The same components, whatever their order. */
function sameComponents(printed: NameParts, zone: NameParts): boolean {
  const left = [...zone.primary, ...zone.secondary]
  const all = [...printed.primary, ...printed.secondary]
  return (
    all.length === left.length &&
    all.every((word) => {
      const found = left.findIndex((other) => compareTokens(word, other) < 2)
      if (found >= 0) left.splice(found, 1)
      return found >= 0
    })
  )
}
