// ICAO Doc 9303-3 section 5: the codes of travel documents that ISO 3166-1 does not have.
// biome-ignore-start format: columns

/** Kept as they are. */
const kept = new Set(
  `
  GBD GBN GBO GBP GBS
  RKS
  EUE UNO UNA UNK
  XBA XIM XCC XCE XCO XEC XPO XES XMP XOM XDC
  XXA XXB XXC XXX
  ANT NTZ
  IAO
  UTO
`
    .trim()
    .split(/\s+/),
)

/** Other ways to write a country that has one code here. XK and XKX are in wide use for Kosovo, and in no standard. */
const rewritten: Record<string, { code: string; via: 'icao' | 'alpha-2' | 'alpha-3' }> = {
  D: { code: 'DEU', via: 'icao' },
  XK: { code: 'RKS', via: 'alpha-2' },
  XKX: { code: 'RKS', via: 'alpha-3' },
}

/** British nationals who are not British citizens, and the country their documents are from. */
const britishVariants = new Set(['GBD', 'GBN', 'GBO', 'GBP', 'GBS'])
// biome-ignore-end format: columns

export const isIcaoCode = (code: string): boolean => kept.has(code)
export const rewrittenCode = (code: string) => (Object.hasOwn(rewritten, code) ? rewritten[code] : undefined)
export const isBritishVariant = (code: string): boolean => britishVariants.has(code)
