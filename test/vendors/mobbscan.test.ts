import { describe, expect, test } from 'vitest'
import { normalize } from '../../src/index.ts'

const SCAN = { scanId: 'S-1', verificationResult: 'VERIFIED', licenseId: 'L-1' }
const DOCUMENT = { documentType: 'ESPIDCardV3', documentNumber: 'BAA000589', name: 'CARMEN' }
const scan = (validations: object, document: object = {}, more: object = {}) =>
  normalize({ ...SCAN, ...more, document: { ...DOCUMENT, ...document }, validations })

async function checksOf(...args: Parameters<typeof scan>): Promise<Record<string, unknown>> {
  const { checks } = await scan(...args)
  const reported = checks.filter(({ origin }) => origin !== 'computed')
  return Object.fromEntries(
    reported.map(({ type, aspect, result, score }) => [
      aspect ? `${type}/${aspect}` : type,
      score ? `${result} ${score.value}` : result,
    ]),
  )
}

describe('a validation', () => {
  // biome-ignore format: columns
  test.each<[string, object, Record<string, unknown>]>([
    ['valid',                    { validationFrontAppearance: 'VALID' },        { 'document_authenticity_visual/front': 'pass' }],
    ['not valid',                { validationLegalAge: 'NOT_VALID' },           { minimum_age: 'fail' }],
    ['invalid',                  { validationLegalAge: 'invalid' },             { minimum_age: 'fail' }],
    ['not checked',              { validationLegalAge: 'NOT_CHECKED' },         { minimum_age: 'not_performed' }],
    ['true',                     { validationLegalAge: true },                  { minimum_age: 'pass' }],
    ['false',                    { validationLegalAge: false },                 { minimum_age: 'fail' }],
    ['null',                     { validationLegalAge: null },                  { minimum_age: 'not_performed' }],
    ['blank',                    { validationLegalAge: ' ' },                   { minimum_age: 'not_performed' }],
    ['a word nobody knows',      { validationLegalAge: 'PERHAPS' },             { minimum_age: 'inconclusive' }],
    ['a number',                 { validationLegalAge: 1 },                     { minimum_age: 'inconclusive' }],
    ['a key nobody knows',       { validationHolograms: 'VALID' },              { 'mobbscan:Holograms': 'pass' }],
    ['a key without the prefix', { legalAge: 'VALID' },                         { minimum_age: 'pass' }],
    ['in an object',             { validationLegalAge: { result: 'VALID' } },   { minimum_age: 'pass' }],
    ['in an object with a score', { validationFacialMatching: { status: 'VALID', score: 0.5 } }, { face_match: 'pass 0.5' }],
    ['a score beside it',        { validationFacialMatching: 'VALID', validationFacialMatchingScore: '0,5' }, { face_match: 'pass 0.5' }],
    ['a score without a verdict', { validationFacialMatchingScore: 0.5 },       { face_match: 'inconclusive 0.5' }],
    ['an empty score',           { validationFacialMatching: 'VALID', validationFacialMatchingScore: '' }, { face_match: 'pass' }],
    ['a score that is none',     { validationFacialMatching: 'VALID', validationFacialMatchingScore: 'high' }, { face_match: 'pass' }],
    ['in an object of other names', { validationLegalAge: { colour: 'red' } },  {}],
    ['too deep to be one',       { validationLegalAge: { a: { result: 'VALID' } } }, {}],
    ['in a list',                { validationLegalAge: ['VALID'] },             {}],
  ])('%s', async (_says, validations, expected) => {
    expect(await checksOf(validations)).toEqual(expected)
  })

  test('twice: what is repeated is told, and the worse word counts', async () => {
    const same = await scan({ validationLegalAge: 'VALID' }, { validationLegalAge: 'VALID' })
    expect(same.diagnostics.map(({ code }) => code)).toContain('field/repeated')
    const other = await scan({ validationLegalAge: 'VALID' }, { validationLegalAge: 'NOT_VALID' })
    expect(other.diagnostics.map(({ code }) => code)).toContain('field/duplicate')
    expect(other.checks.find(({ type }) => type === 'minimum_age')?.result).toBe('fail')
  })
})

describe('the verdict of the block', () => {
  const block = (scanProcessFailedValidations: unknown) => ({
    scanProcessValidationResult: { result: 'NOT_VALID', scanProcessFailedValidations },
  })

  test.each([
    ['a list', ['validationLegalAge', 'validationMrz', 7, 'no key']],
    ['a text', 'validationLegalAge'],
  ])('%s of what failed', async (_says, failed) => {
    expect(await checksOf({}, {}, block(failed))).toMatchObject({ minimum_age: 'fail' })
  })
})

// biome-ignore format: columns
test.each([
  ['ESPIDCardV3',   'idcard',           []],
  ['TD3_Passport',  'passport',         []],
  ['NIE',           'residence_permit', []],
  ['ESPNIE',        'ESPNIE',           ['value/unknown-word']],
  ['LibraryCard',   'LibraryCard',      ['value/unknown-word']],
])('the document type %s is %s', async (documentType, type, codes) => {
  const { documents, diagnostics } = await scan({}, { documentType })
  const told = diagnostics.filter(({ at }) => at && 'pointer' in at && at.pointer === '/document/documentType')
  expect([documents[0]?.type, told.map(({ code }) => code)]).toEqual([type, codes])
})
