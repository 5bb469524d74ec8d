import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../src/index.ts'
import { identityProofingResultSchema } from '../../src/schema/index.ts'
import { payloads } from './payloads.ts'
import { problems } from './validators.ts'

const nothing = { ajv: [], zod: [] }

/** What a reader of the stored text has: a JSON value. */
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test.each(Object.entries(payloads))('a result has the structure of the schema: %s', async (_, content) => {
  const result = await normalize({ content: JSON.stringify(content) })
  expect(problems(result)).toEqual(nothing)
  expect(problems(stored(result))).toEqual(nothing)
  expect(identityProofingResultSchema.parse(result)).toStrictEqual(result)
})

test('also for several sources, and for a result without claims', async () => {
  const sources = [payloads['PIP v1, approved'], payloads['PIP v2, ended without an outcome']].map(
    (content, index) => ({
      name: `rendering-${index}.json`,
      content: JSON.stringify(content),
      receivedAt: '2025-03-14T12:00:00Z',
    }),
  )
  const result = await normalize(sources)
  expect(result.conflicts).not.toEqual([])
  expect(problems(result)).toEqual(nothing)
  expect(problems(await normalize(sources, { provenance: 'none' }))).toEqual(nothing)
})

describe('the expected results of the fixtures', () => {
  const root = join(import.meta.dirname, '..', '..', 'fixtures')
  const files = (readdirSync(root, { recursive: true }) as string[]).filter((file) =>
    /^(?:pip|mobbscan|mobbid)\/.*expected\.json$/.test(file),
  )
  test.each(files.sort())('%s', (file) => {
    const value: unknown = JSON.parse(readFileSync(join(root, file), 'utf8'))
    expect(problems(value)).toEqual(nothing)
    expect(identityProofingResultSchema.parse(value)).toStrictEqual(value)
  })
})
