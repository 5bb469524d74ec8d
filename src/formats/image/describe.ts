import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts'
import type { Limits } from '../../source/index.ts'
import { mediaTypeOf } from '../../source/media-type.ts'
import { SIZE_READERS } from './size.ts'

/** `contentType` is a media type by magic; width and height in pixels, for JPEG, PNG and JPEG 2000 with a sound header. */
export interface ImageDescription {
  readonly contentType: string
  readonly width?: number
  readonly height?: number
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * What evidence is, by its first bytes and its header. Pixels are never decoded; damage is a diagnostic, since the
 * bytes are evidence all the same.
 */
export function describeImage(bytes: Uint8Array, limits: Limits): ImageDescription {
  const contentType = mediaTypeOf(bytes)
  const read = SIZE_READERS.get(contentType)
  const diagnostics: Diagnostic[] = []
  if (contentType.startsWith('image/') && bytes.length > limits.imageBytes) {
    diagnostics.push(exceeds('imageBytes', bytes.length, limits))
  }
  if (!read) return { contentType, diagnostics }
  const size = read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!size || size.width <= 0 || size.height <= 0) {
    return {
      contentType,
      diagnostics: [...diagnostics, diagnostic('image/malformed', { args: { type: contentType } })],
    }
  }
  const pixels = size.width * size.height
  if (pixels > limits.imagePixels) diagnostics.push(exceeds('imagePixels', pixels, limits))
  return { contentType, ...size, diagnostics }
}

function exceeds(limit: 'imageBytes' | 'imagePixels', size: number, limits: Limits): Diagnostic {
  return diagnostic('image/limit', { args: { limit, size, max: limits[limit] } })
}
