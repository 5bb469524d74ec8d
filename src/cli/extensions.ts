// biome-ignore-start format: columns
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/jp2': 'jp2',
  'image/jpx': 'jpx',
  'image/j2c': 'j2c',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/tiff': 'tif',
  'image/heic': 'heic',
  'image/avif': 'avif',
  'video/quicktime': 'mov',
  'video/3gpp': '3gp',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/x-matroska': 'mkv',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/xml': 'xml',
  'application/json': 'json',
}
// biome-ignore-end format: columns

/** What the name of a file of this content type ends with; `bin` for a type that is not known. */
export function extensionOf(contentType = ''): string {
  return Object.hasOwn(EXTENSIONS, contentType) ? (EXTENSIONS[contentType] as string) : 'bin'
}
