/** Name without prefix, and namespace, of a root element. */
export interface XmlRoot {
  readonly name: string
  readonly namespace: string | undefined
}

const LOOKS_AT = 16_384
const SKIPPED: readonly (readonly [string, string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
]
const NAME = /[^\s/>="'<]+/y

/**
 * The root element, by a look at the first 16 KiB: UTF-8 or an encoding that agrees with it in ASCII, no DOCTYPE.
 * Recognizes; it proves nothing about the rest.
 */
export function xmlRoot(bytes: Uint8Array): XmlRoot | undefined {
  const head = bytes.subarray(0, LOOKS_AT)
  if (!beginsWithMarkup(head)) return undefined
  const text = Buffer.from(head).toString('utf8')
  const start = skipProlog(text)
  if (start === undefined || text[start] !== '<' || text[start + 1] === '!') return undefined
  const name = nameAt(text, start + 1)
  const attributes = name && readAttributes(text, start + 1 + name.length)
  if (!attributes) return undefined
  const colon = name.indexOf(':')
  const declaration = colon === -1 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`
  return { name: name.slice(colon + 1), namespace: attributes.get(declaration) }
}

const BLANK: ReadonlySet<number | undefined> = new Set([0x20, 0x0a, 0x0d, 0x09])

// A picture would be decoded for nothing, and that takes longer than to hash it.
function beginsWithMarkup(bytes: Uint8Array): boolean {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (BLANK.has(bytes[at])) at++
  return bytes[at] === 0x3c
}

function skipProlog(text: string): number | undefined {
  let at = skipBlank(text, text.charCodeAt(0) === 0xfeff ? 1 : 0)
  for (;;) {
    const skipped = SKIPPED.find(([open]) => text.startsWith(open, at))
    if (!skipped) return at
    const end = text.indexOf(skipped[1], at + skipped[0].length)
    if (end === -1) return undefined
    at = skipBlank(text, end + skipped[1].length)
  }
}

function readAttributes(text: string, from: number): Map<string, string> | undefined {
  const attributes = new Map<string, string>()
  let at = skipBlank(text, from)
  for (;;) {
    if (text[at] === '>' || text.startsWith('/>', at)) return attributes
    const name = nameAt(text, at)
    at = skipBlank(text, at + name.length)
    if (!name || text[at] !== '=') return undefined
    at = skipBlank(text, at + 1)
    const quote = text[at]
    const end = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1
    if (end === -1 || attributes.has(name)) return undefined
    attributes.set(name, text.slice(at + 1, end))
    at = skipBlank(text, end + 1)
  }
}

function nameAt(text: string, at: number): string {
  NAME.lastIndex = at
  return NAME.exec(text)?.[0] ?? ''
}

function skipBlank(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at++
  return at
}
