import { describe, expect, test } from 'vitest'
import type { By, Notebook } from '../../src/mapping/index.ts'
import type { Testimony } from '../../src/model/index.ts'
import { claimed, codes, read, whole } from './made.ts'

const reasonsOf = (payload: unknown, field: string) =>
  read(payload)
    .absent.filter((each) => `${each.entity.part}/${each.field}` === field)
    .map(({ reason }) => reason)

describe('a field without a value', () => {
  // biome-ignore format: columns
  test.each<[string, object, string, readonly string[], readonly string[]]>([
    ['is not there',                     { id: 'A' },                        'subject/name', ['not_in_payload'], []],
    ['is null',                          { holder: { name: null } }, 'subject/name', ['null_in_source'], []],
    ['is blank',                         { navn: ' ' },             'subject/name', ['empty_in_source'], []],
    ['is an object',                     { navn: { a: 1 } },        'subject/name', ['unreadable'], ['value/wrong-type', 'field/unknown']],
    ['is a list',                        { navn: ['Kari'] },        'subject/name', ['unreadable'], ['value/wrong-type', 'field/unknown']],
    ['is a number',                      { navn: 7 },               'subject/name', [], ['value/wrong-type']],
    ['holds a credential',               { navn: 'Bearer abcdefgh' }, 'subject/name', ['unreadable'], ['field/credential']],
  ])('that %s', (_says, payload, field, reasons, noted) => {
    expect(reasonsOf(payload, field)).toEqual(reasons)
    expect(codes(payload)).toEqual(noted)
    expect(read(payload).claims.filter(({ entity, value }) => entity.part === 'subject' && value !== undefined)).toEqual([])
  })

  test('is one that has none: of one with a value there is nothing to explain', () => {
    expect(reasonsOf({ navn: 'Kari' }, 'subject/name')).toEqual([])
    expect(read(whole).absent.map(({ field }) => field)).toEqual(['client', 'mrz/raw'])
  })

  test('keeps the word that cannot be used', () => {
    expect(read({ navn: 7 }).claims.find(({ field }) => field === 'name')).toMatchObject({ raw: 7, value: undefined })
  })

  test('is a claim where it is an element of a list', () => {
    expect(claimed({ nation: null, nation2: '', user: null, id: '', cause: null, picture: '' })).toEqual([
      'externalId/value id undefined',
      'reason/text cause undefined',
      'nationality/ undefined',
      'nationality/ undefined',
      'subjectId/value bank undefined',
      'attachment/url document_front undefined',
    ])
    expect(claimed({ navn: null, docNo: '' })).toEqual([])
  })

  test('null is a word of a check', () => {
    expect(claimed({ face: null })).toEqual(['check/result face_match//automated/reported "not_performed"'])
  })
})

