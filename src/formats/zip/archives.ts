// biome-ignore-start format: columns
/** First bytes (as Latin-1) of what holds files or a file, and where they stand. */
const MARKS: readonly (readonly [at: number, mark: string])[] = [
  [0, 'PK\x03\x04'],
  [0, 'PK\x05\x06'],
  [0, '\x1f\x8b'], // gzip
  [0, 'BZh'], // bzip2
  [0, '\xfd7zXZ\0'], // xz
  [0, '\x28\xb5\x2f\xfd'], // Zstandard
  [0, '7z\xbc\xaf\x27\x1c'],
  [0, 'Rar!\x1a\x07'],
  [257, 'ustar'], // tar
]
// biome-ignore-end format: columns

/** Whether a member is an archive, or packed by itself: what it holds is not read. */
export function isArchive(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 262)).toString('latin1')
  return MARKS.some(([at, mark]) => head.startsWith(mark, at))
}
