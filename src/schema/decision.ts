import { z } from 'zod'
import { deciders, outcomes, scopes } from '../model/vocabulary.ts'
import { annotations } from './annotations.ts'
import { nonEmpty } from './strings.ts'

const reason = z.strictObject({
  code: nonEmpty,
  text: z.string().exactOptional(),
  vendorCode: z.string().exactOptional(),
  retryable: z.boolean().exactOptional(),
})

export const decision = z
  .strictObject({
    outcome: z.enum(outcomes),
    final: z.boolean(),
    scope: z.enum(scopes).exactOptional(),
    decidedBy: z.enum(deciders).exactOptional(),
    reasons: z.array(reason),
  })
  .register(annotations, { id: 'Decision' })
