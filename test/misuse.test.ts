import { describe, expect, test } from 'vitest'
import { normalize, ProofingError, safeNormalize } from '../src/index.ts'

const result = {
  pipId: 'x',
  pipCode: 'PIP1234560125',
  applicantName: 'Kari Nordmann',
  nationalIdNumber: '23845610185',
  approved: true,
}

describe('misuse is a TypeError', () => {
  test.each([
    [{ today: '2025-02-30' }],
    [{ today: 'yesterday' }],
    [{ limits: { jsonBites: 1 } }],
    [{ limits: { jsonBytes: -1 } }],
    [{ provenance: 'some' }],
    [{ caseId: '' }],
  ])('%j', async (options) => {
    await expect(normalize(result, options as never)).rejects.toThrow(TypeError)
    await expect(safeNormalize(result, options as never)).rejects.toThrow(TypeError)
  })

  test.each([[undefined], [null], [7], [true]])('input %j', async (input) => {
    await expect(normalize(input as never)).rejects.toThrow(TypeError)
  })
})

test('options: caseId, provenance, limits, signal', async () => {
  expect((await normalize(result, { caseId: 'case-4711' })).id).toBe('case-4711')
  expect((await normalize(result, { provenance: 'none' })).provenance.claims).toEqual({})
  await expect(normalize(result, { limits: { jsonBytes: 10 } })).rejects.toMatchObject({ code: 'input/too-large' })
  expect((await normalize(result, { limits: { diagnostics: 0 } })).diagnostics).toEqual([
    expect.objectContaining({ code: 'case/limit' }),
  ])
  await expect(normalize(result, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
})

test('an object that cannot be written as JSON is refused', async () => {
  const cycle: Record<string, unknown> = {}
  cycle.self = cycle
  await expect(normalize(cycle)).rejects.toMatchObject({ code: 'input/unreadable' })
})

test('inherited properties are not read', async () => {
  const polluted = Object.create({ approved: true, pipCode: 'x', pipId: 'y' }) as object
  await expect(normalize(polluted)).rejects.toMatchObject({ code: 'vendor/unknown' })
})

test('no error holds a value of the person, or a package’s words', async () => {
  const secrets = ['Kari Nordmann', '23845610185']
  const broken = [
    JSON.stringify(result).slice(0, -1),
    `${JSON.stringify(result)}}`,
    JSON.stringify({ ...result, proofingData: { a: 1 } }),
  ]
  for (const text of broken) {
    const outcome = await safeNormalize(text)
    const error = outcome.ok ? undefined : outcome.error
    expect(error).toBeInstanceOf(ProofingError)
    const said = [JSON.stringify(error), error?.message, error?.stack, String(error), String(error?.cause)].join('\n')
    for (const secret of secrets) expect(said).not.toContain(secret)
  }
})
