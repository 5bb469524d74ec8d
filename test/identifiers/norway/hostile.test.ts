import { expect, test } from 'vitest'
import { type NorwegianIdOptions, parseNorwegianId } from '../../../src/identifiers/norway/index.ts'
import { cpuMillis } from '../../support/cpu.ts'

const throwing = {
  toString() {
    throw new Error('toString was called')
  },
  valueOf() {
    throw new Error('valueOf was called')
  },
}

test.each([
  null,
  undefined,
  17912099997,
  17912099997n,
  Symbol('17912099997'),
  throwing,
  new Proxy(
    {},
    {
      get: () => {
        throw new Error('a property was read')
      },
    },
  ),
  new String('17912099997'),
  ['17912099997'],
  () => '17912099997',
])('no string', (given) => {
  expect(parseNorwegianId(given)).toMatchObject({ valid: false, kind: null, digits: null, problems: ['not-a-string'] })
})

test.each([
  ['1'.repeat(10_000_000), 'length'],
  [' '.repeat(10_000_000), 'length'],
  ['x'.repeat(10_000_000), 'characters'],
  [`17912099997${' '.repeat(10_000_000)}`, 'length'],
  ['1 -'.repeat(3_000_000), 'length'],
])('long text is refused by its length', (text, problem) => {
  const spent = cpuMillis(() => {
    for (let i = 0; i < 1000; i++) expect(parseNorwegianId(text).problems[0]).toBe(problem)
  })
  expect(spent).toBeLessThan(20_000)
})

test.each([
  null,
  0,
  'any',
  Symbol('options'),
  [],
  { rules: null },
  { issuedBefore: null },
  { issuedBefore: new Date(0) },
])('odd options do not throw', (options) => {
  expect(parseNorwegianId('17912099997', options as NorwegianIdOptions).valid).toBe(true)
})

test('results are separate objects', () => {
  const first = parseNorwegianId('17912099998')
  first.problems.push('length')
  first.alternatives.pop()
  expect(parseNorwegianId('17912099998').problems).not.toContain('length')
})
