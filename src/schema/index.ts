import type { z } from 'zod'
import shipped from './identity-proofing-result-1.0.json' with { type: 'json' }

export { identityProofingResultSchema } from './result.ts'

/** JSON Schema 2020-12 of `IdentityProofingResult`: what `provenid/schema/identity-proofing-result-1.0.json` holds. */
export const jsonSchema = shipped as z.core.JSONSchema.JSONSchema
