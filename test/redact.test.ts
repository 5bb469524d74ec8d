import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type IdentityProofingResult,
  isApproved,
  mergeResults,
  normalize,
  ProofingError,
  type RedactionProfile,
  redact,
  safeNormalize,
} from '../src/index.ts'
import { agreements, valueAt } from '../src/model/index.ts'
import { vocabularyOf } from '../src/redact.ts'
import { problems } from './schema/validators.ts'
import { vendorCases } from './support/cases.ts'
import { anyPayload } from './support/generate.ts'
import { bareOf, foundIn, protectedTexts } from './support/protected.ts'
import { KEY, WAYS } from './support/redaction.ts'
import { resultOf } from './support/results.ts'

const VOCABULARY = vocabularyOf([])
const RUNS = { numRuns: Number(process.env.RUNS ?? 200) }

/** What a result says of nobody, by its shape: names of members, codes, words, ids that count. */
const OWN = [
  ...VOCABULARY.words,
  ...VOCABULARY.names,
  'sha-256',
  ...agreements,
  ...new Set(vendorCases().flatMap(({ expected = '{}' }) => keysOf(JSON.parse(expected) as object))),
]
  .map(bareOf)
  .join(' ')

function keysOf(value: object): string[] {
  return Object.entries(value).flatMap(([key, member]) => [
    ...(/^[a-zA-Z]+$/.test(key) ? [key] : []),
    ...(typeof member === 'object' && member !== null ? keysOf(member as object) : []),
  ])
}

const isNobodys = (text: string) => text.split(/, |\//).every((word) => OWN.includes(bareOf(word)))

function expectRedacted(result: IdentityProofingResult): void {
  for (const { profile, options } of WAYS) {
    const redacted = redact(result, profile, options)
    expect([profile, foundIn(JSON.stringify(redacted), protectedTexts(result, profile, isNobodys))]).toEqual([
      profile,
      undefined,
    ])
    for (const { digest } of Object.values(result.provenance.sources))
      expect(JSON.stringify(redacted)).not.toContain(digest.slice(0, 12))
    expect(JSON.stringify(redact(redacted, profile, options))).toBe(JSON.stringify(redacted))
    expect(problems(redacted)).toEqual({ ajv: [], zod: [] })
    expect(isApproved(redacted)).toBe(isApproved(result))
  }
}

describe('invariant 8: nothing protected is left, in any form', () => {
  test.each(vendorCases().map((each) => [each.name, each] as const))('%s', (_, { expected = '' }) => {
    expectRedacted(JSON.parse(expected) as IdentityProofingResult)
  })

  test('over generated cases, with texts that are somebody’s under every name and value', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPayload, { minLength: 1, maxLength: 3 }), personal(), async (payloads, people) => {
        const outcome = await safeNormalize(payloads.map((payload, index) => withPeople(payload, people, index)))
        if (!outcome.ok) {
          expect(outcome.error).toBeInstanceOf(ProofingError)
          return
        }
        expectRedacted(outcome.result)
        for (const { profile, options } of WAYS)
          expect(foundIn(JSON.stringify(redact(outcome.result, profile, options)), people)).toBeUndefined()
      }),
      { ...RUNS, endOnFailure: true },
    )
  })

  test('a document of an unknown type, redacted twice, to the byte', async () => {
    const document = { documentType: 'QxzvwkyIDCard', documentNumber: 'QX4711QX', issuingState: 'ESP' }
    const result = await normalize({ scanId: 'S-1', verificationResult: 'VERIFIED', document })
    expect(result.documents[0]?.type).toBe('QxzvwkyIDCard')
    expectRedacted(result)
  })

  test('an id that is a UUID around a national number is not told to support', async () => {
    const id = '123e4567-e89b-12d3-a456-023845610185'
    const [told, kept] = await Promise.all(
      [id, id.replace('85', '86')].map(async (scanId) => normalize({ scanId, verificationResult: 'VERIFIED' })),
    )
    expect(told && redact(told, 'support').sessions[0]?.externalIds[0]?.value).toBe('')
    expect(kept && redact(kept, 'support').sessions[0]?.externalIds[0]?.value).toBe(
      '123e4567-e89b-12d3-a456-023845610186',
    )
  })

  test('the texts of a fixture are found where they are, so that a leak would be', () => {
    const result = resultOf('pip/v1-nested-approved')
    const texts = protectedTexts(result, 'log', isNobodys)
    const some = ['Åsamund Østenbyen', '23845610185', 'CCC002251', '1956-04-23', '123456', 'Ola Operatør']
    expect(texts).toEqual(expect.arrayContaining(some))
    const leaks = ['åsamund ØSTENBYEN', '2384 5610 185', Buffer.from('xCCC002251').toString('base64')]
    for (const leak of leaks) expect(foundIn(JSON.stringify({ at: leak }), texts)).toBeDefined()
  })
})

/** Texts that are in no vocabulary: a name, a number, and both in one. */
function personal(): fc.Arbitrary<string[]> {
  const letters = fc.string({ minLength: 5, maxLength: 9, unit: fc.constantFrom(...'qxzjwvkQXZJWVK') })
  const digits = fc.string({ minLength: 11, maxLength: 11, unit: fc.constantFrom(...'789') })
  return fc.tuple(letters, digits).map(([name, number]) => [name, number, `${name}${number}`])
}

/** The person's texts in the place of some values, and as names of members. */
function withPeople(payload: object, [name = '', number = '', both = '']: readonly string[], index: number): object {
  const entries = Object.entries(payload).map(([key, value], at) =>
    typeof value === 'string' && (at + index) % 3 === 0 ? [key, at % 2 === 0 ? name : number] : [key, value],
  )
  return { ...Object.fromEntries(entries), [both]: { [name]: number, of: [name] } }
}

describe('wrong use', () => {
  const result = resultOf('pip/v1-nested-approved')

  test.each([
    ['another profile', () => redact(result, 'debug' as RedactionProfile)],
    ['a short key', () => redact(result, 'log', { hmacKey: 'short' })],
    ['a key that is none', () => redact(result, 'log', { hmacKey: 4711 as unknown as string })],
    ['no options', () => redact(result, 'log', null as never)],
    ['a key under another name', () => redact(result, 'analytics', { hmackey: KEY } as never)],
    ['31 bytes', () => redact(result, 'log', { hmacKey: new Uint8Array(31) })],
  ])('%s', (_, use) => {
    expect(use).toThrow(TypeError)
  })

  test('what is redacted is not merged: nothing is left that could tell two people apart', () => {
    const redacted = redact(result, 'log')
    expect(() => mergeResults([redacted, result])).toThrow(expect.objectContaining({ code: 'result/redacted' }))
  })

  test('a vendor of one’s own is named where it is passed', () => {
    const own = structuredClone(result)
    for (const session of own.sessions) session.product = 'acme'
    expect(valueAt(redact(own, 'log'), '/sessions/0/product')).toBe('unknown')
    const vendor = { vendor: 'acme', product: 'acme', title: 'Acme', payloads: [] }
    expect(valueAt(redact(own, 'log', { vendors: [vendor] }), '/sessions/0/product')).toBe('acme')
  })
})
