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
    [{ todai: '2025-01-20' }],
    [{ limits: 7 }],
    [{ limits: [] }],
    [{ policy: 'later' }],
    [{ policy: { supersedes: 'later' } }],
    [{ policy: { supersede: 'sometimes' } }],
    [{ policy: { supersede: true } }],
    [{ policy: { supersede: undefined } }],
    [{ policy: { terminatedIsRejected: 'yes' } }],
    [{ policy: { mergePeople: 1 } }],
    [{ policy: { minimumAge: -1 } }],
    [{ policy: { minimumAge: '18' } }],
    [{ policy: { ranks: { gossip: 1 } } }],
    [{ policy: { ranks: { viz: '1' } } }],
    [{ policy: { severities: { 'case/unknown': 'critical' } } }],
    [{ policy: { severities: { 'session/outcome': 'warning' } } }],
    [{ policy: { severities: { 'case/synthetic': 'fatal' } } }],
    [{ vendors: {} }],
    [{ vendors: [null] }],
    [{ signal: {} }],
    [null],
    [[]],
  ])('%j', async (options) => {
    await expect(normalize(result, options as never)).rejects.toThrow(TypeError)
    await expect(safeNormalize(result, options as never)).rejects.toThrow(TypeError)
  })

  test.each([
    [{ todai: 1 }, 'options.todai is no option'],
    [{ vendors: {} }, 'options.vendors must be a list of vendors'],
    [{ signal: {} }, 'options.signal must be an AbortSignal'],
    [{ policy: { supersedes: 1 } }, 'options.policy.supersedes is no policy'],
    [{ policy: { supersede: 1 } }, 'options.policy.supersede must be "never" or "later"'],
    [{ policy: { mergePeople: 1 } }, 'options.policy.mergePeople must be true or false'],
    [Object.create({ today: 'inherited' }), "options.today must be 'YYYY-MM-DD'"],
  ])('the message names the option: %j', async (options, message) => {
    await expect(normalize(result, options as never)).rejects.toThrow(message)
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
  const policies = { policy: { terminatedIsRejected: true, supersede: 'later', mergePeople: true } } as const
  expect((await normalize(result, { ...policies, signal: new AbortController().signal })).id).toHaveLength(16)
  await expect(normalize(result, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
})

test('an object that cannot be written as JSON is refused', async () => {
  const cycle: Record<string, unknown> = {}
  cycle.self = cycle
  await expect(normalize(cycle)).rejects.toMatchObject({ code: 'input/unreadable' })
})

test('inherited properties are not read', async () => {
  const odd = Object.assign(Object.create({ approved: true }), { pipCode: 'x', pipId: 'y' }) as object
  await expect(normalize(odd)).rejects.toThrow(TypeError)
  try {
    Object.assign(Object.prototype, result)
    await expect(normalize({ pipCode: 'x' })).rejects.toMatchObject({ code: 'vendor/unknown' })
  } finally {
    for (const key of Object.keys(result)) delete (Object.prototype as Record<string, unknown>)[key]
  }
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
