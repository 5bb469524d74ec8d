import { describe, expect, test } from 'vitest'
import { normalize } from '../../src/index.ts'

const OPERATION = { id: 'O-1', type: 'VERIFICATION', status: 'SUCCESS', biometricMethod: 'FACE' }
const operation = (data: object, more: object = {}) => normalize({ ...OPERATION, ...more, data })

async function checksOf(data: object, more: object = {}): Promise<Record<string, string>> {
  const { checks } = await operation(data, more)
  return Object.fromEntries(checks.map(({ type, result, technique }) => [type, [result, technique].join(' ').trim()]))
}

describe('a verification', () => {
  // biome-ignore format: columns
  test.each<[string, object, object, Record<string, string>]>([
    ['matched',                        { result: true },                     {}, { face_match: 'pass FACE' }],
    ['not matched',                    { result: false },                    {}, { face_match: 'inconclusive FACE' }],
    ['not matched, without liveness',  { result: false, liveness: 'NONE' },  {}, { face_match: 'fail FACE', liveness: 'not_performed' }],
    ['liveness null',                  { result: true, liveness: null },     {}, { face_match: 'pass FACE', liveness: 'not_performed' }],
    ['liveness empty',                 { result: true, liveness: ' ' },      {}, { face_match: 'pass FACE', liveness: 'not_performed' }],
    ['liveness by a video',            { result: true, liveness: 'FACE_PASSIVE_VIDEO' }, {}, { face_match: 'pass FACE', liveness: 'inconclusive FACE_PASSIVE_VIDEO' }],
    ['liveness of an unknown kind',    { result: true, liveness: 'EYES' },   {}, { face_match: 'pass FACE', liveness: 'inconclusive EYES' }],
    ['liveness that is no text',       { result: true, liveness: 7 },        {}, { face_match: 'pass FACE', liveness: 'inconclusive' }],
    ['by another method',              { result: true }, { biometricMethod: 'VOICE' }, { 'mobbid:VOICE': 'pass VOICE' }],
    ['by a method that is no text',    { result: true }, { biometricMethod: 7 },       { face_match: 'pass' }],
    ['of no known type',               { result: true }, { type: 'GUESS' },  {}],
    ['in doubt',                       { result: 'maybe' },                  {}, {}],
    ['an enrolment',                   { result: true }, { type: 'ENROLLMENT' }, {}],
  ])('%s', async (_says, data, more, expected) => {
    expect(await checksOf(data, more)).toEqual(expected)
  })
})

describe('the outcome', () => {
  // biome-ignore format: columns
  test.each<[string, object, object, string, string | undefined]>([
    ['true',               { result: true },    {}, 'approved', undefined],
    ['false',              { result: false },   {}, 'rejected', undefined],
    ['true as text',       { result: 'TRUE' },  {}, 'approved', 'value/coerced'],
    ['null',               { result: null },    {}, 'inconclusive', 'decision/missing'],
    ['missing',            {},                  {}, 'inconclusive', 'decision/missing'],
    ['a word',             { result: 'yes' },   {}, 'inconclusive', 'decision/unknown-word'],
    ['an object',          { result: { is: true } }, {}, 'inconclusive', 'decision/unknown-word'],
    ['still pending',      { result: true },    { status: 'PENDING' }, 'not_decided', undefined],
    ['an unknown status',  { result: true },    { status: 'DONE' },    'not_decided', 'status/unknown'],
    ['no status',          { result: true },    { status: null },      'not_decided', 'decision/missing'],
    ['an unknown type',    { result: true },    { type: 'GUESS' },     'approved', 'value/unknown-word'],
  ])('%s', async (_says, data, more, outcome, code) => {
    const { sessions, decision, diagnostics } = await operation(data, more)
    expect(sessions[0]?.decision.outcome).toBe(outcome)
    expect(decision.outcome).toBe('not_decided')
    const codes = diagnostics.map((each) => each.code)
    expect(code === undefined ? 'none' : codes).toEqual(code === undefined ? 'none' : expect.arrayContaining([code]))
  })

  test('an error beside a match contradicts it', async () => {
    const { sessions, conflicts } = await operation({ result: true, error: 'no face' })
    expect(sessions[0]?.decision.reasons).toEqual([{ code: 'operation_error', text: 'no face' }])
    expect(conflicts.map(({ code }) => code)).toContain('approval/contradicted')
  })
})

