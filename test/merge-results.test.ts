import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type IdentityProofingResult,
  mergeResults,
  normalize,
  ProofingError,
  type SafeResult,
  safeMergeResults,
  safeNormalize,
  stringifyResult,
} from '../src/index.ts'
import { failureCases, vendorCases } from './support/cases.ts'
import { anyPayload } from './support/generate.ts'

const stored = (result: IdentityProofingResult) => JSON.parse(stringifyResult(result)) as IdentityProofingResult

describe.each(vendorCases().map((each) => [each.name, each] as const))('%s', (_, each) => {
  test('a stored result, resolved again, is the same byte by byte', async () => {
    const result = await normalize(each.inputs)
    const before = stringifyResult(result)
    expect(stringifyResult(mergeResults([stored(result)]))).toBe(before)
    expect(stringifyResult(mergeResults([result, stored(result)]))).toBe(before)
    expect(stringifyResult(result)).toBe(before)
  })
})

describe.each(vendorCases().flatMap((each) => (each.inputs.length > 1 ? [[each.name, each] as const] : [])))(
  '%s',
  (_, { inputs }) => {
    test('what each input gives alone, merged in any way, is what all give together', async () => {
      const alone = await resultsOf(inputs.map((input) => safeNormalize(input)))
      // A token or an image alone is no result.
      if (alone.length < inputs.length) return
      const together = stringifyResult(await normalize(inputs))
      expect(stringifyResult(mergeResults(alone))).toBe(together)
      expect(stringifyResult(mergeResults([...alone].reverse()))).toBe(together)
      const [first, ...rest] = alone as [IdentityProofingResult, ...IdentityProofingResult[]]
      const stepwise = rest.reduce((merged, next) => mergeResults([stored(merged), next]), first)
      expect(stringifyResult(stepwise)).toBe(together)
    })
  },
)

async function resultsOf(outcomes: Promise<SafeResult>[]): Promise<IdentityProofingResult[]> {
  return (await Promise.all(outcomes)).flatMap((outcome) => (outcome.ok ? stored(outcome.result) : []))
}

const RUNS = { numRuns: Number(process.env.RUNS ?? 400) }
const MERGED = { policy: { mergePeople: true } } as const

test('over generated payloads: joining is commutative, associative and idempotent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyPayload, { minLength: 1, maxLength: 4 }), fc.nat(), async (payloads, cut) => {
      const alone = await resultsOf(payloads.map((payload) => safeNormalize([payload], MERGED)))
      if (alone.length < payloads.length) return
      const together = stringifyResult(await normalize(payloads, MERGED))
      const merge = (...results: IdentityProofingResult[]) => mergeResults(results, MERGED)
      expect(stringifyResult(merge(...alone))).toBe(together)
      expect(stringifyResult(merge(...[...alone].reverse()))).toBe(together)
      const [left, right] = [alone.slice(0, cut % alone.length), alone.slice(cut % alone.length)]
      const halves = [left, right].flatMap((half) => (half.length > 0 ? [stored(merge(...half))] : []))
      expect(stringifyResult(merge(...halves))).toBe(together)
      expect(stringifyResult(merge(...halves, ...alone))).toBe(together)
    }),
    RUNS,
  )
})

test('other people are joined only where the caller insists', async () => {
  const [a, b] = [person('15821050054', '2010-02-15'), person('23845610185', '1956-04-23')]
  const [one, other] = [await normalize(a), await normalize(b)]
  expect(() => mergeResults([one, other])).toThrow(expect.objectContaining({ code: 'case/different-people' }))
  const outcome = safeMergeResults([one, other])
  expect(outcome).toMatchObject({ ok: false, error: { code: 'case/different-people' } })
  const insisted = mergeResults([one, other], MERGED)
  expect(insisted.decision.outcome).toBe('inconclusive')
  expect(insisted.conflicts.map(({ code }) => code)).toContain('sessions/people')
})

function person(number: string, day: string): object {
  const ids = { pipId: `${number}-0`, applicantName: 'Kari Nordmann', nationalIdNumber: number }
  return {
    ...ids,
    pipCode: `PIP${number.slice(0, 6)}0125`,
    approved: true,
    dateOfProofing: '2025-01-20T10:15:00Z',
    birthdate: day,
  }
}

test('a policy changes a stored result without its sources', async () => {
  const ended = { ...person('15821050054', ''), approved: null, TerminationCause: 'No match' }
  const result = await normalize(ended)
  expect(result.decision.outcome).toBe('not_decided')
  const strict = mergeResults([stored(result)], { policy: { terminatedIsRejected: true } })
  expect(strict.decision.outcome).toBe('rejected')
  expect(strict.provenance).toEqual(result.provenance)
})

test('an id that all results share stays; without one it follows from the sources', async () => {
  const [a, b] = [
    { verificationId: 'x', status: 'VERIFIED' },
    { verificationId: 'x', status: 'PENDING_VALIDATION' },
  ]
  const named = await Promise.all([a, b].map((input) => normalize(input, { caseId: 'case-7' })))
  expect(mergeResults(named).id).toBe('case-7')
  expect(mergeResults(named, { caseId: 'case-8' }).id).toBe('case-8')
  const [one, other] = [await normalize(a, { caseId: 'case-7' }), await normalize(b)]
  expect(mergeResults([one, other]).id).toBe((await normalize([a, b])).id)
})

test.each(failureCases(['result']).map((each) => [each.case.name, each] as const))('%s', (_, { code, case: each }) => {
  const [input] = each.inputs
  const result = JSON.parse(String(input?.content)) as IdentityProofingResult
  const outcome = safeMergeResults([result])
  expect(outcome.ok || outcome.error.code).toBe(code)
  expect(outcome.ok || outcome.error).toBeInstanceOf(ProofingError)
})

test('what is no list of results is wrong use', () => {
  expect(() => mergeResults([])).toThrow(TypeError)
  expect(() => mergeResults([{} as IdentityProofingResult])).toThrow(TypeError)
  expect(() => mergeResults('[]' as unknown as IdentityProofingResult[])).toThrow(TypeError)
})
