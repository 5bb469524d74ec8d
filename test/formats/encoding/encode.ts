import type { Encoding } from '../../../src/formats/encoding/index.ts'

/** The 27 characters of windows-1252 between 80 and 9F, written down a second time; a space where there is none. */
export const HIGH = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Bytes of a text in an encoding, by code that shares nothing with the reader. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'UTF-8') return new TextEncoder().encode(text)
  if (encoding === 'UTF-16LE' || encoding === 'UTF-16BE') return utf16(text, encoding === 'UTF-16LE')
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0)
    if (encoding === 'windows-1252' && HIGH.includes(character) && character !== ' ') {
      return 0x80 + HIGH.indexOf(character)
    }
    if (code > (encoding === 'US-ASCII' ? 0x7f : 0xff)) throw new Error(`${character} is not in ${encoding}`)
    return code
  })
}

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let unit = 0; unit < text.length; unit++) view.setUint16(unit * 2, text.charCodeAt(unit), little)
  return bytes
}

export function bytesOf(...values: number[]): Uint8Array {
  return Uint8Array.from(values)
}

export function join(...parts: Uint8Array[]): Uint8Array {
  return Buffer.concat(parts)
}
