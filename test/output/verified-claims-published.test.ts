import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { toVerifiedClaims } from '../../src/index.ts'
import { exported, OPTIONS } from '../support/exported.ts'

const ROOT = join(import.meta.dirname, '..', '..')
/** The published schema and examples, where they lie beside the repository. */
const IDA = ['..', '../..']
  .map((up) => join(ROOT, up, 'shared', 'data', 'openid-ida'))
  .find((folder) => existsSync(folder))

describe.skipIf(IDA === undefined)('the published JSON Schema of OpenID Identity Assurance, formats asserted', () => {
  const read = (file: string): object => JSON.parse(readFileSync(join(IDA ?? '', file), 'utf8')) as object
  const validator = () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    addFormats.default(ajv)
    for (const schema of ['claims_schema.json', 'verified_claims_request.json']) ajv.addSchema(read(schema))
    return ajv.compile(read('verified_claims.json'))
  }

  test('every export satisfies it', () => {
    const validate = validator()
    for (const [name, result] of exported) {
      validate(toVerifiedClaims(result, OPTIONS))
      expect([name, validate.errors ?? []]).toEqual([name, []])
    }
  })

  test('it would find what is wrong: its own invalid examples', () => {
    const validate = validator()
    const examples = readdirSync(join(IDA ?? '', 'invalid'))
    // That one has the check that it refers to: nothing in it is wrong.
    expect(examples.filter((file) => validate(read(`invalid/${file}`)))).toEqual(['norequiredcheckid.json'])
  })
})
