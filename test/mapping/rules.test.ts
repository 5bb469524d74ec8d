import { describe, expect, test } from 'vitest'
import { type By, decideByWord, knownBirthdate, type Notebook, zoneDates } from '../../src/mapping/index.ts'
import { td3 } from '../identifiers/mrz/make.ts'
import { read, whole } from './made.ts'

/** What a rule finds in a payload. */
function found<T>(payload: unknown, ask: (notebook: Notebook) => T): T | undefined {
  let answer: T | undefined
  const by: By = {
    by: '',
    read: (notebook) => {
      answer = ask(notebook)
    },
  }
  read(payload, by)
  return answer
}

describe('a word that decides', () => {
  const decide = decideByWord('acme/verdict', {
    PASSED: { outcome: 'approved', lifecycle: 'completed', final: true },
    FAILED: { outcome: 'rejected', lifecycle: 'terminated', final: true },
    WAITING: { outcome: 'not_decided', lifecycle: 'awaiting_review', final: false },
  })
  const decided = (payload: unknown) => {
    const { claims, diagnostics } = read(payload, decide)
    const own = claims.filter(({ rule }) => rule === 'acme/verdict')
    expect(own.map(({ field, capture }) => [field, capture])).toEqual([
      ['decision/outcome', 'backend'],
      ['decision/final', 'backend'],
      ['lifecycle', 'backend'],
    ])
    const [first] = own
    expect(own.every(({ at, raw }) => at === first?.at && raw === first?.raw)).toBe(true)
    const told = diagnostics.map(({ code, severity, at }) => `${severity} ${code}${at ? ' there' : ''}`)
    return [...own.map(({ value }) => value), first?.at && first.raw, ...told]
  }
  const open = ['not_decided', false, 'unknown'] as const

  test.each([
    [{ outcome: 'ok', lifecycle: 'completed', final: true }, 'an outcome of approved'],
    [{ outcome: 'approved', lifecycle: 'done', final: true }, 'a lifecycle of created'],
    [{ outcome: 'approved', lifecycle: 'completed' }, 'final: true or false'],
  ])('in words that no result has is refused: %j', (verdict, what) => {
    const verdicts = { PASSED: verdict } as unknown as Parameters<typeof decideByWord>[1]
    expect(() => decideByWord('acme/verdict', verdicts)).toThrow(`the verdict of "PASSED" must have ${what}`)
    expect(() => decideByWord('acme/verdict', verdicts)).toThrow(TypeError)
  })

  // biome-ignore format: columns
  test.each<[string, object, readonly unknown[]]>([
    ['is known',            { status: 'PASSED' },          ['approved', true, 'completed', 'PASSED']],
    ['is padded',           { status: ' PASSED' },         [...open, ' PASSED', 'error status/unknown there']],
    ['is another',          { status: 'FAILED' },          ['rejected', true, 'terminated', 'FAILED']],
    ['leaves it open',      { status: 'WAITING' },         ['not_decided', false, 'awaiting_review', 'WAITING']],
    ['is spelt otherwise',  { status: 'passed' },          [...open, 'passed', 'error status/unknown there']],
    ['nobody knows',        { status: 'DONE' },            [...open, 'DONE', 'error status/unknown there']],
    ['is a property of objects', { status: 'constructor' }, [...open, 'constructor', 'error status/unknown there']],
    ['is null',             { status: null },              [...open, null, 'warning decision/null-outcome there']],
    ['is blank',            { status: ' ' },               [...open, ' ', 'warning decision/missing']],
    ['is missing',          { id: 'A' },                   [...open, undefined, 'warning decision/missing']],
    ['is no text',          { status: 7 },                 [...open, 7, 'warning value/wrong-type there', 'error status/unknown there']],
    ['is there twice',      { status: 'PASSED', Status: 'FAILED' }, [...open, 'PASSED', 'error field/duplicate there', 'error status/unknown there']],
  ])('and %s', (_says, payload, expected) => {
    expect(decided(payload)).toEqual(expected)
  })

  test.each([
    ['REJECTED', ['doubt/unreadable-outcome']],
    ['ikke godkjent', ['doubt/unreadable-outcome']],
    ['FAILED', []],
    ['DONE', []],
    [{ toString: { code: 'DONE' } }, ['doubt/no-single-value']],
    [['REJECTED'], ['doubt/no-single-value']],
    [' ', []],
    [null, []],
  ])('and %j, which contradicts an approval of another payload, or does not', (status, doubts) => {
    const { claims } = read({ status }, decide)
    expect(claims.flatMap(({ rule }) => (rule?.startsWith('doubt/') ? rule : []))).toEqual(doubts)
  })

  test('says which words it knows', () => {
    expect(decide.by).toBe('the status word decides: PASSED = approved, FAILED = rejected, WAITING = not_decided')
  })
})

