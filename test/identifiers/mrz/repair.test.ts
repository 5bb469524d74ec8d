import { describe, expect, test } from 'vitest'
import { parseMrz } from '../../../src/identifiers/mrz/index.ts'
import { cpuMillis } from '../../support/cpu.ts'
import { fixture } from './fixtures.ts'
import { digit, td3 } from './make.ts'

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
