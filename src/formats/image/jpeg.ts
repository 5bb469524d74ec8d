import type { PixelSize } from './size.ts'

/** Segments in front of the frame header: some dozens in a photo with a preview; a bound for what is made to be long. */
const MAX_SEGMENTS = 10_000

// ITU-T T.81 table B.1: SOF0 to SOF15, without DHT (C4), JPG (C8) and DAC (CC)
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

// B.1.1.3: TEM and RST0 to RST7 have no length; SOI and EOI and SOS have no place before the frame.
function isMisplaced(marker: number): boolean {
  return marker === 0x00 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xda)
}

/**
 * Goes from segment to segment until the frame header (B.2.2), which says lines and samples. A height of zero, which
 * a DNL segment behind the pixels would fill in, is no size.
 */
export function jpegSize(bytes: Buffer): PixelSize | undefined {
  let at = 2
  for (let segment = 0; segment < MAX_SEGMENTS; segment++) {
    if (bytes[at] !== 0xff) return undefined
    while (bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1]
    if (marker === undefined || isMisplaced(marker) || at + 4 > bytes.length) return undefined
    const length = bytes.readUInt16BE(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return undefined
    if (isFrame(marker)) {
      if (length < 8) return undefined
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
    }
    at += 2 + length
  }
  return undefined
}
