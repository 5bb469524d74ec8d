import fc from 'fast-check'
import { expect, test } from 'vitest'
import { norwegianNumberInOptionalData, parseMrz } from '../../../src/identifiers/mrz/index.ts'
import { icaoLayouts } from '../../../src/identifiers/mrz/layouts.ts'
import { cpuMillis } from '../../support/cpu.ts'
import { runs } from '../../support/runs.ts'
import { anyText, zone } from './arbitraries.ts'
import { fixture } from './fixtures.ts'
import { td1 } from './make.ts'

test('a conformant zone gives back what was put into it', () => {
  fc.assert(
    fc.property(zone, ({ format, person, drawn, lines }) => {
      const { fields, ...parsed } = parseMrz(lines)
      expect({ valid: parsed.valid, reasons: parsed.reasons, format: parsed.format }).toEqual({
        valid: true,
        reasons: [],
        format,
      })
      expect(fields).toMatchObject({
        ...person,
        documentCode: drawn.code?.replace('<', ''),
        issuingState: drawn.state,
        nationality: drawn.nationality,
        documentNumber: drawn.number,
        sex: drawn.sex,
        birthDate: { raw: drawn.birth, kind: 'complete' },
        expirationDate: { raw: drawn.expiry, kind: 'complete' },
        [format === 'TD3' ? 'personalNumber' : 'optionalData1']: drawn.optional,
      })
    }),
    runs(500),
  )
})

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<'
const blind = new Set(fixture<string[]>('blind-pairs.json'))

test('the pairs no digit tells apart are those of the fixture', () => {
  const value = (char: string) => (char === '<' ? 0 : alphabet.indexOf(char))
  for (const [i, a] of [...alphabet].entries())
    for (const b of alphabet.slice(i + 1))
      expect([a + b, (value(a) - value(b)) % 10 === 0]).toEqual([a + b, blind.has(a + b)])
})

test('every error in one covered cell that a digit can catch is caught', () => {
  fc.assert(
    fc.property(zone, ({ format, lines }) => {
      const layout = icaoLayouts.find((known) => known.format === format)
      const covered = new Set(
        layout?.checks.flatMap(({ digit, over }) =>
          [digit, ...over].flatMap(({ line, start, end }) =>
            Array.from({ length: end - start }, (_, cell) => `${line - 1}:${start + cell}`),
          ),
        ),
      )
      for (const place of covered) {
        const [line = 0, cell = 0] = place.split(':').map(Number)
        const printed = lines[line]?.charAt(cell) ?? ''
        for (const other of alphabet) {
          if (other === printed || blind.has(printed + other) || blind.has(other + printed)) continue
          const wrong = lines.map((text, i) => (i === line ? text.slice(0, cell) + other + text.slice(cell + 1) : text))
          if (parseMrz(wrong).checksValid) throw new Error(`${lines.join('|')} at ${place}: ${other} passes`)
        }
      }
    }),
    runs(20),
  )
})

test('never throws, and always has the same shape', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, fc.array(anyText, { maxLength: 4 }), fc.anything()),
      fc.boolean(),
      (input, repair) => {
        const parsed = parseMrz(input as string, { repair, today: '2026-06-01' })
        expect(parsed.valid).toBe(parsed.reasons.length === 0)
        if (parsed.valid) expect(parsed.checksValid).toBe(true)
        expect(parsed.reasons).toEqual([...parsed.reasons].sort())
        expect(parsed.lines.join('').length).toBeLessThanOrEqual(120)
        if (parsed.repaired.length > 0) expect(parsed).toMatchObject({ valid: false, checksValid: true })
        for (const { line, start, end } of Object.values(parsed.cells)) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(parsed.lines[line - 1]?.length ?? 0)
        }
      },
    ),
    runs(3000),
  )
})

test.each([null, undefined, 0, {}, [], [1], ['', null], Symbol('zone'), new Date(0), () => '', 10n])(
  '%s is no zone',
  (input) => {
    expect(parseMrz(input as unknown as string)).toMatchObject({ valid: false, format: null })
  },
)

test.each([null, 1, 'today', { today: 5 }, { repair: 'yes' }])('options of another kind (%s) do no harm', (options) => {
  expect(parseMrz(td1({}), options as never).checksValid).toBe(true)
})

test('ten million characters take no longer than a thousand', () => {
  for (const unit of ['<', 'A', '&lt;', '\n', '\ud800', '«', 'A<', ' ']) {
    const text = unit.repeat(10_000_000 / unit.length)
    expect(cpuMillis(() => parseMrz(text, { repair: true }))).toBeLessThan(10_000)
  }
})

test('the Norwegian number in the optional data is found, and no other', () => {
  const parsed = (state: string, optional: string) => norwegianNumberInOptionalData(parseMrz(td1({ state, optional })))
  const cells = { line: 1, start: 15, end: 27 }
  expect(parsed('NOR', '230456<12345')).toEqual({ digits: '23045612345', field: 'optionalData1', cells })
  expect(parsed('NOR', '23045612345')).toMatchObject({ digits: '23045612345', cells: { line: 1, start: 15, end: 26 } })
  expect(parsed('SWE', '230456<12345')).toBeUndefined()
  expect(parsed('NOR', '230456<123456')).toBeUndefined()
  expect(parsed('NOR', '')).toBeUndefined()
})
