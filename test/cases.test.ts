import { describe, expect, test } from 'vitest'
import { checkCase, formatOutcome } from '../src/conformance/index.ts'
import { type IdentityProofingResult, normalize, safeNormalize, stringifyResult } from '../src/index.ts'
import { valueAt } from '../src/model/index.ts'
import { failureCases, vendorCases } from './support/cases.ts'

const UPDATE = process.env.UPDATE_FIXTURES === '1'

describe.each(vendorCases().map((each) => [each.name, each] as const))('%s', (_, each) => {
  test('holds what its folder claims', async () => {
    const result = await normalize(each.inputs)
    const claim = each.claim
    if (!claim) throw new Error('claim.json is missing')
    for (const [pointer, value] of Object.entries(claim.values)) {
      expect({ [pointer]: valueAt(result, pointer) ?? null }).toEqual({ [pointer]: value })
    }
    const codes = result.diagnostics.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining([...claim.diagnostics]))
    const grave = result.conflicts.filter(({ severity }) => severity !== 'info')
    expect([...new Set(grave.map(({ kind }) => kind))].sort()).toEqual([...claim.conflicts].sort())
    if (claim.checks) expect(reportedChecks(result)).toEqual(claim.checks)
  })

  test('gives the expected result', async () => {
    const outcome = await checkCase(each.conformance, { update: UPDATE })
    expect(outcome.status, formatOutcome(outcome)).not.toBe('failed')
    // The kit compares values. Here the bytes count too: the same inputs give the same text.
    if (outcome.status === 'passed' && outcome.result) expect(stringifyResult(outcome.result)).toBe(each.expected)
  })
})

function reportedChecks({ checks }: IdentityProofingResult): Record<string, string> {
  const reported = checks.filter(({ origin }) => origin !== 'computed')
  return Object.fromEntries(
    reported.map(({ type, aspect, process, result }) => [`${type}${aspect ? `/${aspect}` : ''} ${process}`, result]),
  )
}

const AREAS = ['json', 'vendor', 'payload', 'input', 'encoding', 'case', 'xml', 'pdf', 'worker']

// Whether they are archives at all, and what is no result either, is for the reader's own test.
const IN_ARCHIVES = failureCases(['zip']).filter(
  ({ code, case: { inputs } }) => code !== 'zip/nested' && inputs[0]?.content.subarray(0, 2).toString() === 'PK',
)

describe('failures', () => {
  const cases = [...failureCases(AREAS), ...IN_ARCHIVES].map((each) => [each.case.name, each] as const)

  test.each(cases)('%s', async (_, { code, case: each }) => {
    // On a loaded machine the deadline would come before what is tested.
    const limits = code.startsWith('worker/') ? {} : { pdfMillis: 60_000 }
    const outcome = await safeNormalize(each.inputs, { limits })
    if (outcome.ok) expect(outcome.result.diagnostics.map((told) => told.code)).toContain(code)
    else {
      expect(outcome.error.code).toBe(code)
      // An argument that a sentence names and a diagnostic lacks is printed as a question mark.
      expect(outcome.error.message).not.toMatch(/(?:^|\s|\()\?/)
    }
  })
})
