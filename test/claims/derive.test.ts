import { describe, expect, test } from 'vitest'
import { derive } from '../../src/claims/derive.ts'
import { zoneOf } from '../../src/claims/derive-zone.ts'
import type { Capture, SourceClaim, Testimony } from '../../src/model/index.ts'
import { mrvA, td3 } from '../identifiers/mrz/make.ts'
import { withControlDigits } from '../identifiers/norway/numbers.ts'

const SOURCE: Testimony['source'] = {
  id: 's1',
  payload: 'pip/result-v1',
  mediaType: 'application/json',
  digest: 'd',
  size: 1,
  vendor: 'mobai',
  product: 'pip',
  role: 'result',
  rank: 0,
}
const AT = { pointer: '/x' }
const base = { source: 's1', ordinal: 1, at: AT } as const

const numberClaim = (value: unknown, country: string | null = 'NOR', more: object = {}): SourceClaim => ({
  ...base,
  entity: { part: 'nationalIdentifier', key: 'n', attributes: { country } },
  field: 'value',
  capture: 'chip',
  value,
  ...more,
})
const zoneClaim = (value: string, capture: Capture = 'mrz', more: object = {}): SourceClaim => ({
  ...base,
  entity: { part: 'document', key: 'd', attributes: {} },
  field: 'mrz/raw',
  capture,
  value,
  ...more,
})

function derived(claim: SourceClaim): readonly SourceClaim[] {
  const testimony = { source: SOURCE, claims: [claim], absent: [], diagnostics: [], extensions: {} }
  return derive(testimony, '2025-06-15').claims.slice(1)
}
const told = (claim: SourceClaim) =>
  Object.fromEntries(derived(claim).map(({ entity, field, value }) => [`${entity.part}/${field}`, value]))

const OF_2032 = withControlDigits('018185123', 1) ?? withControlDigits('018185123', 2) ?? ''

describe('a Norwegian number', () => {
  // biome-ignore format: columns
  test.each<[string, SourceClaim, object]>([
    ['says birth and sex',          numberClaim('23845610185'), { 'subject/birthdate': '1956-04-23', 'subject/sex': 'male' }],
    ['for a D-number only the sex', numberClaim('63845610179'), { 'subject/sex': 'male' }],
    ['of the rule of 2032, nothing', numberClaim(OF_2032), {}],
    ['with a wrong digit, nothing', numberClaim('23845610186'), {}],
    ['of another country, nothing', numberClaim('23845610185', 'SWE'), {}],
    ['of nobody knows where',       numberClaim('23845610185', null), {}],
    ['that is no text',             numberClaim(undefined), {}],
    ['in another field',            { ...numberClaim('23845610185'), field: 'type' }, {}],
    ['of something else',           { ...numberClaim('23845610185'), entity: { part: 'subjectId', key: 'n', attributes: { country: 'NOR' } } }, {}],
  ])('%s', (_says, claim, expected) => {
    expect(told(claim)).toEqual(expected)
  })

  test('each at its digits, with the way that it came', () => {
    const [birthdate, sex] = derived(numberClaim('23845610185', 'NOR', { raw: '238456 10185', zone: 'right' }))
    expect(birthdate).toMatchObject({ at: { ...AT, start: 0, end: 10 }, raw: '238456 101', zone: 'right', ordinal: 2 })
    expect(sex).toMatchObject({ at: { ...AT, start: 9, end: 10 }, raw: '1', via: ['norwegian-id'], ordinal: 3 })
    expect(birthdate?.from?.[0]?.value).toBe('23845610185')
  })

  test('within a zone, from its first cell on', () => {
    const [birthdate] = derived(numberClaim('23845610185', 'NOR', { at: { ...AT, line: 2, start: 28, end: 39 } }))
    expect(birthdate).toMatchObject({ at: { line: 2, start: 28, end: 37 }, raw: '238456101' })
  })

  test('behind what else was written', () => {
    const [birthdate] = derived(numberClaim('23845610185', 'NOR', { raw: 'nr. 23845610185 (f)' }))
    expect(birthdate).toMatchObject({ at: { ...AT, start: 4, end: 13 }, raw: '238456101' })
  })

  test('nowhere, where the number stands nowhere, or is not what was written', () => {
    expect(derived(numberClaim('23845610185', 'NOR', { at: undefined }))[0]?.at).toBeUndefined()
    expect(derived(numberClaim('23845610185', 'NOR', { raw: 23845610185 }))[0]?.raw).toBeUndefined()
    expect(derived(numberClaim('23845610185', 'NOR', { raw: '2384' }))[0]?.raw).toBeUndefined()
  })
})

const TD3 = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10'

