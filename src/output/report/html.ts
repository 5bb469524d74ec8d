/** Markup that is safe to write: made by `html`, and by nothing else that holds data. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Part = Html | string | number | false | null | undefined | readonly Part[]

/**
 * A template whose values are escaped, whatever they are: as an element's text and inside a quoted attribute. It is the
 * one place where text becomes markup.
 */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = literals[0] ?? ''
  for (const [index, part] of parts.entries()) text += written(part) + (literals[index + 1] ?? '')
  return new Html(text)
}

function written(part: Part): string {
  if (part instanceof Html) return part.text
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return Array.isArray(part) ? part.map(written).join('') : ''
}

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// What HTML cannot hold (NUL and most controls), and what would turn the text around it.
const UNWRITABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

function escaped(text: string): string {
  return text.replace(UNWRITABLE, nameOfUnit).replace(/[&<>"']/g, (sign) => NAMED[sign] ?? sign)
}

/** `␀` for a control character of ASCII, `U+202E` for any other unit. */
export function nameOfUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '␡'
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

/** The pieces of a text: what can be written as it is, and what only its name can stand for. */
export function* piecesOf(text: string): Generator<{ readonly text: string; readonly named: boolean }> {
  let from = 0
  for (const { 0: unit, index } of text.matchAll(UNWRITABLE)) {
    if (index > from) yield { text: text.slice(from, index), named: false }
    yield { text: nameOfUnit(unit), named: true }
    from = index + unit.length
  }
  if (from < text.length) yield { text: text.slice(from), named: false }
}
