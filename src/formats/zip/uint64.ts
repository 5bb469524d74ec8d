import { malformed } from './raise.ts'

/** Eight bytes, little-endian. A number that JavaScript cannot hold describes no archive that exists. */
export function readUInt64(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at)
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? malformed('a ZIP64 number beyond any file') : Number(value)
}
