import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MrzFieldName, parseMrz, placeInRaw } from '../../../src/identifiers/mrz/index.ts'
import { placesInRaw } from '../../../src/identifiers/mrz/place.ts'
import { runs } from '../../support/runs.ts'
import { anyText, zone } from './arbitraries.ts'
import { fixture } from './fixtures.ts'

/** The slice a place names. */
function sliceOf(raw: string, place: { line?: number; start: number; end: number }): string {
  const text = place.line === undefined ? raw : (raw.split('\n')[place.line - 1] ?? '')
  return text.slice(place.start, place.end)
}

/** A zone as it may be written: each cell in one of its forms, breaks between the lines or none. */
const written = fc
  .tuple(
    zone,
    fc.infiniteStream(fc.nat(9)),
    fc.constantFrom('', '\n', '\r\n', '\r', '\n\n', ' ', '\\n', ' \n\t', '\u2028'),
    fc.constantFrom('', '\ufeff', '  ', '\n'),
    fc.constantFrom('', '\n', '  ', '\r\n'),
  )
  .map(([{ lines, ...known }, draws, between, before, after]) => {
    const form = (cell: string) => {
      const draw = draws.next().value ?? 0
      if (cell === '<') return ['&lt;', '‹', '＜', '&#60;', '< '][draw] ?? cell
      return [cell.toLowerCase(), String.fromCharCode(cell.charCodeAt(0) + 0xfee0), `${cell}\u00a0`][draw] ?? cell
    }
    const text = lines.map((line) => [...line].map(form).join('')).join(between)
    return { ...known, lines, raw: before + text + after }
  })

test('the slice of a field, read alone, is the cells of the field', () => {
  fc.assert(
    fc.property(written, ({ lines, raw }) => {
      const parsed = parseMrz(raw)
      fc.pre(raw.length <= 1000)
      expect(parsed.lines).toEqual(lines)
      for (const [field, cells] of Object.entries(parsed.cells)) {
        const place = placeInRaw(raw, parsed, field as MrzFieldName)
        expect(place !== undefined && 'line' in place).toBe(raw.includes('\n'))
        const slice = place ? sliceOf(raw, place) : ''
        expect(parseMrz(slice).lines.join('')).toBe(lines[cells.line - 1]?.slice(cells.start, cells.end))
        expect(slice.trim()).toBe(slice)
      }
    }),
    runs(500),
  )
})

test('in every input form of the fixtures each field has its place', () => {
  for (const { input } of fixture<{ input: string }[]>('input-forms.json')) {
    const parsed = parseMrz(input)
    for (const [field, { line, start, end }] of Object.entries(parsed.cells)) {
      const place = placeInRaw(input, parsed, field as MrzFieldName)
      const alone = place && parseMrz(sliceOf(input, place)).lines.join('')
      // A double guillemet at an edge belongs to the field and to its neighbour.
      expect(alone).toContain(parsed.lines[line - 1]?.slice(start, end))
    }
  }
})

test('any text: a place lies within it, and is never of another zone', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.boolean(), (raw, other, repair) => {
      const parsed = parseMrz(raw, { repair })
      for (const field of Object.keys(parsed.cells) as MrzFieldName[]) {
        const place = placeInRaw(raw, parsed, field)
        if (place !== undefined) expect(sliceOf(raw, place).length).toBe(place.end - place.start)
        if (parseMrz(other).lines.join('') !== parsed.lines.join('') && !repair)
          expect(placeInRaw(other, parsed, field)).toBeUndefined()
      }
    }),
    runs(1000),
  )
})

test('a repaired cell has the place of what is printed', () => {
  const raw = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408I22F1204159ZE184226B<<<<<10'
  const parsed = parseMrz(raw, { repair: true })
  expect(parsed.fields.birthDate.raw).toBe('740812')
  expect(placeInRaw(raw, parsed, 'birthDate')).toEqual({ line: 2, start: 13, end: 19 })
})

describe('a place', () => {
  const lines = [
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
    'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
  ] as const
  const raw = lines.join('\n')
  const parsed = parseMrz(raw)

  test('is of the text that the zone was read from, and of no other', () => {
    expect(placeInRaw(raw, parsed, 'sex')).toEqual({ line: 2, start: 20, end: 21 })
    expect(placeInRaw(raw.replace('ANNA', 'EVA<'), parsed, 'sex')).toBeUndefined()
    expect(placeInRaw('', parsed, 'sex')).toBeUndefined()
    expect(placeInRaw(null as unknown as string, parsed, 'sex')).toBeUndefined()
  })

  test('is of a field that is printed', () => {
    expect(placeInRaw(raw, parsed, 'languageCode')).toBeUndefined()
    expect(placesInRaw(raw, parsed)('languageCode')).toBeUndefined()
  })

  test('with a mark for one filler, or for two', () => {
    const single = lines.map((line) => line.replaceAll('<', '\u00ab')).join('\n')
    expect(placeInRaw(single, parseMrz(single), 'surname')).toEqual({ line: 1, start: 5, end: 13 })
    const double = lines.map((line) => line.replaceAll('<<', '\u00ab')).join('\n')
    expect(placeInRaw(double, parseMrz(double), 'givenNames')).toEqual({ line: 1, start: 14, end: 24 })
  })

  test('is none where a line feed runs through the field', () => {
    const broken = [lines[0].slice(0, 20), lines[0].slice(20), lines[1]].join('\n')
    const zone = parseMrz(broken)
    expect(zone.valid).toBe(true)
    expect(placeInRaw(broken, zone, 'surname')).toEqual({ line: 1, start: 5, end: 13 })
    expect(placeInRaw(broken, zone, 'givenNames')).toBeUndefined()
    expect(placeInRaw(broken, zone, 'sex')).toEqual({ line: 3, start: 20, end: 21 })
  })

  test.each([
    [{ line: 2, start: 400, end: 401 }],
    [{ line: 3, start: 20, end: 21 }],
    [{ line: 2, start: 21, end: 21 }],
    [{ line: 1, start: 0, end: 0 }],
    [{ line: 2, start: 25, end: 20 }],
  ])('is none of cells that are none: %j', (sex) => {
    expect(placeInRaw(raw, { ...parsed, cells: { ...parsed.cells, sex } }, 'sex')).toBeUndefined()
  })
})
