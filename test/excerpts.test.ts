import { expect, test } from 'vitest'
import { excerptsOf } from '../src/excerpts.ts'
import { normalize } from '../src/index.ts'
import { excerptOf } from '../src/output/report/excerpt.ts'
import { inputsOf } from './output/report/reports.ts'

test.each([
  'pip/v1-nested-approved',
  'pip/archive-of-all-renderings',
  'pip/xml-utf-16',
  'pip/xml-iso-8859-1',
  'pip/xml-references-decoded',
  'mobbscan/process-verified',
  'mobbid/operation-verified',
])('%s: every place in JSON or XML has its excerpt, and what is marked holds the raw value', async (fixture) => {
  const inputs = inputsOf(fixture)
  const result = await normalize(inputs)
  const excerpts = await excerptsOf(inputs, result)
  const placed = Object.values(result.provenance.claims)
    .flat()
    .filter(({ at }) => at && !('page' in at))
  expect(placed.length).toBeGreaterThan(5)
  expect(placed.filter(({ id }) => !excerpts.has(id))).toEqual([])
  const texts = placed.filter(({ raw }) => typeof raw === 'string' && /^[\w .-]{3,100}$/.test(raw))
  for (const { id, raw } of texts) expect(excerpts.get(id)?.marked).toContain(raw)
})

test('inputs that hold none of the sources give no excerpt', async () => {
  const result = await normalize(inputsOf('pip/v1-nested-approved'))
  expect((await excerptsOf(inputsOf('mobbscan/process-verified'), result)).size).toBe(0)
})

test('an excerpt is a few lines, however long the line or the value', () => {
  const text = `${'a'.repeat(1_000)}\n${'b'.repeat(5_000)}${'c'.repeat(1_000)}`
  const excerpt = excerptOf(text, 'json', { line: 2, column: 1, offset: 1_001, length: 5_000 })
  expect(excerpt.marked).toBe(`${'b'.repeat(400)}…`)
  expect(excerpt.before.length + excerpt.after.length).toBeLessThan(300)
})
