import { describe, expect, test } from 'vitest'
import { type Capture, SCORE_WITHOUT_VERDICT } from '../../src/model/index.ts'
import { caseOf, fieldOf, rendering, say, standing, testimony } from './made.ts'

const subject = (field: string, value: unknown, capture: Capture) => say('subject', field, value, { capture })

describe('the fields of one group', () => {
  const ruleOf = (view: ReturnType<typeof caseOf>, field: string) => {
    const { winner, rule } = fieldOf(view, 'subject', field) ?? {}
    return [winner?.source, winner?.value, rule]
  }

  test('come from the source with the best claim; others only fill what it lacks', () => {
    const view = caseOf([
      testimony('a', [subject('familyName', 'Berg', 'chip'), subject('givenName', 'Kari', 'requestor')]),
      testimony('b', [
        subject('familyName', 'Dal', 'viz'),
        subject('givenName', 'Ola', 'viz'),
        subject('middleName', 'Li', 'viz'),
      ]),
    ])
    expect(ruleOf(view, 'familyName')).toEqual(['a', 'Berg', 'chip'])
    expect(ruleOf(view, 'givenName')).toEqual(['a', 'Kari', 'requestor'])
    expect(ruleOf(view, 'middleName')).toEqual(['b', 'Li', 'viz; the leading source lacks it'])
  })

  test('are not led by a claim that nobody can use', () => {
    const view = caseOf([
      testimony('a', [subject('familyName', undefined, 'chip'), subject('givenName', 'Kari', 'requestor')]),
      testimony('b', [subject('familyName', 'Dal', 'viz'), subject('givenName', 'Ola', 'viz')]),
    ])
    expect(ruleOf(view, 'givenName')).toEqual(['b', 'Ola', 'viz'])
    expect(standing(view, 'subject', 'familyName')).toEqual(['b Dal selected', 'a undefined unusable'])
  })

  test('of no group are each chosen by itself', () => {
    const view = caseOf([
      testimony('a', [subject('familyName', 'Berg', 'chip'), subject('sex', 'male', 'requestor')]),
      testimony('b', [subject('sex', 'female', 'viz')]),
    ])
    expect(ruleOf(view, 'sex')).toEqual(['b', 'female', 'viz'])
  })
})

test('a field that nobody can read has no winner', () => {
  const view = caseOf([
    testimony('a', [subject('name', undefined, 'chip')]),
    testimony('b', [subject('name', undefined, 'viz')]),
  ])
  expect(fieldOf(view, 'subject', 'name')).toMatchObject({
    ...{ winner: undefined, rule: undefined, agreements: ['unusable', 'unusable'] },
  })
})

test('a claim that stands alone keeps the rule that made it', () => {
  const view = caseOf([testimony('a', [say('subject', 'name', 'Kari', { capture: 'viz', rule: 'documentation' })])])
  expect(fieldOf(view, 'subject', 'name')?.rule).toBe('documentation')
})

describe('the printed form of a name', () => {
  const named = (...names: readonly [name: unknown, capture: Capture][]) =>
    caseOf(names.map(([name, capture], index) => testimony(`s${index}`, [subject('name', name, capture)])))

  test('stands before its transliteration, and everybody else behind it once', () => {
    const view = named(['AASAMUND', 'chip'], ['Åsamund', 'viz'], ['Ola', 'requestor'])
    expect(standing(view, 'subject', 'name')).toEqual([
      's1 Åsamund selected',
      's0 AASAMUND equivalent',
      's2 Ola conflict',
    ])
    expect(fieldOf(view, 'subject', 'name')?.rule).toBe('printed-form')
  })

  test('is not known by whoever ordered the proofing', () => {
    expect(standing(named(['AASAMUND', 'chip'], ['Åsamund', 'requestor']), 'subject', 'name')[0]).toMatch('s0')
  })

  test('is of the full name only', () => {
    const view = caseOf([
      testimony('a', [subject('familyName', 'OESTENBYEN', 'chip')]),
      testimony('b', [subject('familyName', 'Østenbyen', 'viz')]),
    ])
    expect(fieldOf(view, 'subject', 'familyName')?.winner?.value).toBe('OESTENBYEN')
  })
})

