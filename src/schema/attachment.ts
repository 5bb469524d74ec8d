import { z } from 'zod'
import { attachmentKinds } from '../model/vocabulary.ts'
import { annotations } from './annotations.ts'
import { openEnum, ordinalId, sha256 } from './strings.ts'

export const attachment = z
  .strictObject({
    id: ordinalId('attachment'),
    kind: openEnum(attachmentKinds),
    contentType: z.string().exactOptional(),
    url: z.string().exactOptional(),
    entry: z.string().exactOptional(),
    size: z.int().min(0).exactOptional(),
    digest: z.strictObject({ alg: z.literal('sha-256'), value: sha256 }).exactOptional(),
    digestStatus: z.enum(['verified', 'mismatch', 'unverified', 'computed']).exactOptional(),
  })
  .register(annotations, { id: 'Attachment' })
