import { createHash, hash } from 'node:crypto'

/** SHA-256, hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'hex')
}

/** The first 12 digits of a digest: short enough to read, long enough for one case. */
export function shortId(digest: string): string {
  return digest.slice(0, 12)
}

/** MD5, SHA-1, SHA-256, SHA-384 and SHA-512: for checksums that others give, never for ids of ours. */
export function checksumsOf(bytes: Uint8Array): string[] {
  return ['md5', 'sha1', 'sha256', 'sha384', 'sha512'].map((name) => createHash(name).update(bytes).digest('hex'))
}
