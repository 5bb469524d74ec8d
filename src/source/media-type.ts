export const UNKNOWN_TYPE = 'application/octet-stream'

// biome-ignore-start format: columns
/** Media type, bytes (as Latin-1), and where they stand. The first that fits is it. */
const MAGIC: readonly (readonly [string, ...(readonly [number, string])[]])[] = [
  ['image/jpeg', [0, '\xff\xd8\xff']],
  ['image/png', [0, '\x89PNG\r\n\x1a\n']],
  ['image/jp2', [0, '\0\0\0\x0cjP  \r\n\x87\n'], [20, 'jp2 ']],
  ['image/jpx', [0, '\0\0\0\x0cjP  \r\n\x87\n'], [20, 'jpx ']],
  ['image/jp2', [0, '\0\0\0\x0cjP  \r\n\x87\n']],
  ['image/j2c', [0, '\xff\x4f\xff\x51']],
  ['image/gif', [0, 'GIF87a']],
  ['image/gif', [0, 'GIF89a']],
  ['image/webp', [0, 'RIFF'], [8, 'WEBP']],
  ['image/tiff', [0, 'II*\0']],
  ['image/tiff', [0, 'MM\0*']],
  ['image/heic', [4, 'ftyphei']],
  ['image/avif', [4, 'ftypavif']],
  ['video/quicktime', [4, 'ftypqt  ']],
  ['video/3gpp', [4, 'ftyp3g']],
  ['video/mp4', [4, 'ftyp']],
  ['application/pdf', [0, '%PDF-']],
  ['application/zip', [0, 'PK\x03\x04']],
  ['application/zip', [0, 'PK\x05\x06']],
]
// biome-ignore-end format: columns

const EBML = '\x1a\x45\xdf\xa3'
const EBML_HEAD = 64

/** The media type by the first bytes, never by a name; `application/octet-stream` for what is not recognized. */
export function mediaTypeOf(bytes: Uint8Array): string {
  for (const [type, ...marks] of MAGIC) if (marks.every(([at, mark]) => startsAt(bytes, at, mark))) return type
  if (!startsAt(bytes, 0, EBML)) return UNKNOWN_TYPE
  // RFC 8794 §11.2.8: WebM and Matroska differ in the DocType only, an element (0x4282) of the first header.
  const head = Buffer.from(bytes.subarray(0, EBML_HEAD)).toString('latin1')
  return /\x42\x82[\x84\x88]webm/.test(head) ? 'video/webm' : 'video/x-matroska'
}

function startsAt(bytes: Uint8Array, at: number, mark: string): boolean {
  if (bytes.length < at + mark.length) return false
  for (let index = 0; index < mark.length; index++) if (bytes[at + index] !== mark.charCodeAt(index)) return false
  return true
}
