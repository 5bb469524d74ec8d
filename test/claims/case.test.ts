import { describe, expect, test } from 'vitest'
import { compareText, ofPart, subjectOf, textOf, winnerOf } from '../../src/claims/case.ts'
import { choiceRuleNames, choiceRules, isChoiceRule, meaningOf } from '../../src/claims/choice-rules.ts'
import { dayOfCase, lastProofing, proofingDay } from '../../src/claims/days.ts'
import { Fields } from '../../src/claims/fields.ts'
import { defaultRanks } from '../../src/claims/policy.ts'
import { relationOf } from '../../src/claims/relation.ts'
import { zoneIn } from '../../src/claims/zone.ts'
import type { SourceClaim, Testimony } from '../../src/model/index.ts'
import { caseOf, fieldOf, id, quiet, rendering, say, testimony } from './made.ts'

describe('a case', () => {
  const view = () =>
    caseOf([
      testimony('a', [
        say('subject', 'name', 'Kari'),
        say('document', 'type', 'idcard'),
        say('session', 'decision/final', true),
      ]),
    ])

  test('gives the text of a field, and nothing for what is no text', () => {
    expect(textOf(subjectOf(view()), 'name')).toBe('Kari')
    const [session] = view().sessions
    expect([winnerOf(session, 'decision/final')?.value, textOf(session, 'decision/final')]).toEqual([true, undefined])
    expect([textOf(session, 'method'), textOf(undefined, 'method')]).toEqual([undefined, undefined])
  })

  test('has its things by their part', () => {
    expect(ofPart(view(), 'session')).toHaveLength(1)
    expect(ofPart(view(), 'check')).toEqual([])
  })

  test('texts are ordered by their characters', () => {
    expect([compareText('a', 'b'), compareText('b', 'a'), compareText('a', 'a')]).toEqual([-1, 1, 0])
    expect(['b', 'a', 'B'].sort(compareText)).toEqual(['B', 'a', 'b'])
  })
})

describe('the rule by which a claim won', () => {
  test('has a meaning for each name that it may have', () => {
    for (const name of choiceRuleNames()) expect([name, isChoiceRule(name)]).toEqual([name, true])
    expect(choiceRuleNames()).toHaveLength(2 * Object.keys(choiceRules).length)
    expect(meaningOf('chip')).toBe('read from a chip')
    expect(meaningOf('viz; the leading source lacks it')).toBe('read from the print; the leading source lacks it')
  })

  test('each rank is one', () => {
    for (const rank of Object.keys(defaultRanks)) expect([rank, isChoiceRule(rank)]).toEqual([rank, true])
  })

  test.each(['documentation', '', 'toString', '; the leading source lacks it', '; the leading source lacks it viz'])(
    '%j is none',
    (rule) => {
      expect([isChoiceRule(rule), meaningOf(rule)]).toEqual([false, undefined])
    },
  )
})

describe('days', () => {
  const done = (source: string, completedAt: unknown) =>
    testimony(source, [say('session', 'completedAt', completedAt), say('document', 'documentNumber', 'A1')])
  const late = done('late', '2025-02-20T23:15:00Z')
  const early = done('early', '2025-01-20')

  test('the last proofing of the sessions that speak of a document', () => {
    const issuer = say('document', 'issuer/countryCode', 'NOR')
    const together = (testimonies: readonly Testimony[]) =>
      caseOf(
        testimonies.map((each) => ({
          ...each,
          claims: [...each.claims, { ...issuer, source: each.source.id, ordinal: 9 }],
        })),
      )
    for (const order of [
      [early, late],
      [late, early],
    ]) {
      const { documents, sessions } = together(order)
      expect(documents.map(proofingDay)).toEqual(['2025-02-20'])
      expect(lastProofing([...sessions].reverse())).toBe('2025-02-20')
      expect(lastProofing(sessions)).toBe('2025-02-20')
    }
    expect(caseOf([early, late]).documents.map(proofingDay)).toEqual(['2025-01-20', '2025-02-20'])
    expect(lastProofing([])).toBeUndefined()
    expect(lastProofing(caseOf([done('a', undefined)]).sessions)).toBeUndefined()
  })

  test('the day of a case: the caller’s, else the last of a proofing, else today', () => {
    expect(dayOfCase([early, late], '2020-01-01')).toBe('2020-01-01')
    expect(dayOfCase([early, late], undefined)).toBe('2025-02-20')
    expect(dayOfCase([late, done('x', undefined), done('y', '2025-01-22'), early], undefined)).toBe('2025-02-20')
    expect(dayOfCase([done('x', undefined)], undefined)).toMatch(/^2\d{3}-\d\d-\d\d$/)
  })
})

test('fields are found by their names, however many there are, and stand as they came', () => {
  const [entity] = caseOf([testimony('a', [])]).sessions
  const fields = new Fields()
  const names = Array.from({ length: 80 }, (_, index) => `field ${index}`)
  for (const [index, field] of names.entries()) {
    if (entity) fields.add({ entity, field, claims: [], agreements: [] })
    expect(names.map((name) => fields.get(name)?.field)).toEqual(
      names.map((name, at) => (at <= index ? name : undefined)),
    )
    expect([fields.has(field), fields.has('field 99')]).toEqual([true, false])
  }
  expect(fields.values().map(({ field }) => field)).toEqual(names)
})

test('a zone is parsed once for each claim; what is no text has none', () => {
  const read = (value: unknown): SourceClaim => ({ source: 'a', ordinal: 1, ...say('document', 'mrz/raw', value) })
  const zone = read('P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10')
  expect(zoneIn(zone).format).toBe('TD3')
  expect(zoneIn(zone)).toBe(zoneIn(zone))
  expect([zoneIn(undefined), zoneIn(read(17)), zoneIn(read(undefined))].map(({ format }) => format)).toEqual([
    null,
    null,
    null,
  ])
})

test('how two claims stand to each other', () => {
  const name = say('subject', 'name', 'Kari')
  const request = { ...rendering('request', [name]), source: quiet('request', [], { role: 'request' }).source }
  const view = caseOf([
    rendering('a', [name, name]),
    rendering('b', [name]),
    request,
    testimony('other', [id('pipId', 'two'), name]),
  ])
  const claims = fieldOf(view, 'subject', 'name')?.claims ?? []
  const relation = (a: string, b: string) => {
    const [one] = claims.filter(({ source }) => source === a)
    const other = claims.filter(({ source }) => source === b).at(-1)
    return one && other && [relationOf(view, one, other), relationOf(view, other, one)]
  }
  const both = (expected: string) => [expected, expected]
  expect(relation('a', 'a')).toEqual(both('one-source'))
  expect(relation('a', 'b')).toEqual(both('renderings'))
  expect(relation('a', 'request')).toEqual(both('one-session'))
  expect(relation('a', 'other')).toEqual(both('sessions'))
})
