// XML 1.0 §4.6: the only entities that a document without a DOCTYPE has.
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

const NUMBER = /^#(?:x[\da-fA-F]+|\d+)$/

/** A character that XML 1.0 [2] does not allow. */
export const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/** What stands between `&` and `;`: the character it means, or why it means none. */
export function dereference(name: string): string | { problem: 'xml/entity' | 'xml/character' } {
  const named = NAMED.get(name)
  if (named !== undefined) return named
  if (!NUMBER.test(name)) return { problem: 'xml/entity' }
  const code = Number(name.replace('#x', '0x').replace('#', ''))
  if (!(code <= 0x10ffff) || FORBIDDEN.test(String.fromCodePoint(code))) return { problem: 'xml/character' }
  return String.fromCodePoint(code)
}
