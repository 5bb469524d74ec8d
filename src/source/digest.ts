import { createHash } from 'node:crypto'

/** SHA-256, hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** The first 12 digits of a digest: short enough to read, long enough for one case. */
export function shortId(digest: string): string {
  return digest.slice(0, 12)
}