describe('what else is said', () => {
  // biome-ignore format: columns
  test.each<[string, object, object, unknown]>([
    ['text',                 { userId: 'u-1' }, {}, [{ system: 'mobbid', value: 'u-1' }]],
    ['a number',             { userId: 17 },    {}, [{ system: 'mobbid', value: '17' }]],
    ['empty',                { userId: '' },    {}, undefined],
    ['null',                 { userId: null },  {}, undefined],
    ['true',                 { userId: true },  {}, undefined],
    ['in an identification', { userId: 'u-1' }, { type: 'IDENTIFICATION' }, undefined],
  ])('a user id: %s', async (_says, data, more, expected) => {
    const { subject } = await operation({ result: true, ...data }, more)
    expect(subject.subjectIds).toEqual(expected)
  })

  test('scores, known and unknown, doubled, unreadable, and without a type', async () => {
    const scores = [
      { score: 0.5, scoreType: 'MATCHING' },
      { score: 0.6, scoreType: 'MATCHING' },
      { score: 0.7, scoreType: 'AGE' },
      { score: 'high', scoreType: 'LIVENESS' },
      { score: 0.9 },
      { scoreType: 'LIVENESS' },
      { score: 0.9, scoreType: 7 },
    ]
    const { checks, diagnostics } = await operation({ result: true, scores })
    const told = checks.map(({ type, result, score }) => [type, result, score?.value])
    expect(told).toEqual(
      expect.arrayContaining([
        ['face_match', 'pass', undefined],
        ['mobbid:AGE', 'inconclusive', 0.7],
      ]),
    )
    const codes = diagnostics.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['field/duplicate', 'value/unknown-word', 'field/unknown']))
  })

  test('one score, written twice alike', async () => {
    const scores = Array.from({ length: 2 }, () => ({ score: 0.5, scoreType: 'MATCHING' }))
    const { checks, diagnostics } = await operation({ result: true, scores })
    expect(checks.find(({ type }) => type === 'face_match')?.score?.value).toBe(0.5)
    const codes = diagnostics.map(({ code }) => code)
    expect(codes).toContain('field/repeated')
    expect(codes).not.toContain('field/duplicate')
  })

  test('resources: known kinds, unknown kinds, and what has no link', async () => {
    const resources = [
      { type: 'SELFIE', url: 'https://x.example.invalid/1', format: 'image/jpeg' },
      { type: 'OTHER', url: 'https://x.example.invalid/2' },
      { url: 'https://x.example.invalid/3', format: 7 },
      { type: 'SELFIE' },
      { type: 'SELFIE', url: 7 },
    ]
    const { attachments } = await operation({ result: true }, { resources })
    expect(attachments.map(({ kind, url, contentType }) => [kind, url?.at(-1), contentType]).sort()).toEqual([
      ['OTHER', '2', undefined],
      ['live_portrait', '1', 'image/jpeg'],
      ['unknown', '3', undefined],
    ])
  })

  test.each([
    ['COMPLETED', 'completed', undefined],
    ['completed', 'unknown', 'status/unknown'],
    [null, 'unknown', undefined],
  ])('a process that is %s decides nothing', async (status, lifecycle, code) => {
    const { sessions, decision, diagnostics } = await normalize({ id: 'P', status, operationId: 'O-1' })
    expect([sessions[0]?.lifecycle, decision.outcome]).toEqual([lifecycle, 'not_decided'])
    expect(diagnostics.map((each) => each.code).filter((each) => each === 'status/unknown')).toEqual(code ? [code] : [])
  })
})
