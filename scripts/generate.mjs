// Writes the generated pages. A test proves them current.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { conflictCodes, diagnosticCodes, vendors } from '../dist/index.js'
import { fields } from '../dist/model/fields.js'
import { flatColumnsSay } from '../dist/output/flat-row.js'
import { redactionActions, redactionProfiles, redactionTable } from '../dist/output/redact/profiles.js'
import { CHECK_METHODS } from '../dist/output/verified-claims/vocabulary.js'
import { generateJsonSchema } from '../dist/schema/json-schema.js'
import { limits } from '../dist/source/limits.js'
import { mappingPage } from '../dist/vendors/authoring.js'
import { pages } from './docs.mjs'

const SCHEMA = 'src/schema/identity-proofing-result-1.0.json'
const schema = `${JSON.stringify(generateJsonSchema(), null, 2)}\n`

for (const [path, text] of Object.entries({
  ...pages({
    vendors,
    mappingPage,
    diagnosticCodes,
    conflictCodes,
    limits,
    columns: flatColumnsSay,
    redaction: { fields, table: redactionTable, actions: redactionActions, profiles: redactionProfiles },
    methods: CHECK_METHODS,
  }),
  [SCHEMA]: schema,
})) {
  writeFileSync(join(import.meta.dirname, '..', path), text)
}
