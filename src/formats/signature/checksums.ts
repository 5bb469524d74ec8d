import { createHash } from 'node:crypto'

/** One line of a checksum list. `name` is empty where the line is a checksum alone; `value` is hexadecimal, lower case. */
export interface Checksum {
  readonly name: string
  readonly alg: ChecksumAlgorithm
  readonly value: string
}

export type ChecksumAlgorithm = 'md5' | 'sha-1' | 'sha-224' | 'sha-256' | 'sha-384' | 'sha-512'

// biome-ignore-start format: columns
/** By the number of hexadecimal digits. */
const BY_LENGTH: ReadonlyMap<number, readonly [ChecksumAlgorithm, nodeName: string]> = new Map([
  [32, ['md5', 'md5']],
  [40, ['sha-1', 'sha1']],
  [56, ['sha-224', 'sha224']],
  [64, ['sha-256', 'sha256']],
  [96, ['sha-384', 'sha384']],
  [128, ['sha-512', 'sha512']],
])
// biome-ignore-end format: columns

const MAX_TEXT = 1024 ** 2
const MAX_LINES = 10_000
const MAX_LINE = 1_000
// `hex  name` and `hex *name` of sha256sum, `hex` alone, and `SHA256 (name) = hex` of BSD
const LINE = /^([0-9a-f]{32,128})(?:[ \t]+\*?(\S.*))?$/i
const BSD_LINE = /^[A-Z0-9-]{3,12} \((.+)\) ?= ?([0-9a-f]{32,128})$/i

/** The lines of a checksum list; none at all if any line is something else. Comments (`#`, `;`) are passed over. */
export function parseChecksumList(text: string): Checksum[] {
  if (text.length > MAX_TEXT) return []
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  if (lines.length > MAX_LINES) return []
  const list: Checksum[] = []
  for (const line of lines.map((each) => each.trim()).filter((each) => each !== '' && !/^[#;]/.test(each))) {
    const checksum = line.length > MAX_LINE ? undefined : parseLine(line)
    if (!checksum) return []
    list.push(checksum)
  }
  return list
}

function parseLine(line: string): Checksum | undefined {
  const bsd = BSD_LINE.exec(line)
  const [value = '', name = ''] = bsd ? [bsd[2], bsd[1]] : (LINE.exec(line)?.slice(1) ?? [])
  const alg = BY_LENGTH.get(value.length)?.[0]
  return alg && { name: name.replace(/^(?:\.\/)+/, ''), alg, value: value.toLowerCase() }
}

/** What a list says of one file. */
export interface ChecksumResult {
  readonly name: string
  readonly result: 'pass' | 'fail' | 'missing'
}

/**
 * One result a line, in the order of the list. Names are those of the archive, or relative to `folder`, where the list
 * lies; `folder` ends with a slash, or is empty.
 */
export function verifyChecksums(
  list: readonly Checksum[],
  members: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  folder = '',
): ChecksumResult[] {
  const byName = new Map(members.map(({ name, bytes }) => [name, bytes]))
  return list.map((line) => {
    const bytes = byName.get(`${folder}${line.name}`) ?? byName.get(line.name)
    return { name: line.name, result: bytes ? verify(line, bytes) : 'missing' }
  })
}

function verify({ value }: Checksum, bytes: Uint8Array): 'pass' | 'fail' {
  const algorithm = BY_LENGTH.get(value.length)?.[1]
  return algorithm && createHash(algorithm).update(bytes).digest('hex') === value.toLowerCase() ? 'pass' : 'fail'
}
