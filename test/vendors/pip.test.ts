import { expect, test } from 'vitest'
import { normalize } from '../../src/index.ts'

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
