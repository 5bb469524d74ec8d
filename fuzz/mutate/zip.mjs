import { archive } from '../../fixtures/make/zip/archive.mjs'

// Offsets and widths of the fields behind each signature (APPNOTE 4.3.7, 4.3.12, 4.3.14 to 4.3.16).
// biome-ignore format: columns
const FIELDS = {
  67324752: [[4, 2], [6, 2], [8, 2], [10, 4], [14, 4], [18, 4], [22, 4], [26, 2], [28, 2]],
  33639248: [[4, 2], [6, 2], [8, 2], [10, 2], [16, 4], [20, 4], [24, 4], [28, 2], [30, 2], [32, 2], [34, 2], [36, 2], [38, 4], [42, 4]],
  101010256: [[4, 2], [6, 2], [8, 2], [10, 2], [12, 4], [16, 4], [20, 2]],
  101075792: [[4, 8], [12, 2], [14, 2], [16, 4], [20, 4], [24, 8], [32, 8], [40, 8], [48, 8]],
  117853008: [[4, 4], [8, 8], [16, 4]],
  134695760: [[4, 4], [8, 4], [12, 4]],
}

/** One field of one header told otherwise. */
export function mutateHeader(bytes, { below, pick }) {
  const headers = []
  for (let at = bytes.indexOf('PK'); at >= 0 && at + 4 <= bytes.length; at = bytes.indexOf('PK', at + 2)) {
    const fields = FIELDS[bytes.readUInt32LE(at)]
    if (fields) headers.push({ at, fields })
  }
  const header = pick(headers)
  if (!header) return bytes
  const [offset, width] = pick(header.fields)
  const at = header.at + offset
  if (at + width > bytes.length) return bytes
  const copy = Buffer.from(bytes)
  const was = width === 8 ? Number(copy.readBigUInt64LE(at)) : copy.readUIntLE(at, width)
  const most = 256 ** Math.min(width, 6) - 1
  const told = pick([
    0,
    1,
    8,
    0x800,
    0xffff,
    most,
    (most + 1) / 2,
    was + 1,
    was - 1,
    was * 2,
    bytes.length,
    below(bytes.length),
    1 << below(16),
  ])
  copy.writeUIntLE(Math.max(0, Math.min(most, told)), at, Math.min(width, 6))
  if (width === 8) copy.writeUInt16LE(pick([0, 0, 0x1f, 0xffff]), at + 6)
  return copy
}

const NAMES = [
  'a.json',
  'b.xml',
  'c.pdf',
  'result.json',
  'front.jpg',
  'sha256sums.txt',
  'META-INF/x',
  '../a',
  'a/..',
  'A.JSON',
  'a.json/',
  'a\u0000b',
  'a\u202eb',
  '/a',
  'ａ.json',
  '',
]
const ODD = [
  { method: 8 },
  { descriptor: 'signed' },
  { descriptor: 'unsigned64', method: 8 },
  { flags: 1 },
  { attributes: 0o120777 * 0x10000 },
  { central: { size: 0 } },
  { local: { crc: 0 } },
]

/** An archive of these contents, honest but for a name or a field. */
export function packed(contents, { pick, chance }) {
  const entries = contents.map((content, index) => ({
    name: chance(4) ? pick(NAMES) : `${index}/${pick(NAMES) || 'x'}`,
    content,
    ...(chance(3) ? pick(ODD) : {}),
  }))
  return archive(entries, chance(8) ? { zip64: {} } : {})
}
