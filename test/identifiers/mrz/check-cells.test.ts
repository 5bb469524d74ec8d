import { describe, expect, test } from 'vitest'
import { checkDigitCells } from '../../../src/identifiers/mrz/check-cells.ts'
import { parseMrz } from '../../../src/identifiers/mrz/index.ts'
import { zones } from './fixtures.ts'

describe('each check digit stands where it is read from', () => {
  test.each(zones)('$name', ({ lines }) => {
    const zone = parseMrz(lines)
    const printed = Object.entries(checkDigitCells(zone)).map(([name, { line, start, end }]) => [
      name,
      zone.lines[line - 1]?.slice(start, end),
    ])
    expect(Object.fromEntries(printed)).toEqual(
      Object.fromEntries(Object.entries(zone.checks).map(([name, check]) => [name, check.printed])),
    )
  })
})

test('that of a long number stands behind its rest', () => {
  const zone = parseMrz([
    'I<UTOD23145890<7349<<<<<<<<<<<',
    '3407127M9507122UTO<<<<<<<<<<<2',
    'STEVENSON<<PETER<JOHN<<<<<<<<<',
  ])
  const { documentNumber, birthDate, expirationDate, composite } = checkDigitCells(zone)
  expect({ documentNumber, birthDate, expirationDate, composite }).toEqual({
    documentNumber: { line: 1, start: 18, end: 19 },
    birthDate: { line: 2, start: 6, end: 7 },
    expirationDate: { line: 2, start: 14, end: 15 },
    composite: { line: 2, start: 29, end: 30 },
  })
})

test('what is no zone has none', () => {
  expect(checkDigitCells(parseMrz('P-NOR'))).toEqual({})
})