describe('a zone', () => {
  test('says what it holds, each at its cells', () => {
    expect(told(zoneClaim(TD3))).toEqual({
      'document/mrz/format': 'TD3',
      'document/mrz/lines': TD3.split('\n'),
      'document/type': 'passport',
      'document/mrz/documentCode': 'P',
      'document/documentNumber': 'L898902C3',
      'document/issuer/countryCode': 'UTO',
      'document/dateOfExpiry': '2012-04-15',
      'subject/familyName': 'ERIKSSON',
      'subject/givenName': 'ANNA MARIA',
      'subject/birthdate': '1974-08-12',
      'subject/sex': 'female',
      'nationality/': 'UTO',
    })
    const birthdate = derived(zoneClaim(TD3)).find(({ field }) => field === 'birthdate')
    expect(birthdate).toMatchObject({
      at: { ...AT, line: 2, start: 13, end: 19 },
      raw: '740812',
      capture: 'mrz',
      zone: 'right',
      via: ['mrz'],
    })
  })

  // biome-ignore format: columns
  test.each([
    ['P<', 'passport'], ['I<', 'idcard'], ['C<', 'idcard'], ['A<', 'idcard'], ['AC', undefined], ['X<', undefined],
  ])('of a card that begins with %s is a %s', (code, type) => {
    const zone = `${code}UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<`
    expect(told(zoneClaim(zone))['document/type']).toBe(type)
  })

  // biome-ignore format: columns
  test.each([
    ['PA', 'passport'], ['PP', 'passport'], ['V<', 'visa'], ['VA', 'visa'], ['IA', 'idcard'],
  ])('of a booklet that begins with %s is a %s', (code, type) => {
    const zone = (code.startsWith('V') ? mrvA({ code }) : td3({ code })).join('\n')
    expect(told(zoneClaim(zone))['document/type']).toBe(type)
  })

  test('of Norway holds the national number, and what follows from that', () => {
    const zone = td3({ state: 'NOR', nationality: 'NOR', birth: '560423', optional: '238456<10185' }).join('\n')
    const claims = derived(zoneClaim(zone, 'chip'))
    expect(claims.find(({ entity }) => entity.part === 'nationalIdentifier')).toMatchObject({
      entity: { key: '23845610185', attributes: { type: 'no_fnr', country: 'NOR', synthetic: true, status: 'valid' } },
      ...{ field: 'value', value: '23845610185', capture: 'chip', zone: 'right', via: ['mrz'] },
      ...{ raw: '238456<10185<<', at: { ...AT, line: 2, start: 28, end: 42 } },
    })
    const birthdates = claims.filter(({ field }) => field === 'birthdate')
    expect(birthdates.map(({ via, value }) => [via?.[0], value])).toEqual([
      ['mrz', '1956-04-23'],
      ['norwegian-id', '1956-04-23'],
    ])
    expect(birthdates[1]).toMatchObject({ zone: 'right', at: { line: 2, start: 28, end: 38 }, raw: '238456<101' })
    const foreign = td3({ optional: '238456<10185' }).join('\n')
    expect(derived(zoneClaim(foreign)).some(({ entity }) => entity.part === 'nationalIdentifier')).toBe(false)
  })

  test('speaks of the document that it stands on, of the one holder, and of each nationality by itself', () => {
    const entities = new Map(derived(zoneClaim(TD3)).map(({ entity }) => [entity.part, entity]))
    expect([...entities.values()]).toEqual([
      { part: 'document', key: 'd', attributes: {} },
      { part: 'subject', key: '', attributes: {} },
      { part: 'nationality', key: 'UTO', attributes: {} },
    ])
  })

  test('of the wrong length is doubtful, though its digits are right', () => {
    const claims = derived(zoneClaim(TD3.replace('MARIA', 'MARIA<<<')))
    expect(claims.find(({ field }) => field === 'familyName')?.zone).toBe('doubtful')
  })

  test('that could not be read says nothing', () => {
    expect(derived({ ...zoneClaim(TD3), value: undefined })).toEqual([])
    expect(derived({ ...zoneClaim(TD3), value: 17 })).toEqual([])
  })

  test('in one line gives the places in that line', () => {
    const birthdate = derived(zoneClaim(TD3.replace('\n', ''))).find(({ field }) => field === 'birthdate')
    expect(birthdate).toMatchObject({ at: { ...AT, start: 57, end: 63 }, raw: '740812' })
  })

  test('of a chip is captured by the chip; with a wrong digit it is doubtful', () => {
    expect(derived(zoneClaim(TD3, 'chip')).every(({ capture }) => capture === 'chip')).toBe(true)
    const wrong = derived(zoneClaim(TD3.replace('7408122', '7408132')))
    expect(wrong.find(({ field }) => field === 'familyName')?.zone).toBe('doubtful')
  })

  test('that stands nowhere gives no places', () => {
    expect(derived(zoneClaim(TD3, 'mrz', { at: undefined })).some(({ at }) => at)).toBe(false)
  })

  // biome-ignore format: columns
  test.each([
    ['P-NOR', { 'document/mrz/documentCode': 'P', 'document/mrz/partial': true, 'document/type': 'passport', 'document/issuer/countryCode': 'NOR' }],
    ['X-NOR',  { 'document/mrz/documentCode': 'X', 'document/mrz/partial': true, 'document/issuer/countryCode': 'NOR' }],
    ['P-XQQ',  { 'document/mrz/documentCode': 'P', 'document/mrz/partial': true, 'document/type': 'passport' }],
    ['no zone', {}],
  ])('%s', (raw, expected) => {
    expect(told(zoneClaim(raw))).toStrictEqual(expected)
  })

  test('a fragment of a chip is captured by the chip', () => {
    expect(derived(zoneClaim('P-NOR', 'chip')).map(({ capture, via }) => [capture, via?.[0]])).toContainEqual([
      'chip',
      'mrz-fragment',
    ])
  })

  test('its quality is found again for each claim that was read from its cells', () => {
    for (const raw of [TD3, TD3.replace('7408122', '7408132')])
      for (const claim of derived(zoneClaim(raw))) {
        expect(zoneOf(claim)).toBe(claim.zone)
        expect(zoneOf({ ...claim, via: ['norwegian-id'], from: [claim] })).toBe(claim.zone)
      }
    expect(zoneOf(numberClaim('23845610185'))).toBeUndefined()
  })
})
