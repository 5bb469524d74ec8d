import { z } from 'zod'
import { absences, agreements, captures } from '../model/vocabulary.ts'
import { annotations } from './annotations.ts'
import { place } from './diagnostic.ts'
import { claimId, jsonPointer, nonEmpty, sessionId, sha256, sourceId, timestamp } from './strings.ts'

const source = z
  .strictObject({
    payload: nonEmpty,
    mediaType: z.string().exactOptional(),
    name: z.string().exactOptional(),
    digest: sha256,
    size: z.int().min(0).exactOptional(),
    container: z.strictObject({ source: sourceId, entry: z.string() }).exactOptional(),
    session: sessionId.exactOptional(),
    receivedAt: timestamp.exactOptional(),
    checksums: z.array(z.string()).readonly().exactOptional(),
    lacks: z.record(z.string(), z.enum(absences)).readonly().exactOptional(),
  })
  .register(annotations, { id: 'Source' })

const claim = z
  .strictObject({
    id: claimId,
    source: sourceId,
    about: z.string().exactOptional(),
    at: place.exactOptional(),
    capture: z.enum(captures),
    raw: z.unknown().exactOptional(),
    value: z.unknown().exactOptional(),
    via: z.array(z.string()).exactOptional(),
    from: z.array(claimId).exactOptional(),
    rule: z.string().exactOptional(),
    by: z.string().exactOptional(),
    agreement: z.enum(agreements),
  })
  .register(annotations, {
    id: 'Claim',
    description:
      "One source's word for one field. raw is left out where it is the value, value where it is the winner's.",
  })

const absence = z.strictObject({ reason: z.enum(absences), sources: z.array(sourceId) })

export const provenance = z
  .strictObject({
    sources: z.record(sourceId, source),
    claims: z.record(jsonPointer, z.array(claim)),
    absent: z.record(jsonPointer, absence).exactOptional(),
  })
  .register(annotations, {
    id: 'Provenance',
    description: 'claims: JSON Pointer into the result, its claims; the first is the winner, where one is selected.',
  })
