// XML 1.0 §4.6: the only entities that a document without a DOCTYPE has.
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const NUMBER = /^#(?:x([\da-fA-F]+)|(\d+))$/

/** A character that XML 1.0 [2] does not allow. */
export const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/** What stands between `&` and `;`: the character it means, or why it means none. */
export function dereference(name: string): string | { problem: 'xml/entity' | 'xml/character' } {
  if (Object.hasOwn(NAMED, name)) return NAMED[name] ?? ''
  const match = NUMBER.exec(name)
  if (!match) return { problem: 'xml/entity' }
  const code = match[1] === undefined ? Number.parseInt(match[2] ?? '', 10) : Number.parseInt(match[1], 16)
  if (!(code <= 0x10ffff) || FORBIDDEN.test(String.fromCodePoint(code))) return { problem: 'xml/character' }
  return String.fromCodePoint(code)
}
