import type { Place } from '../../diagnostics/index.ts'
import { isListed, toPointer, toTokens } from '../../model/index.ts'
import { readPointer } from '../../resolve/index.ts'
import type { Vocabulary } from './context.ts'

const MASK = '*'
const STEP = /\/(?:\*|@\*)\[local-name\(\)='([^']*)'\]((?:\[\d{1,6}\])?)/g

/**
 * A place in a source, with the names that are documented: another key or element may be called what a person is.
 * Without `cells`, also without what tells how long the value is.
 */
export function redactPlace(at: Place, vocabulary: Vocabulary, cells: boolean): Place | undefined {
  const { line, start, end } = at
  const within = cells ? { ...whole('line', line), ...whole('start', start), ...whole('end', end) } : {}
  if ('pointer' in at) return { pointer: maskedPointer(at.pointer, vocabulary), ...within }
  if ('page' in at) {
    if (!Number.isSafeInteger(at.page) || at.page < 1) return undefined
    return { page: at.page, label: vocabulary.names.has(at.label) ? at.label : '', ...within }
  }
  const xpath = maskedXpath(at.xpath, vocabulary)
  return xpath === undefined ? undefined : { xpath, ...within }
}

function maskedPointer(pointer: string, vocabulary: Vocabulary): string {
  return toPointer(toTokens(pointer).map((token) => maskedName(token, vocabulary)))
}

function maskedName(name: string, { names }: Vocabulary): string {
  return /^\d{1,4}$/.test(name) || names.has(name) ? name : MASK
}

/** `undefined` for what is no path of ours. */
function maskedXpath(xpath: string, vocabulary: Vocabulary): string | undefined {
  if (xpath.replace(STEP, '') !== '') return undefined
  return xpath.replace(STEP, (step, name: string) =>
    step.replace(`'${name}'`, () => `'${maskedName(name, vocabulary)}'`),
  )
}

/** Whether it leads to a field that the registry knows, and holds no number that could be a person's. */
export function isFieldPointer(pointer: string): boolean {
  if (/\d{5,}/.test(pointer)) return false
  const pointed = readPointer(pointer)
  return pointed !== undefined && (isListed(pointed.part, pointed.field) || pointed.field === '')
}

function whole<Name extends string>(name: Name, value: number | undefined): { [N in Name]?: number } {
  return Number.isSafeInteger(value) ? ({ [name]: value } as { [N in Name]?: number }) : {}
}
