import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { formsOf, leakIn, saidOf } from '../fuzz/leaks.mjs'
import { peopleIn } from '../fuzz/people.mjs'
import { stopReader } from '../src/formats/pdf/worker.ts'
import { diagnosticCodes, formatDiagnostic, safeNormalize } from '../src/index.ts'
import { provenid, ROOT } from './cli/provenid.ts'
import { type FixtureCase, failureCases, vendorCases } from './support/cases.ts'

const AREAS = ['case', 'encoding', 'image', 'input', 'json', 'payload', 'pdf', 'vendor', 'worker', 'xml', 'zip']
const VOCABULARY = JSON.stringify(diagnosticCodes).toLowerCase()

/** Texts that the reports in PDF print, which cannot be read here as they are written. */
const PRINTED = ['Åsamund Østenbyen', 'Østenbyen', 'stenbyen', '17898520056', 'CCC002251', 'Lagunen', 'Kari Prøve']

const failures = failureCases(AREAS).map((each) => each.case)
const cases = [...vendorCases(), ...failures].map((each) => [each.name, each] as const)

afterAll(stopReader)

function formsIn({ inputs, expected }: FixtureCase): string[] {
  const result: unknown = expected === undefined ? undefined : JSON.parse(expected)
  return [...inputs.flatMap(({ content }) => peopleIn(content, result, VOCABULARY)), ...PRINTED].flatMap(formsOf)
}

describe('no error and no diagnostic tells what is a person’s', () => {
  test.each(cases)('%s', async (_, each) => {
    const forms = formsIn(each)
    for (const input of each.inputs.length > 1 ? [each.inputs, ...each.inputs] : each.inputs) {
      const outcome = await safeNormalize(input)
      expect(leakIn(saidOf({ formatDiagnostic }, outcome), forms)).toBeUndefined()
    }
  })
})

test('sizes and places are told, and digits in a text, or as many as a national number has, are not', () => {
  const told = (args: Record<string, string | number>) =>
    formatDiagnostic({ code: 'input/too-large', severity: 'error', args })
  const sentence = 'error input/too-large: The input is larger than the limit'
  expect(told({ limit: 'jsonBytes', size: 209_000_000, max: 8_388_608 })).toBe(
    `${sentence} jsonBytes (209000000 > 8388608 bytes).`,
  )
  expect(told({ limit: '1789852', size: 17_898_520_056, max: '17898520056' })).toBe(
    `${sentence} ####### (########### > ########### bytes).`,
  )
})

/** One failing file of each kind that the command tells of in another way. */
const TOLD = [
  'json/duplicate-key/approved-twice',
  'json/syntax/cut-in-the-middle',
  'encoding/unsupported/label-that-holds-the-fields',
  'xml/duplicate-element/numbers-in-names',
  'zip/two-results/two-cases',
  'case/different-people/two-national-numbers',
  'payload/not-a-result/pip-order',
  'pdf/encrypted/user-password',
]

test('nor does the command, on standard error', () => {
  const told = failures.filter(({ name }) => TOLD.includes(name))
  expect(told.map(({ name }) => name).sort()).toEqual(TOLD.toSorted())
  const forms = told.flatMap(formsIn)
  const ended = provenid(['normalize', '--group', 'folder', ...told.map(({ folder }) => folder)])
  const files = told.flatMap(({ folder, inputs }) => inputs.map(({ name }) => join(folder, name)))
  const inspected = provenid(['inspect', ...files])
  expect(ended.stderr.split('\n').length).toBeGreaterThan(TOLD.length)
  expect(inspected.stderr).not.toBe('')
  expect(leakIn([ended.stderr, ended.stdout, inspected.stderr].join('\n'), forms)).toBeUndefined()
})

test('the people of the fixtures are found, and a leak would be', () => {
  const bytes = readFileSync(join(ROOT, 'fixtures', 'pip', 'v1-nested-approved', 'input.json'))
  const people = peopleIn(bytes, undefined, VOCABULARY)
  expect(people).toEqual(expect.arrayContaining(['Åsamund Østenbyen', 'Østenbyen', '23845610185', 'CCC002251']))
  const forms = people.flatMap(formsOf)
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  const told = [
    'at ØSTENBYEN',
    '2 3 8 4 5 6 1 0 1 8 5',
    '%C3%98stenbyen',
    base64('a23845610185b'),
    base64('x CCC002251'),
  ]
  for (const said of told) expect([said, leakIn(said, forms)]).toEqual([said, expect.any(String)])
})
