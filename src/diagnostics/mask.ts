import type { Place } from './diagnostic.ts'

const hidden = (text: string) => '#'.repeat(text.length)

/** A key, an element or a file may be named by a person's number or zone: no run of six digits, no cells with fillers. */
export function mask(text: string): string {
  const masked = text.replace(/\d{6,}/g, hidden)
  if (!masked.includes('<')) return masked
  return masked.replace(/[\p{L}\d#<]+/gu, (cells) => (cells.includes('<') ? hidden(cells) : cells))
}

/** A place as messages may tell it. Keys that are no names of fields may name a person: `Kari Prøve`, `kari@…`. */
export function maskedPlace(at: Place): Place {
  if ('page' in at) return at
  if ('xpath' in at) return { ...at, xpath: mask(at.xpath) }
  const keys = at.pointer.split('/').map((key) => (/\s|.@/.test(key) ? hidden(key) : key))
  return { ...at, pointer: mask(keys.join('/')) }
}
