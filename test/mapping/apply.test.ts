import { describe, expect, test } from 'vitest'
import { jsonNodes } from '../../src/formats/json/read.ts'
import { Filing } from '../../src/mapping/filing.ts'
import { apply, type By } from '../../src/mapping/index.ts'
import { claimed, codes, OPTIONS, read, SOURCE, tableWith, whole } from './made.ts'

describe('what a table reads', () => {
  test('each row into its field, in the order of the table', () => {
    expect(claimed(whole)).toEqual([
      'externalId/value id "A-1"',
      'externalId/value row "R-2"',
      'externalId/value unit "U-3"',
      'session/statusRaw "DONE"',
      'session/completedAt "2025-01-20T10:15:00Z"',
      'session/location/name "Oslo"',
      'session/operator/name "Ola Prøve"',
      'reason/text cause "late"',
      'subject/name "Kari"',
      'subject/birthdate "1956-04-23"',
      'nationality/ NOR "NOR"',
      'nationality/ DNK "DNK"',
      'nationalIdentifier/value 23845610185 "23845610185"',
      'subjectId/value bank "u9"',
      'document/documentNumber "CCC002251"',
      'check/result face_match//automated/reported "pass"',
      'check/score face_match//automated/reported {"value":0.5,"raw":0.5,"scale":[0,1],"scaleBasis":"declared"}',
      'attachment/url document_front "https://x.example.invalid/a"',
    ])
  })

  test('with what describes each thing, who captured it, and its place', () => {
    const { claims } = read(whole)
    const of = (part: string, field: string) =>
      claims.filter((claim) => claim.entity.part === part && claim.field === field)
    expect(of('externalId', 'value').map(({ entity }) => entity.attributes)).toEqual([
      { type: 'id' },
      { type: 'row' },
      { type: 'unit', shared: true },
    ])
    expect(of('reason', 'text')[0]?.entity.attributes).toEqual({ code: 'cause' })
    expect(of('subjectId', 'value')[0]?.entity.attributes).toEqual({ system: 'bank' })
    expect(of('attachment', 'url')[0]?.entity.attributes).toEqual({ kind: 'document_front' })
    expect(of('check', 'result')[0]).toMatchObject({
      entity: { attributes: { type: 'face_match', origin: 'reported', process: 'automated' } },
      ...{ capture: 'biometric_engine', raw: 'OK', at: { pointer: '/face' } },
    })
    expect(of('subject', 'name')[0]).toMatchObject({
      ...{ capture: 'viz', raw: 'Kari', at: { pointer: '/holder/name' }, source: 's1' },
    })
    expect(of('document', 'issuer/countryCode')).toMatchObject([
      { value: 'NOR', capture: 'backend', rule: 'documentation' },
    ])
    expect(claims.map(({ ordinal }) => ordinal)).toEqual(claims.map((_, index) => index + 1))
  })

  test('a thing is one, however many rows speak of it', () => {
    const { claims } = read({ ...whole, nation2: 'NOR' })
    const of = (part: string) =>
      new Set(claims.filter(({ entity }) => entity.part === part).map(({ entity }) => entity))
    expect([of('session').size, of('subject').size, of('nationality').size, of('check').size]).toEqual([1, 1, 1, 1])
  })

  test('no column that the table does not have', () => {
    const wrong = () => apply(tableWith(), 1, SOURCE, new Filing([]), OPTIONS)
    expect(wrong).toThrow(TypeError)
    expect(wrong).toThrow('The table has no column 1')
  })

  test('years of two digits by the day of the proofing, where nobody gives a day', () => {
    const { today: _today, ...options } = OPTIONS
    let day = ''
    const rule: By = {
      by: '',
      read: ({ context }) => {
        day = context.today
      },
    }
    apply(tableWith(rule), 0, SOURCE, new Filing(jsonNodes({ ended: '2019-02-03T10:00:00Z' })), options)
    expect(day).toBe('2019-02-03')
    apply(tableWith(rule), 0, SOURCE, new Filing(jsonNodes({ ended: '2019-02-03T10:00:00Z' })), OPTIONS)
    expect(day).toBe('2025-06-15')
  })

  test('a date in the place of a number as the birthdate, and the number’s field then has none', () => {
    expect(claimed({ number: '23.04.1956' })).toEqual(['subject/birthdate "1956-04-23"'])
  })
})

