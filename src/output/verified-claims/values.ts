import { alpha2Of, readCountry } from '../../identifiers/countries/index.ts'

/** What a value becomes in a claim; `undefined` where the claim has no place for it. */
export type Become = (value: unknown) => string | undefined

export const text: Become = (value) => (typeof value === 'string' && value.trim() !== '' ? value : undefined)

/** A whole date that exists: the schema takes no year alone, and 30 February. */
export const wholeDate: Become = (value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : undefined
}

/** With seconds and a zone, by RFC 3339 section 5.6. A zone that the source has not is not made up. */
export const instant: Become = (value) => {
  if (typeof value !== 'string') return undefined
  const pattern = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/
  const date = pattern.exec(value)?.[1]
  return wholeDate(date) && value
}

/** ISO 3166-1 alpha-3. Codes that only ICAO has (UTO, XXA, GBD) name no country. */
export const isoCountry: Become = (value) => {
  const code = icaoState(value)
  return code !== undefined && alpha2Of(code) !== null ? code : undefined
}

/** ICAO 9303-3 section 5: three letters, ISO's or its own. Germany's D is DEU wherever three are asked for. */
export const icaoState: Become = (value) => {
  if (value === 'D') return 'DEU'
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value) && readCountry(value) ? value : undefined
}

/** `male` and `female` are what OpenID Connect defines; unspecified says nothing. */
export const gender: Become = (value) => (value === 'male' || value === 'female' ? value : undefined)

/** E.164 with its plus sign. A number without a country is not one. */
export const phoneNumber: Become = (value) => {
  const number = typeof value === 'string' ? value.replace(/[\s()-]/g, '') : ''
  return /^\+[1-9]\d{6,14}$/.test(number) ? number : undefined
}

/** SHA-256, from hexadecimal to base64. */
export const digest: Become = (value) =>
  typeof value === 'string' && /^[\da-f]{64}$/i.test(value) ? Buffer.from(value, 'hex').toString('base64') : undefined

/** https, with nothing in it that opens it: no user, no query, no fragment. */
export const openUrl: Become = (value) => {
  if (typeof value !== 'string' || !URL.canParse(value)) return undefined
  const { protocol, username, password } = new URL(value)
  return protocol === 'https:' && !username && !password && !/[?#\s]/.test(value) ? value : undefined
}
