import { describe, expect, test } from 'vitest'
import { gridOf } from '../../../src/identifiers/mrz/grid.ts'
import type { Layout } from '../../../src/identifiers/mrz/layout.ts'
import { icaoLayouts } from '../../../src/identifiers/mrz/layouts.ts'
import { type Plain, plainLines, plainText } from '../../../src/identifiers/mrz/plain.ts'
import { mrvA, mrvB, td1, td2, td3 } from './make.ts'

const ZONES = [
  ['TD1', td1({})],
  ['TD2', td2({})],
  ['TD3', td3({})],
  ['MRV-A', mrvA({})],
  ['MRV-B', mrvB({})],
] as const

/** What was found, its grid as far as the layout has cells: one grid serves all zones. */
function found(plain: Plain | undefined) {
  if (!plain) return undefined
  const { layout, lines, grid, unbroken } = plain
  return { format: layout.format, lines, cells: cellsOf(grid, layout), unbroken }
}

function cellsOf(grid: Uint8Array, { lengths }: Layout): number[] {
  return [
    ...grid.subarray(
      0,
      lengths.reduce((sum, length) => sum + length),
    ),
  ]
}

describe.each(ZONES)('%s', (format, lines) => {
  const layout = icaoLayouts.find((each) => each.format === format) as Layout
  const cells = cellsOf(gridOf(lines, layout.lengths), layout)
  const expected = { format, lines, cells, unbroken: false }

  test('is plain with line feeds, unbroken, and in its lines', () => {
    expect(found(plainText(lines.join('\n')))).toEqual(expected)
    expect(found(plainText(lines.join('')))).toEqual({ ...expected, unbroken: true })
    expect(found(plainLines(lines))).toEqual(expected)
  })

  test('is not plain with one cell more or less, a break elsewhere, or what is no cell', () => {
    const broken = lines.join('\n')
    const [first = '', ...rest] = lines
    const odd = [
      `${broken}<`,
      broken.slice(0, -1),
      `${lines.join('')}<`,
      lines.join('').slice(1),
      `\n${lines.join('')}`,
      `${first.slice(0, -1)}\n<${rest.join('\n')}`,
      [first, ...rest].join(' '),
      broken.toLowerCase(),
      lines.join('').replace('UTO', 'UT-'),
    ]
    for (const text of odd) expect([text, plainText(text)]).toEqual([text, undefined])
    for (const given of [
      [`${first}<`, ...rest],
      [first.slice(1), ...rest],
      [first.replace('UTO', 'UT-'), ...rest],
      [...lines, ''],
      [first],
      lines.map((line) => line.slice(1)),
      lines.map((line) => `${line}<`),
    ])
      expect([given, plainLines(given)]).toEqual([given, undefined])
  })

  test('is not plain where something like a line is none', () => {
    for (const at of lines.keys()) {
      expect(plainLines(lines.with(at, [...(lines[at] ?? '')] as unknown as string))).toBeUndefined()
      expect(plainLines(lines.map((line, index): unknown => (index === at ? 7 : line)))).toBeUndefined()
    }
  })
})

test('lines of one layout are none of another', () => {
  const fillers = (count: number, width: number) => Array.from({ length: count }, () => '<'.repeat(width))
  for (const [count, width] of [
    [2, 30],
    [3, 36],
    [3, 44],
    [4, 30],
  ] as const)
    expect(plainLines(fillers(count, width))).toBeUndefined()
  expect(plainLines([...fillers(2, 30), '<'.repeat(29)])).toBeUndefined()
})

test('what may be the old French card is not told by its form', () => {
  const lines = td2({ code: 'ID', state: 'FRA' })
  expect(lines[0]?.startsWith('IDFRA')).toBe(true)
  expect([plainLines(lines), plainText(lines.join('')), plainText(lines.join('\n'))]).toEqual(Array(3).fill(undefined))
  expect(found(plainLines(td3({ code: 'ID', state: 'FRA' })))?.format).toBe('TD3')
})
