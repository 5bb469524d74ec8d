import { describe, expect, test } from 'vitest'
import { archive } from '../fixtures/make/zip/archive.mjs'
import { detect, isApproved, type SafeResult, safeNormalize } from '../src/index.ts'
import { type Input, vendorCases } from './support/cases.ts'

/** The smallest input of each payload in each format. */
async function smallest(): Promise<[string, Input][]> {
  const found = new Map<string, Input>()
  for (const input of vendorCases().flatMap(({ inputs }) => inputs)) {
    const known = await detect(input).catch(() => undefined)
    if (!known?.payload || !/json|xml|zip|pdf/.test(known.format)) continue
    const name = `${known.payload} (${known.format})`
    const other = found.get(name)
    if (!other || input.content.length < other.content.length) found.set(name, input)
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** What is told of a result besides its values: a cut file must not give one that nothing is told of. */
function isQuiet(outcome: SafeResult): boolean {
  return outcome.ok && outcome.result.diagnostics.length === 0
}

describe.each(await smallest())('%s', (_, { content }) => {
  test('no part of it from its beginning gives a result that nothing is told of', async () => {
    const end = content.toString('latin1').trimEnd().length
    for (let length = 0; length < end; length++) {
      const outcome = await safeNormalize(content.subarray(0, length))
      if (isQuiet(outcome) || (outcome.ok && isApproved(outcome.result))) expect({ length }).toBe('an error')
    }
  }, 120_000)
})

test('every flipped bit of a decision that is stored in an archive is found', async () => {
  const xml = `<r><kollinr>PIP1234560125</kollinr><dato>20.01.2025 11:15</dato><Godkjent>False</Godkjent></r>`
  const whole = archive([{ name: 'resultat.xml', content: xml, method: 0 }])
  const at = whole.indexOf('<Godkjent>')
  expect((await safeNormalize(whole)).ok).toBe(true)
  for (let bit = at * 8; bit < (at + '<Godkjent>False</Godkjent>'.length) * 8; bit++) {
    const flipped = Buffer.from(whole)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(await safeNormalize(flipped)).toMatchObject({ ok: false, error: { code: 'zip/crc' } })
  }
})
