import type { Piece } from './pieces.ts'
import { isLeftAligned, pitch, sharesLine } from './relations.ts'
import type { Pair } from './values.ts'

/** As far apart as two words of one text at most, in font sizes (a wider gap is a column: lines.ts). */
const WORDS_APART = 1.1
/** How far below a label its value stands, and below a value its next line, in font sizes. */
const BELOW_LABEL = 2.3
const NEXT_LINE = 1.75

/** Whether most labels of a report have their values in the same run of text: `Label: value`. */
export function isInline(pairs: readonly Pair[]): boolean {
  const filled = pairs.filter(({ value }) => value.length > 0)
  return filled.filter(({ label }) => label.after).length * 2 > filled.length
}

/**
 * Labels of a page that stand where the value of another one does. Whoever orders a proofing chooses the name that its
 * report prints: `Ola ID-kontroll: True` must not become an outcome. Such a label has no other above or below it, and
 * comes right behind a text or beside a label without a value; or it begins where values begin, not labels; or it has its
 * value beside it, right under one of a column whose values stand below.
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
    if (inColumn > 0) return !isBelow({ label, value }) && isUnderValue(label, pairs)
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

function isBelow({ label, value: [first] }: Pair): boolean {
  return first !== undefined && !label.after && !sharesLine(label, first)
}

/** Where the value of a label stands below it, or the next line of that value. */
function isUnderValue(label: Piece, pairs: readonly Pair[]): boolean {
  const column = pairs.filter((other) => other.label !== label && isLeftAligned(other.label, label))
  const filled = column.filter(({ value }) => value.length > 0)
  if (filled.filter(isBelow).length * 2 <= filled.length) return false
  return column.some(({ label: other, value }) => {
    if (value.length === 0) return pitch(other, label) <= BELOW_LABEL
    return value.some((line) => isLeftAligned(line, label) && pitch(line, label) <= NEXT_LINE)
  })
}

/** The first thing right of a label without a value. */
function isBesideEmpty(label: Piece, pairs: readonly Pair[]): boolean {
  const left = pairs.filter(({ label: other }) => other !== label && other.x1 <= label.x0 && sharesLine(other, label))
  const nearest = left.toSorted((a, b) => b.label.x1 - a.label.x1)[0]
  return nearest !== undefined && nearest.value.length === 0
}
