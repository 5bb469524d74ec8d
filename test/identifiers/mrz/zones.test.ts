import { describe, expect, test } from 'vitest'
import { parseMrz, parseMrzFragment } from '../../../src/identifiers/mrz/index.ts'
import { fixture, summary, zones } from './fixtures.ts'

describe('zones are read as the fixtures say', () => {
  for (const zone of zones) {
    test(zone.name, () => {
      for (const input of [zone.lines, zone.lines.join('\n'), zone.lines.join('')])
        expect(summary(parseMrz(input), zone.expect)).toEqual(zone.expect)
    })
  }
})

describe('input forms are read as the zone they stand for', () => {
  const forms = fixture<{ form: string; zone: string; input: string }[]>('input-forms.json')
  for (const { form, zone, input } of forms) {
    test(`${zone}: ${form}`, () => {
      const found = zones.find(({ name }) => name === zone)
      const parsed = parseMrz(input)
      expect(found && summary(parsed, found.expect)).toEqual(found?.expect)
      expect(parsed.lines).toEqual(found?.lines)
      expect(parsed.normalized).toEqual(form === 'lf' ? [] : expect.arrayContaining([expect.any(String)]))
    })
  }
})

test('the vendor test zone of 91 characters is read, reported and never repaired', () => {
  const zone = fixture<{ input: string; read: Record<string, string>; passes: Record<string, boolean> }>(
    'vendor-zone.json',
  )
  for (const repair of [false, true]) {
    const { fields, format, checks, ...parsed } = parseMrz(zone.input, { repair })
    expect({ valid: parsed.valid, repaired: parsed.repaired, format }).toEqual({
      valid: false,
      repaired: [],
      format: 'TD1',
    })
    expect(parsed.reasons).toEqual([
      'check.composite',
      'check.expirationDate',
      'documentCode',
      'documentNumber',
      'length',
    ])
    expect(parsed.problems).toEqual(repair ? ['lowConfidence', 'repair.length'] : ['lowConfidence'])
    expect({ ...fields, birthDate: fields.birthDate.raw, format }).toMatchObject(zone.read)
    expect(Object.fromEntries(Object.entries(checks).map(([name, { result }]) => [name, result === 'pass']))).toEqual(
      zone.passes,
    )
    expect(checks.expirationDate).toEqual({ result: 'fail', printed: '5', computed: 1 })
    expect(checks.composite?.printed).toBe('S')
  }
})

describe('fragments', () => {
  const fragments = fixture<{ input: string; documentCode: string; issuingState: string }[]>('fragments.json')
  test.each(fragments)('$input', ({ input, ...fragment }) => {
    expect(parseMrzFragment(input)).toEqual(fragment)
    expect(parseMrz(input)).toMatchObject({ valid: false, format: null, fields: fragment, problems: ['fragment'] })
  })
  test.each(['', 'P', 'NOR', 'P-NORW', 'PA-NOR', 'P--NO', '1P-NO', 'P-NO1', '1PNOR', 'PNOR1', 12345, null, undefined])(
    '%s is none',
    (input) => {
      expect(parseMrzFragment(input)).toBeUndefined()
    },
  )
  test('twenty characters are looked at, spaces around it among them', () => {
    const fragment = { documentCode: 'P', issuingState: 'NOR' }
    expect(parseMrzFragment(' p-nor ')).toEqual(fragment)
    expect(parseMrzFragment('P-NOR'.padStart(20))).toEqual(fragment)
    expect(parseMrzFragment('P-NOR'.padStart(21))).toBeUndefined()
  })
})

describe('lengths that are no layout’s', () => {
  const [upper = '', lower = ''] = zones.find(({ name }) => name === 'td3-icao-eriksson')?.lines ?? []
  const facts = { documentNumber: 'L898902C3', nationality: 'UTO', sex: 'F' }
  test.each([
    ['fillers of the name line lost', `${upper.replace(/<+$/, '')}\n${lower}`],
    ['the same, unbroken', upper.replace(/<+$/, '') + lower],
    ['lower line alone', lower],
    ['one cell too many', `${upper}<\n${lower}`],
    ['one cell too many, unbroken', `${upper}<${lower}`],
  ])('%s: the facts are kept, with low confidence', (_, input) => {
    const parsed = parseMrz(input)
    expect(parsed).toMatchObject({ format: 'TD3', valid: false, checksValid: true, fields: facts })
    expect(parsed.reasons).toContain('length')
    expect(parsed.problems).toContain('lowConfidence')
  })
  test('lines broken elsewhere are put together', () => {
    const parsed = parseMrz([upper.slice(0, 20), upper.slice(20), lower])
    expect(parsed).toMatchObject({ format: 'TD3', valid: true, normalized: ['rejoined'], lines: [upper, lower] })
  })
  test('what is no zone has no format', () => {
    expect(parseMrz('HELLO WORLD')).toMatchObject({ format: null, valid: false, reasons: ['length'], cells: {} })
  })
  test('more than is looked at is said', () => {
    const parsed = parseMrz(`${upper}\n${lower}${' '.repeat(2000)}`)
    expect(parsed.reasons).toEqual(['input.tooLong'])
    expect(parsed.fields).toMatchObject(facts)
  })
  test('characters that are no cells are said, and fail the digits over them', () => {
    const parsed = parseMrz([upper, lower.replace('L', 'Ł')])
    expect(parsed.checks.documentNumber).toEqual({ result: 'fail', printed: '6', computed: null })
    expect(parsed.reasons).toEqual(['characters', 'check.composite', 'check.documentNumber'])
  })
})
