import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { normalize, safeMergeResults, safeNormalize } from '../src/index.ts'

const fixture = (path: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'fixtures', path, 'input.json'), 'utf8'))

const pip = fixture('pip/v1-nested-approved')
const scan = fixture('mobbscan/process-verified')
const operation = fixture('mobbid/operation-verified')

const keys = (count: number, name: (index: number) => string, value: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index), value]))

/** One name in as many spellings as there are hyphens to put into it. */
const spelt = (name: string) => (index: number) =>
  [...name].map((letter, at) => ((index >> at) & 1 ? `${letter}-` : letter)).join('')

/** All are within the limits, and took from ten seconds to minutes where each value searched all others. */
const WIDE: Readonly<Record<string, unknown>> = {
  'a field in many spellings': { ...pip, ...keys(8_000, spelt('nationalIdNumber'), '23845610185') },
  'many validations': { ...scan, validations: keys(8_000, (index) => `validation${index}`, 'VALID') },
  'many scores of validations': { ...scan, validations: keys(8_000, (index) => `validation${index}Score`, '0.9') },
  'many scores of an operation': {
    ...operation,
    data: {
      ...operation.data,
      scores: Array.from({ length: 5_000 }, (_, index) => ({ score: 0, scoreType: `${index}` })),
    },
  },
  'many elements of one name': `<r>${'<a/>'.repeat(19_000)}</r>`,
}

test.each(Object.entries(WIDE))('%s take no seconds', async (_, wide) => {
  const before = process.cpuUsage()
  const outcome = await safeNormalize(typeof wide === 'string' ? wide : JSON.stringify(wide))
  const { user, system } = process.cpuUsage(before)
  expect(outcome.ok || outcome.error.code).toBe(typeof wide === 'string' ? 'vendor/unknown' : true)
  expect((user + system) / 1e6).toBeLessThan(5)
})

test('a result with many fields of one thing, that nobody has checked, merges in no seconds', async () => {
  const result = await normalize(JSON.stringify(pip))
  const [claim] = result.provenance.claims['/subject/name'] ?? []
  if (!claim) throw new Error('the fixture has no name')
  for (let index = 1; index <= 40_000; index++)
    result.provenance.claims[`/subject/field${index}`] = [
      { ...claim, id: `${claim.source}-${1_000 + index}`, value: 'x' },
    ]
  const before = process.cpuUsage()
  expect(safeMergeResults([result]).ok).toBe(true)
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1e6).toBeLessThan(5)
})