describe('a name that the source has twice', () => {
  // biome-ignore format: columns
  test.each<[string, object, readonly string[], boolean]>([
    ['the holder',   { 'holder.name': 'Kari', navn: 'Ola' },  ['subject/name undefined', 'subject/name undefined'], true],
    ['the outcome',  { status: 'A', Status: 'B' },            ['session/statusRaw undefined', 'session/statusRaw undefined'], true],
    ['an id',        { id: 'A', ID: 'B' },                    ['externalId/value id undefined', 'externalId/value id undefined'], true],
    ['a reason',     { cause: 'A', Cause: 'B' },              ['reason/text cause undefined', 'reason/text cause undefined'], true],
    ['a document',   { docNo: 'A', DocNo: 'B' },              ['document/documentNumber undefined', 'document/documentNumber undefined'], true],
    ['a check, of which both are heard', { face: 'OK', Face: 'DIFFERENT' }, ['check/result face_match//automated/reported "pass"', 'check/result face_match//automated/reported "fail"'], true],
    ['a unit',       { unit: 'A', Unit: 'B' },                ['externalId/value unit undefined', 'externalId/value unit undefined'], false],
    ['a place',      { place: 'A', Place: 'B' },              ['session/location/name undefined', 'session/location/name undefined'], false],
    ['a user',       { user: 'A', User: 'B' },                ['subjectId/value bank undefined', 'subjectId/value bank undefined'], false],
    ['a picture',    { picture: 'A', Picture: 'B' },          ['attachment/url document_front undefined', 'attachment/url document_front undefined'], false],
  ])('with two values: %s', (_says, payload, expected, isGrave) => {
    const doubt = 'session/lifecycle "unknown" doubt/two-readings'
    expect(claimed(payload)).toEqual(isGrave ? [...expected, doubt] : expected)
    const [first, second] = Object.keys(payload)
    expect(read(payload).diagnostics).toMatchObject([
      { code: 'field/duplicate', source: 's1', at: { pointer: `/${second}` }, args: { other: `/${first}` } },
    ])
    const doubted = read(payload).claims.find(({ rule }) => rule === 'doubt/two-readings')
    expect(doubted?.at).toEqual(isGrave ? { pointer: `/${second}` } : undefined)
  })

  test('with two scores, which no approval rests on', () => {
    expect(claimed({ face: 'OK', faceScore: 0.1, FaceScore: 0.2 }).filter((each) => each.includes('doubt/'))).toEqual(
      [],
    )
  })

  test('with one value, it is told and taken', () => {
    expect(claimed({ 'holder.name': 'Kari', navn: 'Kari' })).toEqual(['subject/name "Kari"', 'subject/name "Kari"'])
    expect(read({ 'holder.name': 'Kari', navn: 'Kari' }).diagnostics).toMatchObject([
      { code: 'field/repeated', at: { pointer: '/navn' }, args: { other: '/holder.name' } },
    ])
  })

  test('three times is told of both others', () => {
    expect(codes({ 'holder.name': 'Kari', navn: 'Kari', Navn: 'Ola' })).toEqual(['field/duplicate', 'field/duplicate'])
    expect(claimed({ 'holder.name': 'Kari', navn: 'Kari', Navn: 'Ola' })).toHaveLength(4)
  })
})

describe('an object or a list in the place of a word', () => {
  // biome-ignore format: columns
  test.each<[object, boolean]>([
    [{ status: ['A'] }, true], [{ navn: { a: 1 } }, true], [{ face: ['OK'] }, true], [{ docNo: ['1'] }, true],
    [{ place: ['A'] }, false], [{ picture: ['A'] }, false], [{ unit: { a: 1 } }, false], [{ officer: { a: 1 } }, false],
  ])('%j is a doubt of what an approval rests on: %s', (payload, isGrave) => {
    const doubts = claimed(payload).filter((each) => each.includes('doubt/'))
    expect(doubts).toEqual(isGrave ? ['session/lifecycle "unknown" doubt/no-single-value'] : [])
    expect(Object.keys(read(payload).extensions)).toHaveLength(1)
  })
})

describe('credentials', () => {
  test('never stand in a claim, and no claim tells their place', () => {
    const token = 'eyJhbGciOi.eyJzdWIi.c2ln'
    for (const payload of [{ navn: token }, { place: token }, { nation: token }, { face: token }]) {
      expect(JSON.stringify(read(payload))).not.toContain(token)
      expect(codes(payload)).toContain('field/credential')
    }
    expect(claimed({ picture: `https://x.example.invalid/a?token=${token}` })).toHaveLength(1)
  })

  test('also where a rule claims them', () => {
    const token = 'Bearer abcdefgh'
    const rule = (said: object): By => ({
      by: '',
      read: (notebook) => {
        notebook.claim(notebook.entity('subject'), 'name', 'viz', said)
      },
    })
    const claim = (said: object) => read({}, rule(said)).claims.find(({ field }) => field === 'name')
    expect(claim({ raw: token, value: token, at: { pointer: '/x' } })).toMatchObject({
      ...{ raw: undefined, value: undefined, at: undefined },
    })
    expect(claim({ raw: token, value: 'Kari', via: ['x'], rule: 'r' })).toMatchObject({
      ...{ raw: undefined, value: 'Kari', via: ['x'], rule: 'r' },
    })
    expect(claim({ raw: 'Kari', value: 'Kari', at: { pointer: '/x' } })).toMatchObject({
      raw: 'Kari',
      at: { pointer: '/x' },
    })
    expect(codes({ id: 'A' }, rule({ raw: token, value: token }))).toEqual(['field/credential'])
  })
})

