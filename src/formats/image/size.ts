import { jpegSize } from './jpeg.ts'
import { codestreamSize, jp2Size } from './jpeg2000.ts'
import { pngSize } from './png.ts'

/** In pixels, as the header says; nothing is decoded. */
export interface PixelSize {
  readonly width: number
  readonly height: number
}

/** Media types whose header is read. */
export const SIZE_READERS: ReadonlyMap<string, (bytes: Buffer) => PixelSize | undefined> = new Map([
  ['image/jpeg', jpegSize],
  ['image/png', pngSize],
  ['image/jp2', jp2Size],
  ['image/jpx', jp2Size],
  ['image/j2c', codestreamSize],
])
