import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MappingCoverage } from '../src/conformance/index.ts'
import { diagnosticCodes, normalize } from '../src/index.ts'
import { vendorCases } from './support/cases.ts'

const results = await Promise.all(vendorCases().map(async ({ inputs }) => ({ result: await normalize(inputs) })))

const coverage = new MappingCoverage()
for (const { inputs } of vendorCases()) await coverage.add(inputs)

test.each(coverage.report().map((payload) => [payload.payload, payload] as const))(
  'each line of %s is met by a case',
  (_, { lines }) => {
    expect(lines.filter(({ met }) => met === 0)).toEqual([])
  },
)

// Shown by a test of its own: a file system, an object that is no JSON, a fault of ours.
const ELSEWHERE = new Set([
  'input/too-large',
  'input/unreadable',
  'input/not-a-regular-file',
  'internal/unexpected',
  'case/limit',
  'pdf/timeout',
  'worker/crash',
  'worker/memory',
])

test('every diagnostic code has a failing fixture', () => {
  const root = join(import.meta.dirname, '..', 'fixtures', 'failures')
  const folders = readdirSync(root).flatMap((area) => readdirSync(join(root, area)).map((wrong) => `${area}/${wrong}`))
  const shown = new Set([...folders, ...results.flatMap(({ result }) => result.diagnostics.map(({ code }) => code))])
  expect(Object.keys(diagnosticCodes).filter((code) => !shown.has(code) && !ELSEWHERE.has(code))).toEqual([])
})

test('there are at least 45 cases, and each has a claim', () => {
  expect(vendorCases().length).toBeGreaterThanOrEqual(45)
  expect(vendorCases().filter(({ claim }) => !claim)).toEqual([])
})
