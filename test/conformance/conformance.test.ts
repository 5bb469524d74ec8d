import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkCase,
  conformanceTests,
  differences,
  formatCoverage,
  formatDifferences,
  formatOutcome,
  readCases,
  runConformance,
} from '../../src/conformance/index.ts'
import { emptyFolder } from '../cli/provenid.ts'
import { acme } from '../support/acme.ts'
import { runs } from '../support/runs.ts'

const VERIFIED = '{ "verificationId": "x-1", "status": "VERIFIED" }'
const TWICE = '{ "status": "VERIFIED", "verificationId": "x-1", "status": "NOT_VERIFIED" }'

/** A folder of cases: path → text. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

async function only(files: Readonly<Record<string, string>>, options = {}) {
  const [outcome, second] = (await runConformance(folderOf(files), options)).cases
  if (!outcome || second) throw new Error('not one case')
  return outcome
}

describe('folders', () => {
  test('cases lie as deep as they like; notes, hidden files and links are none', async () => {
    const folder = folderOf({
      'b/deep/input.json': VERIFIED,
      'b/deep/notes.md': 'a note',
      'a/input-1.json': VERIFIED,
      'a/input-2.json': VERIFIED,
      'notes/readme.md': 'no case',
      '.hidden/input.json': VERIFIED,
    })
    symlinkSync(join(folder, 'a'), join(folder, 'link'))
    const cases = await readCases(folder)
    expect(cases.map(({ name, inputs }) => [name, inputs.length])).toEqual([
      ['a', 2],
      ['b/deep', 1],
    ])
  })

  test('a folder may be a case itself; one without cases is wrong use', async () => {
    const own = folderOf({ 'input.json': VERIFIED })
    expect(await readCases(own)).toMatchObject([{ folder: own }])
    await expect(runConformance(folderOf({ 'notes.md': '' }))).rejects.toThrow(/there is no case/)
    await expect(runConformance(join(own, 'missing'))).rejects.toThrow('input/unreadable')
  })
})

describe('a case', () => {
  test('passes after an update, and an update changes nothing then', async () => {
    const folder = folderOf({ 'a/input.json': VERIFIED })
    expect(await runConformance(folder)).toMatchObject({
      failed: 1,
      cases: [{ problem: expect.stringMatching(/there is no expected.json/) }],
    })
    expect(await runConformance(folder, { update: true })).toMatchObject({ updated: 1 })
    expect(await runConformance(folder)).toMatchObject({ passed: 1, failed: 0, updated: 0 })
    expect(await runConformance(folder, { update: true })).toMatchObject({ passed: 1, updated: 0 })
  })

  test('the order of keys is no difference, a value is', async () => {
    const folder = folderOf({ 'a/input.json': VERIFIED })
    await runConformance(folder, { update: true })
    const file = join(folder, 'a', 'expected.json')
    const expected = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify(Object.fromEntries(Object.entries(expected).reverse())))
    expect(await runConformance(folder)).toMatchObject({ passed: 1 })
    expected.decision.outcome = 'rejected'
    writeFileSync(file, JSON.stringify(expected))
    const [outcome] = (await runConformance(folder)).cases
    expect(outcome?.differences).toMatchObject([
      { pointer: '/decision/outcome', expected: 'rejected', got: 'approved' },
    ])
    expect(outcome && formatOutcome(outcome)).toContain('mobbscan/webhook input.json at /status')
  })

  test('a changed input is told at its values and its digest, not at every claim', async () => {
    const folder = folderOf({ 'a/input.json': VERIFIED })
    await runConformance(folder, { update: true })
    writeFileSync(join(folder, 'a', 'input.json'), VERIFIED.replace('x-1', 'x-2'))
    const [outcome] = (await runConformance(folder)).cases
    const pointers = outcome?.differences.map(({ pointer }) => pointer)
    expect(pointers?.[0]).toBe('/sessions/0/externalIds/0/value')
    expect(pointers).toContainEqual(expect.stringMatching(/^\/provenance\/sources\/[0-9a-f]{12}\/digest$/))
    expect(pointers?.some((pointer) => pointer.startsWith('/provenance/claims'))).toBe(false)
  })

  test('an error record: the code counts, and diagnostics where they are given', async () => {
    const code = (text: string) => ({ 'a/input.json': TWICE, 'a/expected.json': text })
    expect(await only(code('{ "ok": false, "error": { "code": "json/duplicate-key" } }'))).toMatchObject({
      status: 'passed',
    })
    expect(await only(code('{ "ok": false, "error": { "code": "json/syntax" } }'))).toMatchObject({
      status: 'failed',
      differences: [{ pointer: '/error/code', expected: 'json/syntax', got: 'json/duplicate-key' }],
    })
    expect(
      await only(code('{ "ok": false, "error": { "code": "json/duplicate-key", "diagnostics": [] } }')),
    ).toMatchObject({ status: 'failed', differences: [{ pointer: '/error/diagnostics/0' }] })
    const folder = folderOf({ 'a/input.json': TWICE })
    await runConformance(folder, { update: true })
    expect(await runConformance(folder)).toMatchObject({ passed: 1 })
  })

  test('an error for a result, and a result for an error, are told as such', async () => {
    const error = '{ "ok": false, "error": { "code": "json/duplicate-key" } }'
    expect(await only({ 'a/input.json': VERIFIED, 'a/expected.json': error })).toMatchObject({
      differences: [{ pointer: '', expected: 'json/duplicate-key', got: 'a result, approved' }],
    })
    expect(await only({ 'a/input.json': TWICE, 'a/expected.json': '{}' })).toMatchObject({
      differences: [{ pointer: '', expected: 'a result', got: expect.stringMatching(/^json\/duplicate-key/) }],
    })
  })

  test('options of its own', async () => {
    const files = { 'a/input.json': VERIFIED, 'a/options.json': '{ "caseId": "my-case" }' }
    expect((await only(files, { update: true })).result?.id).toBe('my-case')
    expect(await only({ ...files, 'a/options.json': '{ "todya": "2026-01-01" }' })).toMatchObject({
      status: 'failed',
      problem: expect.stringContaining('options.todya is no option'),
    })
  })

  test.each([
    ['no input', { 'a/expected.json': '{}' }, /no file whose name begins with input/],
    [
      'an expectation that is no JSON',
      { 'a/input.json': VERIFIED, 'a/expected.json': '{' },
      /expected.json is no readable JSON/,
    ],
    [
      'options that are no JSON',
      { 'a/input.json': VERIFIED, 'a/options.json': '{' },
      /options.json is no readable JSON/,
    ],
    ['an error without a code', { 'a/input.json': TWICE, 'a/expected.json': '{ "ok": false }' }, /without a code/],
  ])('%s fails', async (_, files, problem) => {
    expect(await only(files)).toMatchObject({ status: 'failed', problem: expect.stringMatching(problem) })
  })
})

describe('differences', () => {
  const json = fc.jsonValue({ maxDepth: 3 })

  test('are none of a value and itself, and some of two that differ', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        const [one, other] = [JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b))]
        expect(differences(one, structuredClone(one))).toEqual([])
        let same = true
        try {
          expect(one).toEqual(other)
        } catch {
          same = false
        }
        expect(differences(one, other).length === 0).toBe(same)
      }),
      runs(500),
    )
  })

  test('a list and an object, null and nothing, are not the same', () => {
    expect(differences([], {})).toEqual([{ pointer: '', expected: [], got: {} }])
    expect(differences({ a: null }, {})).toEqual([{ pointer: '/a', expected: null }])
    expect(differences({}, { 'a/b': 1 })).toEqual([{ pointer: '/a~1b', got: 1 }])
  })

  test('are safe for a terminal, and not endless', () => {
    const clears = '\u001b[2J'
    const found = differences({ [clears]: clears }, { [clears]: '\u202e' })
    expect(formatDifferences(found)).not.toMatch(/[\u001b\u202e]/)
    const many = differences(Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`k${index}`, 1])), {})
    expect(formatDifferences(many)).toMatch(/and 80 more$/)
  })
})

test('the tests of a test runner: one a case, and what fails says where', async () => {
  const folder = folderOf({ 'good/input.json': VERIFIED, 'bad/input.json': VERIFIED })
  const [, good] = await readCases(folder)
  if (good) await checkCase(good, { update: true })
  const told: [string, Promise<void>][] = []
  await conformanceTests(folder, { test: (name, run) => told.push([name, run()]), describe: (_, define) => define() })
  expect(told.map(([name]) => name)).toEqual(['bad', 'good'])
  await expect(told[0]?.[1]).rejects.toThrow(/failed bad: there is no expected.json/)
  await expect(told[1]?.[1]).resolves.toBeUndefined()
})

test('coverage: which lines of a vendor’s table are met, in archives and by vendors of one’s own too', async () => {
  const folder = folderOf({ 'a/input.json': '{ "checkId": "A-1", "verdict": "PASSED", "batchId": null }' })
  const { coverage = [] } = await runConformance(folder, { vendors: [acme], coverage: true, update: true })
  const lines = coverage.find(({ payload }) => payload === 'acme-ident/check')?.lines
  expect(Object.fromEntries(lines?.map(({ name, met }) => [name, met]) ?? [])).toEqual({
    checkId: 1,
    batchId: 1,
    verdict: 1,
    name: 0,
    face: 0,
    scan: 0,
    scanKind: 0,
  })
  expect(formatCoverage(coverage)).toContain(
    'acme-ident/check: 3 of 7 lines met, in 1 input\n  not met: name (subject/name)',
  )
  expect(formatCoverage(coverage)).toContain('no input of: pip/result-v2')
})