describe('what describes a zone', () => {
  const NAMES = ['mrz/lines', 'mrz/format', 'mrz/partial']
  const zone = (source: string, capture: Capture, described: readonly string[], by: Capture) => {
    const told = rendering(source, [say('document', 'mrz/raw', source, { capture })])
    const from = told.claims.filter(({ field }) => field === 'mrz/raw')
    const more = described.map((name) => say('document', name, `of ${source}`, { capture: by, from }))
    return { ...told, claims: [...told.claims, ...rendering(source, more).claims] }
  }

  test.each(NAMES)('%s is of the zone that stands in the result', (name) => {
    const view = caseOf([zone('print', 'mrz', NAMES, 'chip'), zone('chip', 'chip', NAMES, 'mrz')])
    expect(standing(view, 'document', name)).toEqual(['chip of chip selected', 'print of print conflict'])
    expect(fieldOf(view, 'document', name)?.rule).toBe('mrz')
  })

  test.each(NAMES)('%s of another zone describes nothing', (name) => {
    const others = NAMES.filter((each) => each !== name)
    const view = caseOf([zone('print', 'mrz', NAMES, 'chip'), zone('chip', 'chip', others, 'mrz')])
    expect(standing(view, 'document', name)).toEqual(['print of print compatible'])
    expect(fieldOf(view, 'document', name)).toMatchObject({ winner: undefined, rule: undefined })
  })
})

test('a score without a verdict is silence beside the verdict of another rendering', () => {
  const bare = (source: string) =>
    rendering(source, [say('check', 'result', 'inconclusive', { capture: 'backend', rule: SCORE_WITHOUT_VERDICT })])
  const verdict = (source: string, value: string) => rendering(source, [say('check', 'result', value)])
  for (const value of ['pass', 'fail']) {
    const first = caseOf([bare('a'), verdict('b', value)])
    expect(standing(first, 'check', 'result')).toEqual([`b ${value} selected`, 'a inconclusive compatible'])
    const second = caseOf([verdict('a', value), bare('b')])
    expect(standing(second, 'check', 'result')).toEqual([`a ${value} selected`, 'b inconclusive compatible'])
  }
  const none = caseOf([verdict('a', 'not_performed'), bare('b')])
  expect(standing(none, 'check', 'result')).toEqual(['b inconclusive selected', 'a not_performed compatible'])
  const both = caseOf([bare('a'), bare('b')])
  expect(standing(both, 'check', 'result')).toEqual(['a inconclusive selected', 'b inconclusive equal'])
})

test('of several verdicts on a check the most cautious one stands, whoever gives it', () => {
  const results = ['fail', 'error', 'inconclusive', 'pass', 'not_performed', 'not_applicable', 'a word'] as const
  for (const [index, cautious] of results.entries())
    for (const bold of results.slice(index + 1)) {
      const check = (value: string, capture: Capture) => say('check', 'result', value, { capture })
      for (const [a, b] of [
        [check(cautious, 'requestor'), check(bold, 'chip')],
        [check(bold, 'chip'), check(cautious, 'requestor')],
      ] as const) {
        const view = caseOf([rendering('a', [a]), rendering('b', [b])])
        expect([fieldOf(view, 'check', 'result')?.winner?.value, bold]).toEqual([cautious, bold])
        expect(fieldOf(view, 'check', 'result')?.rule).toBe('caution')
      }
    }
})

