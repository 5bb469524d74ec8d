export type Format = 'json' | 'xml' | 'pdf' | 'zip' | 'image' | 'empty' | 'unknown'

// biome-ignore format: columns
const SIGNATURES: readonly (readonly [Format, readonly number[]])[] = [
  ['pdf',   [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['zip',   [0x50, 0x4b, 0x03, 0x04]],
  ['zip',   [0x50, 0x4b, 0x05, 0x06]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
]

const LOOKS_AT = 1024

/** The format by the first bytes, never by a name. UTF-16 text shows its ASCII characters with zero bytes between. */
export function detectFormat(bytes: Uint8Array): Format {
  for (const [format, signature] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return format
  }
  for (const byte of bytes.subarray(0, LOOKS_AT)) {
    if (byte === 0 || byte === 0xef || byte === 0xbb || byte === 0xbf || byte === 0xfe || byte === 0xff) continue
    if (byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d) continue
    if (byte === 0x3c) return 'xml'
    return startsJson(byte) ? 'json' : 'unknown'
  }
  return bytes.length > LOOKS_AT ? 'unknown' : 'empty'
}

function startsJson(byte: number): boolean {
  return byte === 0x7b || byte === 0x5b || byte === 0x22
}
