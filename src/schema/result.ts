import { z } from 'zod'
import { annotations } from './annotations.ts'
import { attachment } from './attachment.ts'
import { check } from './check.ts'
import { conflict } from './conflict.ts'
import { decision } from './decision.ts'
import { diagnostic } from './diagnostic.ts'
import { identityDocument } from './document.ts'
import { provenance } from './provenance.ts'
import { proofingSession } from './session.ts'
import { jsonPointer, nonEmpty, sourceId } from './strings.ts'
import { subject } from './subject.ts'

const extensions = z.record(sourceId, z.record(jsonPointer, z.unknown())).register(annotations, {
  description: 'What no mapping row takes: source id, JSON Pointer into the source, the value as it came.',
})

/**
 * `IdentityProofingResult` as a zod schema. Unknown keys are refused, an optional key is absent and never undefined,
 * vocabularies that a vendor feeds accept any word that is not empty. It judges structure only: whether a date exists,
 * or a pointer leads somewhere, is not asked. What it returns has its keys in the order of the schema.
 */
export const identityProofingResultSchema = z.strictObject({
  schemaVersion: z.literal('1.0'),
  id: nonEmpty,
  decision,
  subject,
  documents: z.array(identityDocument),
  sessions: z.array(proofingSession),
  checks: z.array(check),
  attachments: z.array(attachment),
  conflicts: z.array(conflict),
  diagnostics: z.array(diagnostic),
  provenance,
  extensions: extensions.exactOptional(),
})