describe('a rule may ask', () => {
  const asked = <T>(payload: unknown, ask: (notebook: Notebook) => T): [T | undefined, Testimony] => {
    let answer: T | undefined
    const testimony = read(payload, {
      by: '',
      read: (notebook) => {
        answer = ask(notebook)
      },
    })
    return [answer, testimony]
  }

  test('what became of a row', () => {
    const state = (payload: unknown, part: 'session' | 'subject' | 'externalId', key: string, field: string) =>
      asked(payload, (notebook) => notebook.taken(part, key, field).state)[0]
    expect(state({ status: 'A' }, 'session', '', 'statusRaw')).toBe('value')
    expect(state({ status: null }, 'session', '', 'statusRaw')).toBe('null_in_source')
    expect(state({ status: '' }, 'session', '', 'statusRaw')).toBe('empty_in_source')
    expect(state({ status: ['A'] }, 'session', '', 'statusRaw')).toBe('unusable')
    expect(state({ status: 7 }, 'session', '', 'statusRaw')).toBe('unusable')
    expect(state({ status: 'Bearer abcdefgh' }, 'session', '', 'statusRaw')).toBe('unusable')
    expect(state({ status: 'A', Status: 'B' }, 'session', '', 'statusRaw')).toBe('unusable')
    expect(state({}, 'session', '', 'statusRaw')).toBe('not_in_payload')
    expect(state({ id: 'A' }, 'externalId', 'id', 'value')).toBe('value')
    expect(state({ id: 'A' }, 'externalId', 'row', 'value')).toBe('not_in_payload')
    expect(state({ id: 'A' }, 'subject', 'id', 'value')).toBe('not_in_payload')
    const [taken] = asked({ status: 'A' }, (notebook) => notebook.taken('session', '', 'statusRaw'))
    expect([taken?.claim?.value, taken?.leaf?.key]).toEqual(['A', 'status'])
  })

  test('for the one value under a name', () => {
    const single = (payload: unknown) => {
      const [leaf, testimony] = asked(payload, (notebook) => notebook.single('loose'))
      const doubts = testimony.claims.flatMap(({ rule }) => (rule?.startsWith('doubt/') ? [rule] : []))
      const codes = testimony.diagnostics.map(({ code }) => code)
      return [leaf?.node.value, Object.keys(testimony.extensions), codes, doubts]
    }
    expect(single({ id: 'A' })).toEqual([undefined, [], [], []])
    expect(single({ loose: 'x' })).toEqual(['x', [], [], []])
    expect(single({ loose: 'x', Loose: 'x' })).toEqual(['x', [], ['field/repeated'], []])
    expect(single({ loose: 'x', Loose: 'y' })).toEqual([
      ...[undefined, ['/loose', '/Loose'], ['field/duplicate', 'field/unknown'], ['doubt/two-readings']],
    ])
    expect(single({ loose: ['x'] })).toEqual([undefined, ['/loose/0'], ['value/wrong-type', 'field/unknown'], []])
    expect(single({ loose: { a: 'x' } })).toEqual([undefined, ['/loose/a'], ['value/wrong-type', 'field/unknown'], []])
  })

  test('what was first said of a field', () => {
    const [first] = asked(whole, (notebook) => {
      const subject = notebook.entity('subject')
      notebook.claim(subject, 'name', 'chip', { value: 'Later' })
      const of = (field: string) => notebook.first(subject, field)?.value
      return [of('name'), of('birthdate'), of('sex'), notebook.first(notebook.entity('attachment', 'none'), 'url')]
    })
    expect(first).toEqual(['Kari', '1956-04-23', undefined, undefined])
  })

  test('for a thing, whose attributes are those that it was first spoken of with', () => {
    const [attributes] = asked({}, (notebook) => [
      notebook.entity('externalId', 'k', { type: 'a' }).attributes,
      notebook.entity('externalId', 'k', { type: 'b' }).attributes,
      notebook.entity('reason', 'k').attributes,
      notebook.check('liveness', 'manual', { aspect: 'turn', origin: 'implied' }),
    ])
    expect(attributes).toEqual([
      { type: 'a' },
      { type: 'a' },
      {},
      {
        ...{ part: 'check', key: 'liveness/turn/manual/implied' },
        attributes: { type: 'liveness', aspect: 'turn', origin: 'implied', process: 'manual' },
      },
    ])
  })
})
