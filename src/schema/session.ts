import { z } from 'zod'
import { lifecycles, scopes } from '../model/vocabulary.ts'
import { annotations } from './annotations.ts'
import { decision } from './decision.ts'
import { nonEmpty, openEnum, sessionId, timestamp } from './strings.ts'

const externalId = z.strictObject({ type: nonEmpty, value: z.string() })

export const proofingSession = z
  .strictObject({
    id: sessionId,
    vendor: openEnum(['mobai', 'mobbeel']),
    product: openEnum(['pip', 'mobbscan', 'mobbid']),
    externalIds: z.array(externalId),
    scope: z.enum(scopes).exactOptional(),
    method: openEnum(['pipp', 'sripp', 'uripp']).exactOptional(),
    lifecycle: z.enum(lifecycles),
    statusRaw: z.string().exactOptional(),
    decision,
    startedAt: timestamp.exactOptional(),
    completedAt: timestamp.exactOptional(),
    location: z
      .strictObject({ name: z.string().exactOptional(), unitNumber: z.string().exactOptional() })
      .exactOptional(),
    operator: z.strictObject({ name: z.string().exactOptional() }).exactOptional(),
    requestedName: z.string().exactOptional(),
    requestedPhoneNumber: z.string().exactOptional(),
    client: z.string().exactOptional(),
  })
  .register(annotations, { id: 'ProofingSession', description: 'One session, with its own decision word for word.' })
