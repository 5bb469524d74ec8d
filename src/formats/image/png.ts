import { crc32 } from 'node:zlib'
import type { PixelSize } from './size.ts'

/** IHDR comes first, has 13 bytes and a checksum (PNG, third edition, 11.2.1); zero is no size. */
export function pngSize(bytes: Buffer): PixelSize | undefined {
  if (bytes.length < 33 || bytes.readUInt32BE(8) !== 13 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined
  if (crc32(bytes.subarray(12, 29)) !== bytes.readUInt32BE(29)) return undefined
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}
