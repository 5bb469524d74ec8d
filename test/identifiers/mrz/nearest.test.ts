import { describe, expect, test } from 'vitest'
import { nearest } from '../../../src/identifiers/mrz/nearest.ts'
import { mrvA, mrvB, td1, td2, td3 } from './make.ts'

const optional = 'ZE18422'
const ZONES = [
  ['TD1', td1({ optional })],
  ['TD2', td2({ optional })],
  ['TD3', td3({ optional })],
  ['MRV-A', mrvA({ optional })],
  ['MRV-B', mrvB({ optional })],
] as const

function found(lines: string[]) {
  const near = nearest(lines)
  return near && [near.layout.format, near.lines, near.as]
}

/** A zone in which one line lost its last cells, or has so many too many. */
function damaged(lines: readonly string[], line: number, cells: number): string[] {
  const text = lines[line] ?? ''
  return lines.with(line, cells < 0 ? text.slice(0, cells) : text + 'A'.repeat(cells))
}

describe.each(ZONES)('%s', (format, lines) => {
  const places = lines.flatMap((_, line) => [-8, -5, -2, -1, 1, 2].map((cells) => [line, cells] as const))

  test.each(places)('with line %i of another length (%i), is itself, and its lines stay', (line, cells) => {
    const odd = damaged(lines, line, cells)
    expect(found(odd)).toEqual([format, odd, undefined])
  })

  test('unbroken, is cut where its digits agree', () => {
    for (const cells of [-2, -1, 1, 2]) {
      const odd = damaged(lines, 0, cells)
      expect(found([odd.join('')])).toEqual([format, odd, 'unbroken'])
    }
  })

  test('broken where it should not be, is put together', () => {
    const text = lines.join('')
    const [first = '', ...rest] = lines
    expect(
      found([`${first}${text.charAt(first.length)}`, text.slice(first.length + 1)].slice(0, lines.length)),
    ).toEqual([format, lines, 'rejoined'])
    const odd = [first.slice(0, -1), ...rest].join('')
    expect(found([...(odd.match(/.{1,11}/g) ?? [])])).toEqual([format, [first.slice(0, -1), ...rest], 'rejoined'])
  })
})

describe('lines that are missing are read as empty', () => {
  const [first = '', second = '', third = ''] = td1({ optional })
  const [upper = '', lower = ''] = td3({ optional })
  // biome-ignore format: columns
  test.each([
    ['TD1', [second, third],       ['', second, third]],
    ['TD1', [first, second],       [first, second, '']],
    ['TD1', [first],               [first, '', '']],
    ['TD1', [second],              ['', second, '']],
    ['TD1', [second.slice(0, -2)], ['', second.slice(0, -2), '']],
    ['TD3', [lower],               ['', lower]],
    ['TD3', [lower.slice(0, -2)],  ['', lower.slice(0, -2)]],
    ['TD3', [`${lower}AA`],        ['', `${lower}AA`]],
    ['TD2', [td2({})[1] ?? ''],    ['', td2({})[1] ?? '']],
  ])('%s, of %j', (format, given, lines) => {
    expect(found(given)?.slice(0, 2)).toEqual([format, lines])
  })

  test.each([
    ['a name alone', [third]],
    ['an upper line alone', [upper]],
    ['nothing', []],
    ['fillers', ['<'.repeat(44), '<'.repeat(43)]],
    ['words', ['HELLO', 'WORLD']],
    ['letters of about a line’s length', ['Q'.repeat(44)]],
    ['far too many cells', [`${upper}${'A'.repeat(5)}`, `${lower}${'A'.repeat(4)}`]],
  ])('%s is of no layout', (_, given) => {
    expect(found(given)).toBeUndefined()
  })
})

describe('how many cells may be too many, or too few', () => {
  const [upper = '', lower = ''] = td3({ optional })

  test('eight too many, and not nine', () => {
    expect(found([upper, `${lower}${'A'.repeat(8)}`])?.[0]).toBe('TD3')
    expect(found([upper, `${lower}${'A'.repeat(9)}`])).toBeUndefined()
  })

  test('thirty too few, and not thirty-one; fillers that the name line lost cost nothing', () => {
    expect(found([upper.slice(0, -30), lower])).toEqual(['TD3', [upper.slice(0, -30), lower], undefined])
    expect(found([upper.slice(0, -31), lower])?.[0]).not.toBe('TD3')
  })
})

test('a visa begins with V, and nothing else does', () => {
  const visa = damaged(mrvA({}), 0, -1)
  expect(found(visa)?.[0]).toBe('MRV-A')
  expect(found([visa[0]?.replace('V', 'P') ?? '', visa[1] ?? ''])?.[0]).toBe('TD3')
  expect(found(damaged(mrvB({}), 1, -1))?.[0]).toBe('MRV-B')
})