describe('what no row takes', () => {
  test('is kept: what the table leaves out is named, others are counted', () => {
    const { extensions, diagnostics } = read({ ignoredNote: 'x', other: 1, more: { deep: [2, { a: 3 }] }, empty: {} })
    expect(extensions).toEqual({
      '/ignoredNote': 'x',
      '/other': 1,
      '/more/deep/0': 2,
      '/more/deep/1/a': 3,
      '/empty': {},
    })
    expect(diagnostics).toMatchObject([
      { code: 'field/ignored', at: { pointer: '/ignoredNote' }, args: { reason: 'nobody needs it' } },
      { code: 'field/unknown', args: { count: 4 } },
    ])
    expect(diagnostics[1]).not.toHaveProperty('at')
  })

  test('is nothing where every value was taken', () => {
    expect(read(whole).extensions).toEqual({})
    expect(codes(whole)).toEqual(['norwegian-id/synthetic'])
  })

  test('is only counted where something is unknown', () => {
    expect(codes({ ignoredNote: 'x' })).toEqual(['field/ignored'])
    expect(codes({ ignoredNote: [1, 2] })).toEqual(['field/ignored'])
    expect(read({ ignoredNote: [1, 2] }).extensions).toEqual({ '/ignoredNote/0': 1, '/ignoredNote/1': 2 })
  })

  test('but credentials, by name or by form', () => {
    const { extensions, diagnostics } = read({ apiKey: 'x', other: 'Bearer abcdefgh', kept: 'y' })
    expect(extensions).toEqual({ '/kept': 'y' })
    expect(diagnostics.map(({ code, args }) => [code, args?.count])).toEqual([
      ['field/credential', undefined],
      ['field/credential', undefined],
      ['field/unknown', 1],
    ])
  })

  test('of a report by page and label, of XML by its path', () => {
    const at = (place: object) => ({ path: ['x'], at: place, value: 'y' }) as never
    const nodes = [at({ page: 2, label: 'Noe/annet' }), at({ xpath: '/a[1]/b[1]' })]
    expect(apply(tableWith(), 0, SOURCE, new Filing(nodes), OPTIONS).extensions).toEqual({
      '/page/2/Noe~1annet': 'y',
      '/a[1]/b[1]': 'y',
    })
  })
})

describe('a score', () => {
  test('that no verdict goes with is inconclusive, and no threshold is invented', () => {
    expect(claimed({ faceScore: 0.99 }).at(-1)).toBe(
      'check/result face_match//automated/reported "inconclusive" score-without-verdict',
    )
    const [scored, result] = read({ faceScore: 0.99 }).claims.filter(({ entity }) => entity.part === 'check')
    expect(result).toMatchObject({ capture: 'biometric_engine', from: [scored] })
    expect(claimed({ faceScore: 0.99, face: 'OK' }).filter((each) => each.includes('without'))).toEqual([])
  })

  test('is what asks for a verdict, and no other word on a check', () => {
    const rule: By = {
      by: '',
      read: (notebook) => {
        notebook.claim(notebook.check('liveness', 'automated'), 'reason', 'backend', { value: 'dark' })
      },
    }
    expect(claimed({}, rule)).toEqual(['check/reason liveness//automated/reported "dark"'])
  })
})

describe('a name that is not confirmed', () => {
  test('is told where it is met', () => {
    expect(read({ maybe: 'x' }).diagnostics).toMatchObject([
      { code: 'pip/unconfirmed-field', at: { pointer: '/maybe' }, args: { name: 'maybe' } },
    ])
  })
})
