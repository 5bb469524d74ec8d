import { refuse } from '../diagnostics/index.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Strict UTF-8, as RFC 8259 §8.1 asks. A byte order mark is kept as U+FEFF, so that positions in the text are those
 * of the file.
 */
export function decodeUtf8(bytes: Uint8Array): string {
  const encoding = wide(bytes)
  if (encoding) refuse('encoding/unsupported', { args: { encoding } })
  try {
    return utf8.decode(bytes)
  } catch {
    return refuse('encoding/invalid', { args: { encoding: 'UTF-8' } })
  }
}

/** UTF-16 and UTF-32, by a byte order mark or by the zero bytes of the first character (RFC 4627 §3). */
function wide(bytes: Uint8Array): string | undefined {
  if (bytes.length > 3 && bytes[0] === 0 && bytes[1] === 0) return 'UTF-32BE'
  if (bytes.length > 3 && bytes[2] === 0 && bytes[3] === 0) return 'UTF-32LE'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE'
  if (bytes[0] !== 0 && bytes[1] === 0 && bytes.length > 1) return 'UTF-16LE'
  if (bytes[0] === 0 && bytes[1] !== 0 && bytes.length > 1) return 'UTF-16BE'
  return undefined
}
