import { readCountry } from '../../identifiers/countries/index.ts'
import type { Conversion } from '../conversion.ts'
import { readText } from './text.ts'

/** A country by its alpha-2, alpha-3 or ICAO code, or by its name in Norwegian or English. */
export const country: Conversion<'country'> = {
  kind: 'country',
  says: 'country',
  convert(raw, { limits }) {
    const text = readText(raw, limits)
    if ('problem' in text) return text
    const read = readCountry(text.value as string)
    if (!read) return { problem: 'value/unknown-word' }
    return read.code === raw ? { value: read.code } : { value: read.code, via: [`country ${read.via}`] }
  },
}

/** As `country`; a name that is none of ours is kept as the issuer's name. */
export const issuer: Conversion<'country'> = {
  kind: 'country',
  says: 'country, else the name of the issuer',
  convert(raw, context) {
    const read = country.convert(raw, context)
    if (!('problem' in read) || typeof raw !== 'string') return read
    const text = readText(raw, context.limits)
    if ('problem' in text) return text
    const notes = [...(text.notes ?? []), { code: 'value/unknown-word' } as const]
    return { ...text, notes, capture: 'unknown', to: { part: 'document', field: 'issuer/name' } }
  },
}

/** An element of a list of nationalities. */
export const nationality: Conversion<'country'> = {
  ...country,
  convert(raw, context) {
    const read = country.convert(raw, context)
    return 'problem' in read ? read : { ...read, attributes: {} }
  },
}
