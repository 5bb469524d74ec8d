import { z } from 'zod'
import { annotations } from './annotations.ts'
import { identityProofingResultSchema } from './result.ts'

/** JSON Schema 2020-12 of `IdentityProofingResult`, made from the zod schema; the shipped file holds the same. */
export function generateJsonSchema(): Record<string, unknown> {
  const { $schema, ...structure } = z.toJSONSchema(identityProofingResultSchema, { metadata: annotations })
  return {
    $schema,
    $id: 'urn:provenid:schema:identity-proofing-result:1.0',
    title: 'IdentityProofingResult',
    description: "One person's proofing, told by one or more documents. Values are the winners of provenance.claims.",
    ...structure,
  }
}
