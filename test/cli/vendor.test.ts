import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { transformSync } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { codesOf, emptyFolder, MAIN, provenid, ROOT } from './provenid.ts'

// The vendor of test/support/acme.ts, as whoever wrote it would build it: against the built package.
const source = readFileSync(join(ROOT, 'test', 'support', 'acme.ts'), 'utf8')
const { code } = transformSync(source, { loader: 'ts', format: 'esm' })
const url = pathToFileURL(join(MAIN, '..', '..', 'vendors', 'authoring.js')).href
const built = code.replace(/"[^"]*authoring\.ts"/, JSON.stringify(url))

const folder = emptyFolder()
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const byName = file('named.mjs', `${built}\nexport { acme as vendor }\n`)
const byDefault = file('default.mjs', `${built}\nexport default acme\n`)
const answer = file('answer.json', '{ "checkId": "A-1", "verdict": "PASSED", "name": "Kari Specimen", "face": "OK" }')

describe('--vendor', () => {
  test.each([byName, byDefault])('normalize, inspect, explain, verified-claims and vendors know it', (vendor) => {
    expect(codesOf(provenid(['normalize', '--format', 'ndjson', answer]).stdout)).toEqual(['vendor/unknown'])
    expect(codesOf(provenid(['normalize', '--format', 'ndjson', '--vendor', vendor, answer]).stdout)).toEqual(['1.0'])
    expect(provenid(['inspect', '--vendor', vendor, answer]).stdout).toContain('acme-ident/check (acme/acme-ident)')
    expect(provenid(['explain', '--vendor', vendor, answer]).stdout).toContain('The case is approved')
    const exported = provenid(['verified-claims', '--trust-framework', 'x', '--vendor', vendor, answer]).stdout
    expect(JSON.parse(exported)).toMatchObject({ verified_claims: { claims: { name: 'Kari Specimen' } } })
    expect(provenid(['vendors', '--vendor', vendor]).stdout).toContain('acme-ident/check')
    expect(provenid(['vendors', '--vendor', vendor, 'acme-ident']).stdout).toContain(
      '| `subject.name` | `name` | viz |',
    )
  })

  test('and so does every thread of a batch', () => {
    const lines = Array.from({ length: 1_000 }, (_, id) => `{ "checkId": "A-${id}", "verdict": "PASSED" }\n`).join('')
    const { status, stdout } = provenid(['normalize', '-', '--jobs', '2', '--vendor', byName], lines)
    expect(status).toBe(0)
    expect(codesOf(stdout)).toEqual(Array.from({ length: 1_000 }, () => '1.0'))
  })

  test('groups its results by their ids', () => {
    const cases = join(folder, 'grouped')
    mkdirSync(cases)
    for (const id of ['1', '2']) {
      writeFileSync(
        join(cases, `a-${id}.json`),
        '{ "checkId": "A-1", "batchId": "B", "verdict": "PASSED" }'.padEnd(60 + Number(id)),
      )
      writeFileSync(join(cases, `b-${id}.json`), `{ "checkId": "B-${id}", "batchId": "B", "verdict": "PASSED" }`)
    }
    const { stdout } = provenid(['normalize', '--format', 'ndjson', '--group', 'auto', '--vendor', byName, cases])
    expect(codesOf(stdout)).toHaveLength(3)
  })

  test.each([
    ['is not there', join(folder, 'missing.mjs'), 'cannot be loaded'],
    ['exports no vendor', file('empty.mjs', 'export const other = 1\n'), 'exports no vendor'],
    ['exports a wrong one', file('wrong.mjs', 'export default { title: "Wrong" }\n'), 'Wrong: vendor must match'],
    [
      'is built in already',
      file('pip.mjs', built.replaceAll('acme-ident', 'pip').concat('export default acme\n')),
      'pip is a product already',
    ],
    ['throws what a terminal would obey', file('throws.mjs', 'throw new Error("\\u001b[2J")\n'), '\\u001b[2J'],
  ])('a module that %s is wrong use', (_, vendor, message) => {
    const { status, stdout, stderr } = provenid(['normalize', '--vendor', vendor, answer])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})

describe('conformance', () => {
  const cases = join(emptyFolder(), 'cases')
  mkdirSync(join(cases, 'a'), { recursive: true })
  writeFileSync(join(cases, 'a', 'input.json'), readFileSync(answer))
  const run = (...args: string[]) => provenid(['conformance', cases, '--vendor', byName, ...args])

  test('exits 1 on a difference and 0 on none; --update writes, --coverage tells', () => {
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining('failed a: there is no expected.json') })
    expect(run('--update')).toMatchObject({ status: 0, stdout: 'updated a\n0 passed, 0 failed, 1 updated\n' })
    expect(run()).toMatchObject({ status: 0, stdout: '1 passed, 0 failed\n' })
    expect(run('--coverage').stdout).toContain('acme-ident/check: 4 of 7 lines met, in 1 input\n')
    const expected = join(cases, 'a', 'expected.json')
    writeFileSync(expected, readFileSync(expected, 'utf8').replaceAll('"Kari Specimen"', '"Ola Specimen"'))
    const { status, stdout } = run()
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^failed a, 1 differs\n {2}\/subject\/name\n {4}expected {2}"Ola Specimen"\n {4}got {7}"Kari Specimen"\n {4}from {6}won: .* input\.json at \/name/,
    )
  })

  test('exits 2 where there is no case, and 1 where there is no folder', () => {
    expect(provenid(['conformance', emptyFolder()])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no case'),
    })
    expect(provenid(['conformance', join(cases, 'missing')])).toMatchObject({ status: 1 })
  })
})