describe('the birthdate that a source tells', () => {
  const of = (payload: object) => {
    const known = found(payload, knownBirthdate)
    return known && [known.date, known.claim.entity.part]
  }
  const [first = '', second = ''] = td3({ birth: '240616' })

  // biome-ignore format: columns
  test.each<[string, object, unknown]>([
    ['as it is printed',                    { birth: '1956-04-23' },                           ['1956-04-23', 'subject']],
    ['as it is printed, before the number', { birth: '1956-04-24', number: '23845610185' },    ['1956-04-24', 'subject']],
    ['in a number',                         { number: '23845610185' },                         ['1956-04-23', 'nationalIdentifier']],
    ['not in a number with a wrong digit',  { number: '23845610186' },                         undefined],
    ['not in a D-number',                   { number: '63845610179' },                         undefined],
    ['not in a D-number, but in the zone',  { number: '63845610179', zone: `${first}\n${second}` }, ['2024-06-16', 'document']],
    ['in a zone, not after today',          { zone: td3({ birth: '250616' }).join('\n') },     ['1925-06-16', 'document']],
    ['not where it cannot be read',         { birth: '23.04.56' },                             undefined],
    ['not in another text',                 { place: '1956-04-23', docNo: '1956-04-23', nation: 'NOR', user: '23845610185', officer: `${first}\n${second}` }, undefined],
  ])('%s', (_says, payload, expected) => {
    expect(of(payload)).toEqual(expected)
  })
})

describe('the dates in a zone', () => {
  const dates = (payload: object, names: readonly string[] = ['zone']) =>
    found(payload, ({ record }) => zoneDates(record, names))
  const zone = td3({ birth: '560423', expiry: '300917' }).join('\n')

  // biome-ignore format: columns
  test.each<[string, object, object]>([
    ['both, as they stand there',   { zone },                                              { birth: '560423', expiry: '300917' }],
    ['not a birth with a wrong digit', { zone: zone.replace('560423', '560424') },         { expiry: '300917' }],
    ['not an expiry with a wrong digit', { zone: zone.replace('300917', '300918') },       { birth: '560423' }],
    ['none of no zone',             { id: 'A' },                                           {}],
    ['none of what is no text',     { zone: 7 },                                           {}],
    ['none of two zones',           { zone, Zone: zone },                                  {}],
    ['none of a fragment',          { zone: 'P-NOR' },                                     {}],
  ])('%s', (_says, payload, expected) => {
    expect(dates(payload)).toEqual(expected)
  })

  test('under the first name that holds a text', () => {
    const other = td3({ birth: '010203', expiry: '300917' }).join('\n')
    expect(dates({ user: null, cause: other, zone }, ['user', 'cause', 'zone'])).toMatchObject({ birth: '010203' })
  })
})

test('a full payload is undecided without a rule', () => {
  expect(read(whole).claims.some(({ field }) => field.startsWith('decision/'))).toBe(false)
})
