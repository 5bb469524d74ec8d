/** Every limit: its default and what it protects from. */
// biome-ignore format: columns
export const limits = {
  inputBytes:    { default: 64 * 1024 ** 2, protects: 'memory: no vendor sends more' },
  jsonBytes:     { default: 8 * 1024 ** 2,  protects: 'JSON.parse, which holds about ten times the text in memory' },
  evidenceText:  { default: 24 * 1024 ** 2, protects: 'memory: a picture in base64 inside JSON' },
  jsonDepth:     { default: 64,             protects: 'recursion in whatever reads the result' },
  jsonKeys:      { default: 20_000,         protects: 'work and memory of wide objects and lists' },
  jsonString:    { default: 1024 ** 2,      protects: 'copies of one huge text' },
  jsonNumber:    { default: 100,            protects: 'slow number parsing' },
  xmlBytes:      { default: 2 * 1024 ** 2,  protects: 'XML trees, which hold thirty times the text in memory' },
  xmlDepth:      { default: 64,             protects: 'recursion in whatever reads the tree' },
  xmlNodes:      { default: 20_000,         protects: 'time and memory of wide trees' },
  xmlAttributes: { default: 200,            protects: 'quadratic work on one element' },
  xmlName:       { default: 256,            protects: 'the XPath of every place' },
  xmlReferences: { default: 10_000,         protects: 'time to decode references' },
  zipEntries:    { default: 1_000,          protects: 'the ten seconds that 65,600 entries cost' },
  zipEntryBytes: { default: 16 * 1024 ** 2, protects: 'memory: one member' },
  zipTotalBytes: { default: 64 * 1024 ** 2, protects: 'memory: all members' },
  zipRatio:      { default: 100,            protects: 'bombs: inflated to deflated bytes, above 1 MiB' },
  zipNameBytes:  { default: 255,            protects: 'names that no file system holds' },
  pdfBytes:      { default: 16 * 1024 ** 2, protects: 'memory of the worker' },
  pdfPages:      { default: 50,             protects: 'time: 8 ms a page' },
  pdfInflated:   { default: 32 * 1024 ** 2, protects: 'streams that inflate to hundreds of megabytes' },
  pdfMillis:     { default: 3_000,          protects: 'time: pdf.js cannot be interrupted from inside' },
  pdfHeap:       { default: 192,            protects: 'memory of the worker, in megabytes' },
  imageBytes:    { default: 16 * 1024 ** 2, protects: 'memory: evidence is held whole' },
  imagePixels:   { default: 50_000_000,     protects: 'whoever decodes the image later' },
  identityText:  { default: 1_000,          protects: 'regular expressions over identity fields' },
  urlText:       { default: 8_192,          protects: 'messages and stores from endless links' },
  dateText:      { default: 40,             protects: 'regular expressions over dates' },
  diagnostics:   { default: 100,            protects: 'results that are longer than their input' },
} as const

export type LimitName = keyof typeof limits
export type Limits = Readonly<Record<LimitName, number>>

export const defaultLimits = Object.freeze(
  Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, limit.default])),
) as Limits

const NONE: Partial<Limits> = {}

/** The defaults with the caller's own; a TypeError for a name or a value that is no limit. */
export function withLimits(own: Partial<Limits> = NONE): Limits {
  for (const [name, value] of Object.entries(own)) {
    if (!Object.hasOwn(limits, name)) throw new TypeError(`options.limits.${name} is no limit`)
    if (!Number.isSafeInteger(value) || value < 0) throw new TypeError(`options.limits.${name} must be a whole number`)
  }
  return own === NONE ? defaultLimits : { ...defaultLimits, ...own }
}
