import { dereference } from './references.ts'

/** Some units of a document and the text that they stand for: `length` units at `offset`. */
export interface Piece {
  /** `section` begins a CDATA section; `aside` is a comment or processing instruction. */
  readonly kind: 'text' | 'cdata' | 'section' | 'aside'
  readonly offset: number
  readonly length: number
  readonly value: string
}

/** The text of a leaf, and why two readers could take different texts from it, if they could. */
export interface Content {
  readonly value: string
  readonly found?: string
}

type Visit = (kind: Piece['kind'], at: number, length: number, value: string) => void

// A carriage return alone is as long as the line feed that it means, so a row of them is one piece.
const IN_CONTENT = /&([^;]*);|\r\n|(?:\r(?!\n))+|<!\[CDATA\[|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g
const IN_CDATA = /\r\n|(?:\r(?!\n))+|\]\]>/g
const IN_ATTRIBUTE = /&([^;]*);|\r\n|[\t\r\n]/g

/** The content between two tags with no element inside, of a document that is known to be well-formed. */
export function contentPieces(text: string, start: number, end: number): Piece[] {
  return collect(walkContent, text, start, end)
}

/** An attribute's value between its quotes, white space normalized as XML 1.0 §3.3.3 asks. */
export function attributePieces(text: string, start: number, end: number): Piece[] {
  return collect(walkAttribute, text, start, end)
}

/**
 * The value that `contentPieces` stand for.
 *
 * XPath reads `tr<!-- -->ue` as one text, but whoever asks a tree for its first text node gets `tr`: this is how SAML
 * identities were forged (CVE-2017-11427 and its relatives). CDATA sections divide nodes in the same way.
 */
export function readContent(text: string, start: number, end: number): Content {
  const raw = text.slice(start, end)
  if (!/[&\r<]/.test(raw)) return { value: raw }
  let value = ''
  let hasText = false
  let sections = 0
  let aside = false
  walkContent(raw, (kind, _, __, piece) => {
    value += piece
    if (kind === 'section') sections++
    if (kind === 'aside') aside = true
    if (kind === 'text') hasText ||= !isBlank(piece)
  })
  if (sections > 1) return { value, found: 'more than one CDATA section' }
  if (sections > 0 && hasText) return { value, found: 'a CDATA section beside text' }
  if (aside && (hasText || sections > 0)) return { value, found: 'a comment or processing instruction beside text' }
  return { value }
}

function collect(walk: (raw: string, visit: Visit) => void, text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  walk(text.slice(start, end), (kind, at, length, value) => pieces.push({ kind, offset: start + at, length, value }))
  return pieces
}

function walkContent(raw: string, visit: Visit): void {
  let cdata = false
  for (let at = 0; at < raw.length; ) {
    const marks = cdata ? IN_CDATA : IN_CONTENT
    marks.lastIndex = at
    const match = marks.exec(raw)
    const next = match?.index ?? raw.length
    const kind = cdata ? 'cdata' : 'text'
    if (next > at) visit(kind, at, next - at, raw.slice(at, next))
    if (!match) return
    const [mark, name] = match
    const { length } = mark
    if (name !== undefined) visit(kind, next, length, meaning(name))
    else if (mark.startsWith('\r')) visit(kind, next, length, mark === '\r\n' ? '\n' : '\n'.repeat(length))
    else if (mark === '<![CDATA[') visit('section', next, length, '')
    else if (mark !== ']]>') visit('aside', next, length, '')
    if (mark === '<![CDATA[' || mark === ']]>') cdata = !cdata
    at = next + length
  }
}

function walkAttribute(raw: string, visit: Visit): void {
  let at = 0
  for (const match of raw.matchAll(IN_ATTRIBUTE)) {
    const [mark, name] = match
    if (match.index > at) visit('text', at, match.index - at, raw.slice(at, match.index))
    visit('text', match.index, mark.length, name === undefined ? ' ' : meaning(name))
    at = match.index + mark.length
  }
  if (raw.length > at) visit('text', at, raw.length - at, raw.slice(at))
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ value }) => value).join('')
}

/** Where the units `from` to `to` of a value are written. */
export function rangeOf(pieces: readonly Piece[], from: number, to: number): [start: number, end: number] | undefined {
  let start: number | undefined
  let end: number | undefined
  let unit = 0
  for (const { offset, length, value } of pieces) {
    const after = unit + value.length
    const asWritten = value.length === length
    if (start === undefined && from < after) start = asWritten ? offset + from - unit : offset
    if (end === undefined && to > unit && to <= after) end = asWritten ? offset + to - unit : offset + length
    unit = after
  }
  return start === undefined || (end === undefined && from < to)
    ? undefined
    : [start, end === undefined ? start : Math.max(start, end)]
}

/** White space of XML only: a no-break space is text. */
export function isBlank(text: string): boolean {
  return !/[^ \t\r\n]/.test(text)
}

function meaning(name: string): string {
  const meant = dereference(name)
  return typeof meant === 'string' ? meant : ''
}
