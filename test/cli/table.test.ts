import { expect, test } from 'vitest'
import { columns } from '../../src/cli/table.ts'

const ROWS = [
  ['a', 'short', 'one two three four five six seven'],
  ['bb', 'longer', ''],
] as const

test('a pipe gets one row on one line', () => {
  expect(columns(ROWS, undefined)).toEqual(['a   short   one two three four five six seven', 'bb  longer'])
})

test('a terminal gets the last column in its width', () => {
  const lines = columns(ROWS, 40)
  expect(lines).toEqual(['a   short   one two three four five six', '            seven', 'bb  longer'])
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(40)
})
