import { beforeAll, describe, expect, test } from 'vitest'
import { type IdentityProofingResult, normalize } from '../../src/index.ts'
import { payloads } from './payloads.ts'
import { problems } from './validators.ts'

let result: IdentityProofingResult
beforeAll(async () => {
  const content = [payloads['PIP v1, approved'], payloads['PIP v2, ended without an outcome']]
  result = await normalize(content.map((each) => ({ content: JSON.stringify(each) })))
})

/** A result with one value at a path replaced; `undefined` takes it away. `*` is the first key there is. */
function changed(path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(result)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  let holder = copy as Record<string, unknown>
  for (const key of keys) holder = holder[key === '*' ? (Object.keys(holder)[0] ?? '') : key] as Record<string, unknown>
  const key = last === '*' ? (Object.keys(holder)[0] ?? '') : last
  if (value === undefined) delete holder[key]
  else holder[key] = value
  return copy
}

// biome-ignore-start format: one case a line reads as a table
const refused: readonly (readonly [what: string, path: string, value: unknown])[] = [
  ['another version', 'schemaVersion', '1.1'],
  ['a number as id', 'id', 4],
  ['an empty id', 'id', ''],
  ['no decision', 'decision', undefined],
  ['no outcome', 'decision.outcome', undefined],
  ['a wrong outcome', 'decision.outcome', 'accepted'],
  ['an outcome in other letters', 'decision.outcome', 'APPROVED'],
  ['final as text', 'decision.final', 'true'],
  ['no reasons', 'decision.reasons', undefined],
  ['an extra key', 'approved', true],
  ['an extra key of the subject', 'subject.gender', 'female'],
  ['an extra key of a place', 'provenance.claims./subject/name.0.at.line_', 1],
  ['null for what is absent', 'subject.name', null],
  ['a date that is no partial date', 'subject.birthdate', '12.08.1974'],
  ['a month that no year has', 'subject.birthdate', '1974-13'],
  ['a day of one digit', 'subject.birthdate', '1974-08-1'],
  ['a country of two letters', 'subject.nationalities', ['NO']],
  ['a wrong sex', 'subject.sex', 'F'],
  ['documents as an object', 'documents', {}],
  ['another kind of session id', 'sessions.0.id', 's1'],
  ['an empty word of the vendor', 'sessions.0.vendor', ''],
  ['a wrong lifecycle', 'sessions.0.lifecycle', 'done'],
  ['a time with a blank', 'sessions.0.completedAt', '2025-03-14 10:21:45'],
  ['a time without seconds', 'sessions.0.completedAt', '2025-03-14T10:21Z'],
  ['an hour 24', 'sessions.0.completedAt', '2025-03-14T24:00:00Z'],
  ['a zone without a time', 'sessions.0.completedAt', '2025-03-14Z'],
  ['a wrong check result', 'checks.0.result', 'passed'],
  ['a scale of three numbers', 'checks.0.score', { value: 1, raw: 1, scale: [0, 1, 2], scaleBasis: 'declared' }],
  ['a scale of one number', 'checks.0.score', { value: 1, raw: 1, scale: [0], scaleBasis: 'declared' }],
  [
    'a raw score that is no text or number',
    'checks.0.score',
    { value: 1, raw: true, scale: [0, 1], scaleBasis: 'declared' },
  ],
  ['a field that is no pointer', 'checks.0.fields', ['subject.name']],
  ['another digest algorithm', 'attachments.0.digest', { alg: 'sha-1', value: 'ab'.repeat(32) }],
  ['a short digest', 'attachments.0.digest', { alg: 'sha-256', value: 'ab' }],
  ['a size below zero', 'attachments.0.size', -1],
  ['half a byte', 'attachments.0.size', 0.5],
  ['a conflict without its choice', 'conflicts.0.selected', undefined],
  ['a choice that is no claim id', 'conflicts.0.selected', 'abc'],
  ['a wrong severity', 'conflicts.0.severity', 'fatal'],
  ['an empty code', 'diagnostics.0.code', ''],
  ['an argument that is no text or number', 'diagnostics.0.args', { found: null }],
  ['a digest in capitals', 'provenance.sources.*.digest', 'AB'.repeat(32)],
  ['a source under another key', 'provenance.sources.first', { payload: 'pip/result-v1', digest: 'ab'.repeat(32) }],
  ['claims under no pointer', 'provenance.claims.name', []],
  ['claims under a pointer with a bare tilde', 'provenance.claims./a~2', []],
  ['a claim as an object', 'provenance.claims.*', {}],
  ['a claim id without its ordinal', 'provenance.claims.*.0.id', 'abcdef012345'],
  ['a wrong capture', 'provenance.claims.*.0.capture', 'camera'],
  ['no agreement', 'provenance.claims.*.0.agreement', undefined],
  ['a place that is two places', 'provenance.claims.*.0.at', { pointer: '', xpath: '/a' }],
  ['a place that is none', 'provenance.claims.*.0.at', { start: 0, end: 1 }],
  ['a page 0', 'provenance.claims.*.0.at', { page: 0, label: 'Navn' }],
  ['a box of three numbers', 'provenance.claims.*.0.at', { page: 1, label: 'Navn', box: [0, 0, 1] }],
  ['a wrong reason for an absence', 'provenance.absent', { '/subject/name': { reason: 'lost', sources: [] } }],
  ['extensions under a file name', 'extensions', { 'a.json': {} }],
  ['an extension under a name', 'extensions', { abcdef012345: { name: 1 } }],
]

