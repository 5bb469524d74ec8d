import { z } from 'zod'
import { checkOrigins, checkProcesses, checkResults, checkTypes } from '../model/vocabulary.ts'
import { annotations } from './annotations.ts'
import { jsonPointer, openEnum, ordinalId, sessionId } from './strings.ts'

const score = z.strictObject({
  value: z.number(),
  raw: z.union([z.string(), z.number()]),
  scale: z.tuple([z.number(), z.number()]),
  scaleBasis: z.enum(['declared', 'inferred']),
  threshold: z.number().exactOptional(),
})

export const check = z
  .strictObject({
    id: ordinalId('check'),
    session: sessionId.exactOptional(),
    type: openEnum(checkTypes),
    aspect: z.string().exactOptional(),
    result: z.enum(checkResults),
    origin: z.enum(checkOrigins),
    process: z.enum(checkProcesses),
    fields: z.array(jsonPointer).exactOptional(),
    score: score.exactOptional(),
    reason: z.string().exactOptional(),
    technique: z.string().exactOptional(),
  })
  .register(annotations, { id: 'Check' })
