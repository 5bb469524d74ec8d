/** The encodings that are read. A text keeps its byte order mark as U+FEFF, so that its positions are the file's. */
export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'ISO-8859-1' | 'windows-1252' | 'US-ASCII'

/** What a declaration can say: 'UTF-16' leaves the byte order to the byte order mark. */
export type Declared = Encoding | 'UTF-16'

// biome-ignore format: columns
const LABELS: Readonly<Record<Declared, readonly string[]>> = {
  'UTF-8': ['utf-8', 'utf8'],
  'UTF-16': ['utf-16', 'utf16'],
  'UTF-16LE': ['utf-16le'],
  'UTF-16BE': ['utf-16be'],
  'ISO-8859-1': ['iso-8859-1', 'iso_8859-1', 'iso8859-1', 'latin1', 'latin-1', 'l1'],
  'windows-1252': ['windows-1252', 'cp1252', 'x-cp1252'],
  'US-ASCII': ['us-ascii', 'ascii'],
}

type Shown = readonly [bytes: readonly number[], encoding: Encoding | 'UTF-32' | 'EBCDIC', mark: boolean]

/** XML 1.0, appendix F: what the first bytes show. The longer ones first: FF FE 00 00 is no UTF-16. */
const SIGNATURES: readonly Shown[] = [
  [[0x00, 0x00, 0xfe, 0xff], 'UTF-32', true],
  [[0xff, 0xfe, 0x00, 0x00], 'UTF-32', true],
  [[0x00, 0x00, 0x00, 0x3c], 'UTF-32', false],
  [[0x3c, 0x00, 0x00, 0x00], 'UTF-32', false],
  [[0x4c, 0x6f, 0xa7, 0x94], 'EBCDIC', false],
  [[0xef, 0xbb, 0xbf], 'UTF-8', true],
  [[0xff, 0xfe], 'UTF-16LE', true],
  [[0xfe, 0xff], 'UTF-16BE', true],
  [[0x3c, 0x00], 'UTF-16LE', false],
  [[0x00, 0x3c], 'UTF-16BE', false],
]
// biome-ignore-end format: columns

const byLabel = new Map(
  Object.entries(LABELS).flatMap(([encoding, labels]) => labels.map((label) => [label, encoding as Declared] as const)),
)

/** The encoding of a label in any case; undefined for one that is not read. */
export function encodingOf(label: string): Declared | undefined {
  return byLabel.get(label.toLowerCase())
}

/** What the first bytes show, and whether it is a byte order mark that shows it. */
export function shownBy(bytes: Uint8Array): { encoding: Shown[1]; mark: boolean } | undefined {
  for (const [signature, encoding, mark] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return { encoding, mark }
  }
  return undefined
}
