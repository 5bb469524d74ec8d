import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { jsonSchema } from '../../src/schema/index.ts'
import { generateJsonSchema } from '../../src/schema/json-schema.ts'

const root = join(import.meta.dirname, '..', '..', 'src')

test('the shipped file is what the zod schema generates, in the same order', () => {
  const shipped: unknown = JSON.parse(readFileSync(join(root, 'schema', 'identity-proofing-result-1.0.json'), 'utf8'))
  expect(shipped, 'run npm run generate').toEqual(generateJsonSchema())
  expect(JSON.stringify(shipped)).toBe(JSON.stringify(generateJsonSchema()))
  expect(jsonSchema).toEqual(shipped)
})

test('is a JSON Schema 2020-12 with an id of its own', () => {
  expect(jsonSchema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
  expect(jsonSchema.$id).toBe('urn:provenid:schema:identity-proofing-result:1.0')
  expect(new Ajv2020().validateSchema(jsonSchema)).toBe(true)
})

test('each structure is closed: an object names its properties, or what its keys look like', () => {
  const open: string[] = []
  walk(jsonSchema, '', (schema, pointer) => {
    if (schema.type !== 'object') return
    if (schema.additionalProperties !== false && schema.propertyNames === undefined) open.push(pointer)
  })
  expect(open).toEqual([])
})

function walk(schema: unknown, pointer: string, visit: (schema: Record<string, unknown>, pointer: string) => void) {
  if (typeof schema !== 'object' || schema === null) return
  visit(schema as Record<string, unknown>, pointer)
  for (const [key, value] of Object.entries(schema)) walk(value, `${pointer}/${key}`, visit)
}

test('nothing but src/schema imports zod', () => {
  const files = (readdirSync(root, { recursive: true }) as string[]).filter((file) => file.endsWith('.ts'))
  const importing = files.filter((file) => /from 'zod|import\('zod/.test(readFileSync(join(root, file), 'utf8')))
  expect(importing.filter((file) => !file.startsWith('schema'))).toEqual([])
})
