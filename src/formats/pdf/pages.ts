import { spellNames } from './dictionary.ts'

/** The content of an object stream (ISO 32000-1 §7.5.7): numbers and offsets up to `first`, then the objects. */
export interface ObjectStream {
  readonly text: string
  readonly first: number
}

const PAGE = /\/Type\s*\/Page(?![^\s/<>[\](){}%])/g
const HEADER = /(\d{1,10})\s+\d{1,5}\s+$/
const LONGEST_HEADER = 24

/** How many page objects a file holds, whether or not its page tree leads to them; a later version of one is the same. */
export function countPages(structure: string, objects: readonly ObjectStream[]): number {
  const numbers = new Set<string>()
  const text = spellNames(structure)
  for (const { index } of text.matchAll(PAGE)) {
    const keyword = text.lastIndexOf('obj', index)
    const header = HEADER.exec(text.slice(Math.max(0, keyword - LONGEST_HEADER), Math.max(0, keyword)))
    if (header?.[1] !== undefined) numbers.add(header[1])
  }
  for (const stream of objects) for (const number of pagesOf(stream)) numbers.add(number)
  return numbers.size
}

function pagesOf({ text, first }: ObjectStream): string[] {
  const head = text.slice(0, first).trim().split(/\s+/)
  const content = spellNames(text.slice(first))
  const starts = head.flatMap((word, at) => (at % 2 === 1 ? [Number(word)] : []))
  return [...content.matchAll(PAGE)].flatMap(({ index }) => {
    const at = starts.findLastIndex((start) => start <= index)
    return head[2 * at] ?? []
  })
}
