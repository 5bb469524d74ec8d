import { type Diagnostic, diagnostic, printable } from '../diagnostics/index.ts'
import { detectFormat, mediaTypeOf, type SourceBytes } from '../source/index.ts'

/** What bytes may be under a name's extension. Other extensions promise nothing. */
// biome-ignore format: columns
const PROMISED: Readonly<Record<string, readonly string[]>> = {
  json: ['application/json'],
  xml:  ['application/xml'],
  pdf:  ['application/pdf'],
  zip:  ['application/zip'],
  jpg:  ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png:  ['image/png'],
  jp2:  ['image/jp2', 'image/jpx'],
  j2k:  ['image/j2c'],
  gif:  ['image/gif'],
  webp: ['image/webp'],
  tif:  ['image/tiff'],
  tiff: ['image/tiff'],
  heic: ['image/heic'],
  mp4:  ['video/mp4', 'video/quicktime', 'video/3gpp'],
  mov:  ['video/quicktime', 'video/mp4'],
  webm: ['video/webm'],
}

/** A name is never believed; where the bytes contradict it, somebody else may have believed it. */
export function typeMismatch({ bytes, name, container }: SourceBytes): Diagnostic[] {
  const said = container?.entry ?? name ?? ''
  const promised = PROMISED[/\.([A-Za-z0-9]{1,5})$/.exec(said)?.[1]?.toLowerCase() ?? '']
  const found = typeOf(bytes)
  if (!promised || promised.includes(found)) return []
  return [diagnostic('input/type-mismatch', { args: { name: printable(said), found } })]
}

function typeOf(bytes: Uint8Array): string {
  const format = detectFormat(bytes)
  return format === 'json' || format === 'xml' ? `application/${format}` : mediaTypeOf(bytes)
}
