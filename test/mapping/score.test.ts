import { describe, expect, test } from 'vitest'
import { isUnusable } from '../../src/mapping/conversion.ts'
import { date } from '../../src/mapping/conversions/date.ts'
import { score } from '../../src/mapping/conversions/score.ts'
import { context } from './made.ts'

describe('scores', () => {
  // biome-ignore format: columns
  test.each<[unknown, unknown]>([
    [0.5,        { value: 0.5, scale: [0, 1], scaleBasis: 'inferred' }],
    [1,          { value: 1, scale: [0, 1] }],
    [1.5,        { value: 1.5, scale: [0, 100] }],
    ['0,92',     { value: 0.92, raw: '0,92', scale: [0, 1] }],
    ['0.5 %',    { value: 0.5, scale: [0, 100] }],
    [100,        { value: 100, scale: [0, 100] }],
    [101,        'value/score-out-of-scale'],
    [-0.1,       'value/score-out-of-scale'],
    ['high',     'value/unknown-word'],
    ['1e3',      'value/unknown-word'],
    [null,       'value/wrong-type'],
    [0,          { value: 0, scale: [0, 1] }],
    [`0.5${' '.repeat(99)}x`, 'value/unknown-word'],
    [`0.5${' '.repeat(99)}%`, 'value/unknown-word'],
    [`0.5${' '.repeat(99)}`, { value: 0.5, scale: [0, 1] }],
    ['',         'value/unknown-word'],
  ])('%j', (raw, expected) => {
    const outcome = score().convert(raw, context())
    if (isUnusable(outcome)) expect(outcome.problem).toBe(expected)
    else expect([outcome.value, outcome.notes]).toMatchObject([expected, [{ code: 'value/score-scale-inferred' }]])
  })

  test('of a declared scale infer nothing', () => {
    expect(score([0, 1]).convert(0.5, context())).toEqual({
      value: { value: 0.5, raw: 0.5, scale: [0, 1], scaleBasis: 'declared' },
      notes: [],
    })
    expect(score([0, 1]).convert(1.01, context())).toEqual({ problem: 'value/score-out-of-scale' })
  })
})

test('what the tables say of a conversion names its scale, or its layouts, of which nobody documents the month first', () => {
  expect([score().says, score([0, 10]).says]).toEqual(['score, its scale inferred', 'score 0..10'])
  const read = date({ era: 'birth', layouts: ['iso', 'monthFirst', 'dots'] })
  expect([read.says, read.kind, score().kind]).toEqual(['date (yyyy-MM-dd, dd.MM.yyyy)', 'date', 'score'])
})
