import { describe, expect, test } from 'vitest'
import { parseMrz } from '../../../src/identifiers/mrz/index.ts'
import { cpuMillis } from '../../support/cpu.ts'
import { fixture } from './fixtures.ts'
import { digit, td1, td3 } from './make.ts'

interface RepairFixture {
  name: string
  printed: string[]
  digitsAgree: boolean
  expect: 'as printed' | 'repaired' | 'ambiguous'
  readings: string[][]
}

describe('repair', () => {
  test.each(fixture<RepairFixture[]>('repairs.json'))(
    '$name: $expect',
    ({ printed, digitsAgree, readings, ...zone }) => {
      expect(parseMrz(printed).checksValid).toBe(digitsAgree)
      expect(parseMrz(printed)).toMatchObject({ lines: printed, repaired: [] })
      const parsed = parseMrz(printed, { repair: true })
      if (zone.expect === 'ambiguous') {
        expect(parsed).toMatchObject({ lines: printed, repaired: [], valid: false, problems: ['repair.ambiguous'] })
        return
      }
      expect([parsed.lines]).toEqual(readings)
      expect(parsed.checksValid).toBe(true)
      expect(parsed.valid).toBe(zone.expect === 'as printed')
      expect(parsed.repaired.length > 0).toBe(zone.expect === 'repaired')
    },
  )

  test('each repaired cell is reported, and the zone is not valid for it', () => {
    const [upper = '', lower = ''] = td3({})
    const parsed = parseMrz([upper, lower.replace('740812', '7408I2')], { repair: true })
    expect(parsed.lines).toEqual([upper, lower])
    expect(parsed.repaired).toEqual([{ line: 2, start: 17, end: 18, from: 'I', to: '1' }])
    expect(parsed).toMatchObject({ valid: false, checksValid: true, reasons: ['repaired'] })
  })

  const withCell = (lines: readonly string[], line: number, cell: number, to: string) =>
    lines.map((text, at) => (at === line - 1 ? text.slice(0, cell) + to + text.slice(cell + 1) : text))

  /** A number of twelve characters, with the digit by the rule that counts the filler in the ninth’s place, or not. */
  const longNumber = (fillerCounts: boolean) => {
    const number = `D23145890${fillerCounts ? '<' : ''}73X`
    const first = `I<UTOD23145890<73X${digit(number)}`.padEnd(30, '<')
    const [birth, expiry, rest] = [`740812${digit('740812')}`, `300415${digit('300415')}`, 'S<<<<<<<<<<']
    const second = `${birth}F${expiry}UTO${rest}`
    return [first, second + digit(first.slice(5) + birth + expiry + rest), 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<']
  }

  // biome-ignore format: columns
  test.each([
    ['filler-excluded', 1, 10, '5', 'S'],
    ['filler-excluded', 1, 13, '0', 'O'],
    ['filler-excluded', 1, 18, '8', 'B'],
    ['filler-excluded', 2, 18, 'S', '5'],
    ['filler-included', 1, 10, '5', 'S'],
    ['filler-included', 1, 13, '0', 'O'],
    ['filler-included', 1, 18, '2', 'Z'],
    ['filler-included', 2, 18, 'S', '5'],
  ] as const)('of a long number whose digit is %s: line %i, cell %i, %s', (variant, line, cell, from, to) => {
    const lines = longNumber(variant === 'filler-included')
    expect(parseMrz(lines).checks.documentNumber).toMatchObject({ result: 'pass', variant })
    expect(lines[line - 1]?.charAt(cell)).toBe(from)
    const parsed = parseMrz(withCell(lines, line, cell, to), { repair: true })
    expect(parsed.repaired).toEqual([{ line, start: cell, end: cell + 1, from: to, to: from }])
    expect([parsed.lines, parsed.checks.documentNumber?.variant]).toEqual([lines, variant])
  })

  test('of a long number with more than one way it is left', () => {
    const lines = longNumber(false)
    for (const [cell, to] of [
      [5, '0'],
      [6, 'Z'],
      [11, 'B'],
    ] as const)
      expect(parseMrz(withCell(lines, 1, cell, to), { repair: true })).toMatchObject({
        repaired: [],
        problems: ['repair.ambiguous'],
      })
  })

  test('a filler for the digit of an empty personal number is no obstacle', () => {
    const lines = withCell(td3({ number: 'XY2AXYAXY' }), 2, 42, '<')
    expect(parseMrz(lines).checksValid).toBe(true)
    const parsed = parseMrz(withCell(lines, 2, 2, 'Z'), { repair: true })
    expect([parsed.lines, parsed.repaired.length, parsed.problems]).toEqual([lines, 1, []])
  })

  test('a letter in a date is its digit, also where the digits do not tell them apart', () => {
    const lines = td3({ birth: '760812' })
    const printed = withCell(lines, 2, 14, 'G')
    expect(parseMrz(printed)).toMatchObject({ checksValid: true, valid: false, lines: printed })
    const parsed = parseMrz(printed, { repair: true })
    expect(parsed.repaired).toEqual([{ line: 2, start: 14, end: 15, from: 'G', to: '6' }])
    expect(parsed).toMatchObject({ lines, valid: false, reasons: ['repaired'] })
  })

  test('what else is wrong stays told, in order', () => {
    const parsed = parseMrz(withCell(td3({ state: 'E21' }), 2, 17, 'I'), { repair: true })
    expect(parsed.reasons).toEqual(['repaired', 'state.issuingState'])
  })

  test('where there are too many ways to try, it is left', () => {
    const zeros = 'O0O0O0O0O0O0O0O'
    const lines = td1({ number: zeros.slice(0, 9), optional: zeros, optional2: zeros.slice(0, 11) })
    const wrong = withCell(lines, 2, 6, String((Number(lines[1]?.charAt(6)) + 1) % 10))
    expect(parseMrz(wrong, { repair: true })).toMatchObject({ repaired: [], problems: ['repair.ambiguous'] })
  })

  test('a wrong digit that no look-alike explains is left', () => {
    const [upper = '', lower = ''] = td3({ number: 'XYXYXYXYX' })
    const wrong = `${lower.slice(0, 9)}${(Number(lower[9]) + 1) % 10}${lower.slice(10)}`
    const printed = wrong.slice(0, 43) + digit(wrong.slice(0, 10) + wrong.slice(13, 20) + wrong.slice(21, 43))
    expect(parseMrz([upper, printed], { repair: true })).toMatchObject({ repaired: [], problems: ['repair.none'] })
  })

  test('what no digit can count is not repaired', () => {
    const printed = ['V<SWEB<OMX<<A'.padEnd(36, '<'), '306ÆXD6AY7XXA1712092M6705145A<<<<<<<']
    expect(parseMrz(printed, { repair: true })).toMatchObject({ repaired: [], problems: ['repair.none'] })
  })

  test('a digit that should be printed and is not is never repaired around', () => {
    const printed = ['PSFRAZXFX<<DWAZMT<JFC'.padEnd(44, '<'), '6F1M4H6UW5NOR6912314F5007244I6DKZ<<<<<<<<<<8']
    expect(parseMrz(printed, { repair: true })).toMatchObject({ repaired: [], problems: ['repair.none'] })
  })

  test('its time is bounded', () => {
    const spent = cpuMillis(() =>
      parseMrz(['I<UTO0O0O0O0O01O0O0O0O0O0O0O0O0', `7408122F3004157UTOO0O0O0O0O0O9`, 'A<<B'.padEnd(30, '<')], {
        repair: true,
      }),
    )
    expect(spent).toBeLessThan(10_000)
  })
})
