import { z } from 'zod'
import { nationalIdentifierTypes } from '../model/vocabulary.ts'
import { annotations } from './annotations.ts'
import { countryCode, nonEmpty, openEnum, partialDate } from './strings.ts'

const placeOfBirth = z.strictObject({
  country: countryCode.exactOptional(),
  region: z.string().exactOptional(),
  locality: z.string().exactOptional(),
})

const address = z.strictObject({
  streetAddress: z.string().exactOptional(),
  locality: z.string().exactOptional(),
  region: z.string().exactOptional(),
  postalCode: z.string().exactOptional(),
  country: countryCode.exactOptional(),
})

const nationalIdentifier = z.strictObject({
  value: z.string(),
  type: openEnum(nationalIdentifierTypes),
  country: countryCode.exactOptional(),
  synthetic: z.boolean().exactOptional(),
  status: z.enum(['valid', 'invalid', 'unchecked']),
})

const subjectId = z.strictObject({ system: nonEmpty, value: z.string() })

export const subject = z
  .strictObject({
    name: z.string().exactOptional(),
    givenName: z.string().exactOptional(),
    middleName: z.string().exactOptional(),
    familyName: z.string().exactOptional(),
    secondFamilyName: z.string().exactOptional(),
    birthFamilyName: z.string().exactOptional(),
    birthdate: partialDate.exactOptional(),
    placeOfBirth: placeOfBirth.exactOptional(),
    nationalities: z.array(countryCode).exactOptional(),
    sex: z.enum(['male', 'female', 'unspecified']).exactOptional(),
    address: address.exactOptional(),
    phoneNumber: z.string().exactOptional(),
    nationalIdentifiers: z.array(nationalIdentifier).exactOptional(),
    subjectIds: z.array(subjectId).exactOptional(),
  })
  .register(annotations, { id: 'Subject', description: 'Names follow the registered OpenID claims in camelCase.' })