const accepted: readonly (readonly [what: string, path: string, value: unknown])[] = [
  ['an unknown vendor', 'sessions.0.vendor', 'acme'],
  ['an unknown kind of document', 'documents.0.type', 'seafarer_card'],
  ['an unknown kind of check', 'checks.0.type', 'mobbscan:somethingNew'],
  ['a code of a later version', 'diagnostics.0.code', 'future/code'],
  ['a year alone', 'subject.birthdate', '1974'],
  ['a year and a month', 'subject.birthdate', '1974-08'],
  ['a date as time', 'sessions.0.completedAt', '2025-03-14'],
  ['a time without zone', 'sessions.0.completedAt', '2025-03-14T10:21:45'],
  ['a leap second with digits', 'sessions.0.completedAt', '2016-12-31T23:59:60.1234567+00:00'],
  ['any raw value', 'provenance.claims.*.0.raw', { a: [null, 1] }],
  ['null as value', 'provenance.claims.*.0.value', null],
  ['a place in XML', 'provenance.claims.*.0.at', { xpath: '/a/b[2]', start: 0, end: 3 }],
  ['a place in a PDF', 'provenance.claims.*.0.at', { page: 2, label: 'Navn', box: [1, 2.5, 3, 4], line: 1 }],
  ['a pointer to the whole', 'provenance.claims.*.0.at', { pointer: '' }],
  ['a pointer with escapes', 'provenance.claims.*.0.at', { pointer: '/a~1b/~0//0' }],
  ['no selected claim', 'conflicts.0.selected', null],
  ['any extension', 'extensions', { abcdef012345: { '/a': [null, { b: 1 }] } }],
]
// biome-ignore-end format: one case a line reads as a table

test('the result that is changed is one', () => {
  expect(problems(result)).toEqual({ ajv: [], zod: [] })
})

describe('refused', () => {
  test.each(refused)('%s', (_, path, value) => {
    const { ajv, zod } = problems(changed(path, value))
    expect({ ajv: ajv.length > 0, zod: zod.length > 0 }).toEqual({ ajv: true, zod: true })
  })

  test.each([[null], [undefined], [[]], ['approved'], [1], [{}]])('%j is no result', (value) => {
    const { ajv, zod } = problems(value)
    expect({ ajv: ajv.length > 0, zod: zod.length > 0 }).toEqual({ ajv: true, zod: true })
  })

  test('a key that is there and undefined', () => {
    const { zod } = problems({ ...result, extensions: undefined })
    expect(zod).toHaveLength(1)
  })
})

describe('accepted', () => {
  test.each(accepted)('%s', (_, path, value) => {
    expect(problems(changed(path, value))).toEqual({ ajv: [], zod: [] })
  })
})
