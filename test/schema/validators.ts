import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { identityProofingResultSchema, jsonSchema } from '../../src/schema/index.ts'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true })
addFormats.default(ajv)
const validate = ajv.compile(jsonSchema)

/** What each of the two readers of the schema finds wrong, and where; nothing where the value is a result. */
export function problems(value: unknown): { ajv: string[]; zod: string[] } {
  const parsed = identityProofingResultSchema.safeParse(value)
  return {
    ajv: validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
    zod: parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `/${path.join('/')} ${message}`),
  }
}
