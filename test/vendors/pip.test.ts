import { expect, test } from 'vitest'
import { locate, normalize } from '../../src/index.ts'

const RESULT = {
  pipId: '123e4567-e89b-12d3-a456-426614174000',
  proofingData: { dateOfProofing: '2025-01-20T10:15:00Z', approved: true },
}

// biome-ignore format: columns
test.each([
  [true,     'approved',     []],
  ['true',   'approved',     ['value/coerced']],
  [false,    'inconclusive', []],
  ['false',  'inconclusive', ['value/coerced']],
  ['ja',     'inconclusive', ['value/unknown-word']],
  [1,        'inconclusive', ['value/unknown-word']],
])('approved, and completed: %j is %s; in text it is read with a remark', async (completed, outcome, codes) => {
  const { decision, diagnostics } = await normalize({ ...RESULT, completed })
  const told = diagnostics.filter(({ at }) => at && 'pointer' in at && at.pointer === '/completed')
  expect([decision.outcome, told.map(({ code }) => code)]).toEqual([outcome, codes])
})

test('the attendance code is read from an order number in indented XML, and its place leads to it', async () => {
  const content = '<r>\n <kollinr>\n  PIP1234560125\n </kollinr>\n <Godkjent>\n  True\n </Godkjent>\n</r>'
  const { sessions, provenance } = await normalize(content)
  expect(sessions[0]?.externalIds).toContainEqual({ type: 'attendanceCode', value: '123456' })
  const claim = provenance.claims['/sessions/0/externalIds/0/value']?.[0]
  const place = claim && (await locate(content, claim))
  expect(place && 'offset' in place && content.slice(place.offset, place.offset + place.length)).toBe('123456')
})

// biome-ignore format: columns
test.each([
  ['2024-12-31T00:00:00Z',      'inconclusive', '2024-12-31'],
  ['2030-12-31T00:00:00',       'approved',     '2030-12-31'],
  ['2030-12-31T00:00:00.000Z',  'approved',     '2030-12-31'],
  ['2030-12-31T12:00:00Z',      'approved',     undefined],
])('an expiry with the time of midnight is that day: %s is %s', async (nfcDataValidUntil, outcome, day) => {
  const proofingData = { ...RESULT.proofingData, nfcDataDocNumber: 'CCC002251', nfcDataValidUntil }
  const { decision, documents } = await normalize({ ...RESULT, completed: true, proofingData })
  expect([decision.outcome, documents[0]?.dateOfExpiry]).toEqual([outcome, day])
})
