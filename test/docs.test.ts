import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
// @ts-expect-error plain JavaScript, shared with `npm run generate`
import { pages } from '../scripts/docs.mjs'
import { conflictCodes, diagnosticCodes, vendors } from '../src/index.ts'
import { fields } from '../src/model/index.ts'
import { flatColumnsSay } from '../src/output/flat-row.ts'
import { redactionActions, redactionProfiles, redactionTable } from '../src/output/redact/profiles.ts'
import { CHECK_METHODS } from '../src/output/verified-claims/vocabulary.ts'
import { limits } from '../src/source/limits.ts'
import { mappingPage } from '../src/vendors/index.ts'

const written = pages({
  vendors,
  mappingPage,
  diagnosticCodes,
  conflictCodes,
  limits,
  columns: flatColumnsSay,
  redaction: { fields, table: redactionTable, actions: redactionActions, profiles: redactionProfiles },
  methods: CHECK_METHODS,
}) as Record<string, string>

test.each(Object.entries(written))('%s is current', (path, text) => {
  expect(readFileSync(join(import.meta.dirname, '..', path), 'utf8')).toBe(text)
})
