import type { Piece } from './pieces.ts'
import { isLeftAligned, sharesLine } from './relations.ts'
import type { Pair } from './values.ts'

/** As far apart as two words of one text at most, in font sizes (a wider gap is a column: lines.ts). */
const WORDS_APART = 1.1

/** Whether most labels of a report have their values in the same run of text: `Label: value`. */
export function isInline(pairs: readonly Pair[]): boolean {
  const filled = pairs.filter(({ value }) => value.length > 0)
  return filled.filter(({ label }) => label.after).length * 2 > filled.length
}

/**
 * Labels of a page that stand where the value of another one does. Whoever orders a proofing chooses the name that its
 * report prints: `Ola ID-kontroll: True` must not become an outcome. Such a label has no other above or below it, and
 * comes right behind a text or beside a label without a value; or it begins where values begin, not labels.
 */
export function misplaced(pairs: readonly Pair[], texts: readonly Piece[], inline: boolean): ReadonlySet<Piece> {
  const labels = pairs.map(({ label }) => label)
  const values = pairs.flatMap(({ label, value }) => value.slice(0, 1).map((first) => ({ label, first })))
  const isMisplaced = ({ label, value }: Pair): boolean => {
    if (value.length === 0) return false
    const inColumn = labels.filter((other) => other !== label && isLeftAligned(other, label)).length
    const inValues = values.filter(({ label: owner, first }) => owner !== label && isLeftAligned(first, label)).length
    const isOdd = label.after !== undefined && !inline
    if (inValues > inColumn && (isOdd || isBesideEmpty(label, pairs))) return true
    if (inColumn > 0) return false
    return isBehind(label, pairs, texts) || (isOdd && isBesideEmpty(label, pairs))
  }
  return new Set(pairs.filter(isMisplaced).map(({ label }) => label))
}

/** Right behind other text, or behind the colon of a label without a value. */
function isBehind(label: Piece, pairs: readonly Pair[], texts: readonly Piece[]): boolean {
  const empty = pairs.filter(({ label: other, value }) => other.colon && value.length === 0).map((pair) => pair.label)
  return [...texts, ...pairs.flatMap(({ value }) => value), ...empty].some((other) => {
    const gap = (label.x0 - other.x1) / label.em
    return other !== label && sharesLine(label, other) && gap > -0.1 && gap <= WORDS_APART
  })
}

/** The first thing right of a label without a value. */
function isBesideEmpty(label: Piece, pairs: readonly Pair[]): boolean {
  const left = pairs.filter(({ label: other }) => other !== label && other.x1 <= label.x0 && sharesLine(other, label))
  const nearest = left.toSorted((a, b) => b.label.x1 - a.label.x1)[0]
  return nearest !== undefined && nearest.value.length === 0
}
