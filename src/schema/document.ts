import { z } from 'zod'
import { documentTypes } from '../model/vocabulary.ts'
import { annotations } from './annotations.ts'
import { countryCode, openEnum, ordinalId, partialDate, sessionId } from './strings.ts'

const issuer = z.strictObject({ countryCode: countryCode.exactOptional(), name: z.string().exactOptional() })

const mrz = z.strictObject({
  raw: z.string(),
  lines: z.array(z.string()).exactOptional(),
  format: z.string().exactOptional(),
  documentCode: z.string().exactOptional(),
  partial: z.boolean().exactOptional(),
})

export const identityDocument = z
  .strictObject({
    id: ordinalId('document'),
    sessions: z.array(sessionId),
    type: openEnum(documentTypes),
    typeRaw: z.string().exactOptional(),
    documentNumber: z.string().exactOptional(),
    issuer: issuer.exactOptional(),
    dateOfIssuance: partialDate.exactOptional(),
    dateOfExpiry: partialDate.exactOptional(),
    mrz: mrz.exactOptional(),
  })
  .register(annotations, { id: 'IdentityDocument' })
