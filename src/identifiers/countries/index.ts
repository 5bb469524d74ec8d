import { isBritishVariant, isIcaoCode, rewrittenCode } from './icao.ts'
import { alpha3Of, isAlpha3, isoAlpha2Of } from './iso3166.ts'
import { codeOfName } from './names.ts'

export interface Country {
  /** ISO 3166-1 alpha-3, or a code of ICAO Doc 9303-3 section 5 that ISO does not have (GBD, RKS, UNO, XXA …). */
  code: string
  /** What was given. */
  via: 'alpha-3' | 'alpha-2' | 'icao' | 'name'
}

const longestText = 100
const codeLike = /^[A-Za-z]{1,3}$/

/**
 * A country from a code or a name in Norwegian or English, in any case; white space around it does not matter.
 * D becomes DEU; GBD and the like stay what they are. Null for what is unknown, ambiguous (Kongo, Korea), no text,
 * or longer than 100 characters: never a guess.
 */
export function readCountry(text: unknown): Country | null {
  if (typeof text !== 'string' || text.length > longestText) return null
  const trimmed = text.trim()
  return (codeLike.test(trimmed) && readCode(trimmed.toUpperCase())) || readName(trimmed)
}

function readCode(code: string): Country | null {
  const alpha3 = alpha3Of(code)
  if (alpha3) return { code: alpha3, via: 'alpha-2' }
  if (isAlpha3(code)) return { code, via: 'alpha-3' }
  if (isIcaoCode(code)) return { code, via: 'icao' }
  return rewrittenCode(code) ?? null
}

function readName(name: string): Country | null {
  const code = codeOfName(name)
  return code === null ? null : { code, via: 'name' }
}

/** The country a code stands for: GBR for the British variants, otherwise the code itself. For comparing only. */
export const countryOf = (code: string): string => (isBritishVariant(code) ? 'GBR' : code)

/** Whether two codes, as `readCountry` gives them, stand for one country. */
export const sameCountry = (a: string, b: string): boolean => countryOf(a) === countryOf(b)

/** ISO 3166-1 alpha-2 of an alpha-3 code; null if ISO has none (RKS, UNO, GBD …). */
export const alpha2Of = (alpha3: string): string | null => isoAlpha2Of(alpha3) ?? null