describe('the verdict of a session', () => {
  interface Word {
    readonly outcome?: string | undefined
    readonly final?: boolean
    readonly lifecycle?: string
    readonly rule?: string
  }
  const verdict = (...words: readonly Word[]) =>
    caseOf(
      words.map(({ outcome, final, lifecycle = 'unknown', rule }, index) => {
        const source = `s${index}`
        const { claims, ...told } = rendering(source, [
          say('session', 'decision/outcome', outcome, rule ? { rule } : {}),
          ...(final === undefined ? [] : [say('session', 'decision/final', final)]),
          say('session', 'statusRaw', lifecycle),
          say('session', 'decision/decidedBy', source),
        ])
        return {
          ...told,
          claims: claims.map((claim) => (claim.field === 'lifecycle' ? { ...claim, value: lifecycle } : claim)),
        }
      }),
    )
  const outcomes = (view: ReturnType<typeof caseOf>) => standing(view, 'session', 'decision/outcome')

  test('is the most cautious one, also where its source does not say whether it is final', () => {
    const view = verdict({ outcome: 'approved', final: true }, { outcome: 'rejected' })
    expect(outcomes(view)).toEqual(['s1 rejected selected', 's0 approved conflict'])
    expect(fieldOf(view, 'session', 'decision/outcome')?.rule).toBe('caution')
  })

  test('of two that are not final, an approval and a rejection, is in conflict', () => {
    const view = verdict({ outcome: 'approved', final: false }, { outcome: 'rejected', final: false })
    expect(outcomes(view)).toEqual(['s1 rejected selected', 's0 approved conflict'])
  })

  test('an open "not decided" is silence; a final one contradicts', () => {
    const open = verdict({ outcome: 'not_decided', final: false }, { outcome: 'approved', final: true })
    expect(outcomes(open)).toEqual(['s1 approved selected', 's0 not_decided compatible'])
    const final = verdict({ outcome: 'not_decided', final: true }, { outcome: 'approved', final: true })
    expect(outcomes(final)).toEqual(['s0 not_decided selected', 's1 approved conflict'])
    expect(outcomes(verdict({ outcome: 'not_decided' }, { outcome: 'approved', final: true }))).toEqual([
      's1 approved selected',
      's0 not_decided compatible',
    ])
  })

  test('of two that say the same is that of who has come further', () => {
    for (const [less, more] of [
      ['unknown', 'created'],
      ['created', 'in_progress'],
      ['in_progress', 'awaiting_integrator'],
      ['awaiting_integrator', 'awaiting_review'],
      ['awaiting_review', 'expired'],
      ['cancelled', 'failed'],
      ['failed', 'terminated'],
      ['terminated', 'completed'],
      ['a word', 'unknown'],
    ] as const) {
      const view = verdict({ outcome: 'not_decided', lifecycle: less }, { outcome: 'not_decided', lifecycle: more })
      expect(outcomes(view)).toEqual(['s1 not_decided selected', 's0 not_decided equal'])
      expect(fieldOf(view, 'session', 'lifecycle')?.winner?.value).toBe(more)
      expect(fieldOf(view, 'session', 'statusRaw')?.winner?.value).toBe(more)
      expect(fieldOf(view, 'session', 'decision/decidedBy')?.winner?.value).toBe('s1')
    }
  })

  test('that cannot be read is none: the other source’s stands alone', () => {
    const view = verdict(
      { outcome: undefined, final: true },
      { outcome: 'approved', final: true, rule: 'pip/approved' },
    )
    expect(outcomes(view)).toEqual(['s1 approved selected', 's0 undefined unusable'])
    expect(fieldOf(view, 'session', 'decision/outcome')?.rule).toBe('pip/approved')
    expect(fieldOf(verdict({ outcome: 'approved' }, {}), 'session', 'decision/outcome')?.rule).toBe('only-claim')
  })

  test('of one source is what it said first: a doubt that it adds comes behind', () => {
    const doubting = testimony('a', [
      say('session', 'decision/outcome', 'approved'),
      say('session', 'lifecycle', 'unknown', { rule: 'doubt/two-readings' }),
    ])
    expect(standing(caseOf([doubting]), 'session', 'lifecycle')).toEqual(['a completed selected', 'a unknown conflict'])
  })

  test('decides nothing of what is no verdict', () => {
    const method = (name: string, capture: Capture) => say('session', 'method', name, { capture })
    const view = caseOf([
      rendering('a', [say('session', 'decision/outcome', 'rejected'), method('desk', 'backend')]),
      rendering('b', [say('session', 'decision/outcome', 'approved'), method('app', 'operator')]),
    ])
    expect(fieldOf(view, 'session', 'method')).toMatchObject({ winner: { value: 'app' }, rule: 'operator' })
    expect(standing(view, 'session', 'decision/outcome')[0]).toBe('a rejected selected')
  })
})
