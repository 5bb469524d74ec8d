import { describe, expect, test } from 'vitest'
import { isValidNorwegianId, type NorwegianIdOptions, parseNorwegianId } from '../../../src/identifiers/norway/index.ts'
import { fixture } from './fixtures.ts'

interface Case {
  text: unknown
  alternatives: object[]
  problems1964: string[]
  valid: boolean
}

describe.each(['valid-1964', 'valid-2032', 'other-kinds', 'invalid', 'text'])('%s', (file) => {
  const { cases }: { cases: Case[] } = fixture(file)
  test.each(cases.map((c) => [JSON.stringify(c.text), c] as const))('%s', (_, given) => {
    const { text, alternatives, problems1964, ...expected } = given
    const result = parseNorwegianId(text)
    expect(result).toMatchObject(expected)
    expect(result.alternatives).toMatchObject(alternatives)
    expect(result.alternatives).toHaveLength(alternatives.length)
    expect(parseNorwegianId(text, { rules: '1964' }).problems).toEqual(problems1964)
    expect(isValidNorwegianId(text)).toBe(expected.valid)
  })
})

describe('options', () => {
  const { cases }: { cases: { text: string; options: NorwegianIdOptions; expect: object }[] } = fixture('options')
  test.each(cases.map((c) => [c.text, JSON.stringify(c.options), c] as const))('%s %s', (text, _, c) => {
    expect(parseNorwegianId(text, c.options)).toMatchObject(c.expect)
  })
})

test('the NAV reading of an H-number is complete', () => {
  expect(parseNorwegianId('05440355678').alternatives).toEqual([
    {
      kind: 'fodselsnummer',
      scheme: '1964',
      birthDate: '2003-04-05',
      sex: 'female',
      synthetic: 'nav',
      datePart: '050403',
    },
  ])
})

test('an H-number that only the 2032 rule would allow is invalid; its NAV reading is there to be seen', () => {
  const result = parseNorwegianId('05440355260')
  expect(result).toMatchObject({ valid: false, kind: 'h-nummer', scheme: null, problems: ['k1'] })
  expect(result.alternatives).toMatchObject([{ kind: 'fodselsnummer', synthetic: 'nav', scheme: '2032', sex: null }])
})
