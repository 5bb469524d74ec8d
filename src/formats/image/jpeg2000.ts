import type { PixelSize } from './size.ts'

const MAX_BOXES = 1_000

/** SIZ is the first segment of a codestream (ITU-T T.800 A.5.1): the image area is the grid without its offset. */
export function codestreamSize(bytes: Buffer): PixelSize | undefined {
  if (bytes.length < 42 || bytes.readUInt16BE(4) < 41) return undefined
  return {
    width: bytes.readUInt32BE(8) - bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(12) - bytes.readUInt32BE(20),
  }
}

/** The image header box (T.800 I.5.3.1) inside the JP2 header box. */
export function jp2Size(bytes: Buffer): PixelSize | undefined {
  const header = findBox(bytes, 'jp2h', 0, bytes.length)
  const image = header && findBox(bytes, 'ihdr', header.start, header.end)
  if (!image || image.end - image.start !== 14) return undefined
  return { height: bytes.readUInt32BE(image.start), width: bytes.readUInt32BE(image.start + 4) }
}

// I.4: a length of 1 is followed by one of eight bytes, 0 means to the end.
function findBox(bytes: Buffer, type: string, from: number, to: number): { start: number; end: number } | undefined {
  let at = from
  for (let box = 0; box < MAX_BOXES && at + 8 <= to; box++) {
    const short = bytes.readUInt32BE(at)
    if (short === 1 && at + 16 > to) return undefined
    const length = short === 0 ? to - at : short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short
    const head = short === 1 ? 16 : 8
    if (length < head || at + length > to) return undefined
    if (bytes.toString('latin1', at + 4, at + 8) === type) return { start: at + head, end: at + length }
    at += length
  }
  return undefined
}
