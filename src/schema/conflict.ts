import { z } from 'zod'
import { type ConflictCode, conflictCodes } from '../model/conflict-codes.ts'
import { conflictKinds, independences, severities } from '../model/vocabulary.ts'
import { annotations } from './annotations.ts'
import { claimId, jsonPointer, ordinalId } from './strings.ts'

export const conflict = z
  .strictObject({
    id: ordinalId('conflict'),
    code: z.enum(Object.keys(conflictCodes) as [ConflictCode, ...ConflictCode[]]),
    path: jsonPointer,
    kind: z.enum(conflictKinds),
    severity: z.enum(severities),
    claims: z.array(claimId),
    selected: claimId.nullable(),
    rule: z.string().nullable(),
    status: z.enum(['resolved', 'unresolved']),
    independence: z.enum(independences),
  })
  .register(annotations, { id: 'Conflict' })
