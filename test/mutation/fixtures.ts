import { describe, expect, test } from 'vitest'
import { normalize, stringifyResult } from '../../src/index.ts'
import { vendorCases } from '../support/cases.ts'

// For mutants only, which meet every case again and again: each case once, without reports and archives, which take
// most of the time and reach the same lines. `test/cases.test.ts` has them all.
const quick = vendorCases().filter(({ inputs }) => !inputs.some(({ name }) => /\.(?:pdf|zip)$/.test(name)))

describe('cases', () => {
  test.each(quick.map((each) => [each.name, each] as const))('%s', async (_, { inputs, expected }) => {
    expect(stringifyResult(await normalize(inputs))).toBe(expected)
  })
})
