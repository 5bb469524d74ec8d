import { z } from 'zod'
import type { OpenEnum } from '../model/vocabulary.ts'
import { annotations } from './annotations.ts'

export const nonEmpty = z.string().min(1)

/** Suggests the known words and accepts every other one that is not empty. */
export function openEnum<const Known extends string>(
  known: readonly Known[],
): z.ZodType<OpenEnum<Known>, OpenEnum<Known>> {
  return z.string().min(1).register(annotations, { examples: known })
}

/** `document-1`: a thing's name in its result. */
export function ordinalId(thing: string) {
  return z.string().regex(new RegExp(`^${thing}-[1-9]\\d*$`))
}

export const jsonPointer = z
  .string()
  .regex(/^(?:\/(?:[^~/]|~[01])*)*$/)
  .register(annotations, { id: 'JsonPointer', description: 'RFC 6901.' })

export const sourceId = z
  .string()
  .regex(/^[\da-f]{12}$/)
  .register(annotations, {
    id: 'SourceId',
    description: "First 12 hexadecimal digits of the SHA-256 of the source's bytes.",
  })

export const claimId = z
  .string()
  .regex(/^[\da-f]{12}-\d+$/)
  .register(annotations, { id: 'ClaimId', description: 'Source id, hyphen, ordinal of the claim in its source.' })

export const sessionId = ordinalId('session').register(annotations, { id: 'SessionId' })

export const sha256 = z
  .string()
  .regex(/^[\da-f]{64}$/)
  .register(annotations, { id: 'Sha256', description: 'Hexadecimal, lower case.' })

const month = '(?:0[1-9]|1[0-2])'
const day = '(?:0[1-9]|[12]\\d|3[01])'
const hourMinute = '(?:[01]\\d|2[0-3]):[0-5]\\d'
// The 60th second is a leap second's, which RFC 3339 section 5.6 allows.
const second = '(?:[0-5]\\d|60)(?:\\.\\d+)?'

export const partialDate = z
  .string()
  .regex(new RegExp(`^\\d{4}(?:-${month}(?:-${day})?)?$`))
  .register(annotations, { id: 'PartialDate', description: 'YYYY, YYYY-MM or YYYY-MM-DD.' })

export const timestamp = z
  .string()
  .regex(new RegExp(`^\\d{4}-${month}-${day}(?:T${hourMinute}:${second}(?:Z|[+-]${hourMinute})?)?$`))
  .register(annotations, {
    id: 'Timestamp',
    description: 'RFC 3339, or a date alone. The zone is left out where the source has none.',
  })

export const countryCode = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .register(annotations, { id: 'CountryCode', description: 'ISO 3166-1 alpha-3, or a code of ICAO 9303-3 section 5.' })
