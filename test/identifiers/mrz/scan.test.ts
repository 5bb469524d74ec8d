import { describe, expect, test } from 'vitest'
import { scan } from '../../../src/identifiers/mrz/scan.ts'

/** Lines, what was changed, whether a limit was met, whether a mark for two fillers was. */
function scanned(text: string, doubled = true) {
  const { lines, normalized, cut, doubles } = scan(text, doubled)
  return [lines, [...normalized].sort(), cut, doubles]
}

describe('a text', () => {
  // biome-ignore format: columns
  test.each<[text: string, lines: string[], normalized: string[]]>([
    ['',               [],              []],
    ['AZ09<',          ['AZ09<'],       []],
    ['AB\nCD',         ['AB', 'CD'],    []],
    ['AB\n\nCD',       ['AB', 'CD'],    ['blankLines']],
    ['\nAB',           ['AB'],          ['blankLines']],
    ['AB\n',           ['AB'],          ['blankLines']],
    [' ',              [],              ['blankLines', 'spaces']],
    ['az',             ['AZ'],          ['case']],
    ['A B\tC\u00a0D',  ['ABCD'],        ['spaces']],
    ['AB\r\nCD\rEF',   ['AB', 'CD', 'EF'], ['lineBreaks']],
    ['AB\\r\\nCD\\nEF', ['AB', 'CD', 'EF'], ['escapedLineBreaks']],
    ['\ufeffAB',       ['AB'],          ['byteOrderMark']],
    ['A&lt;&amp;lt;&#60;&#x3C;&ltB', ['A<<<<<B'], ['entities']],
    ['A\u2039\u3008B', ['A<<B'],        ['fillerLookAlikes']],
    ['\uff21\uff5a\uff10\uff1c', ['AZ0<'], ['fullWidth']],
    ['\uff01\uff5e',   ['!~'],          ['fullWidth']],
    ['\uff5f-/:@[`{',  ['\uff5f-/:@[`{'], []],
  ])('%j', (text, lines, normalized) => {
    expect(scanned(text)).toEqual([lines, normalized, false, false])
  })

  test('a mark stands for two fillers, or for one', () => {
    expect(scanned('A\u00abB')).toEqual([['A<<B'], ['fillerLookAlikes'], false, true])
    expect(scanned('A\u226aB', false)).toEqual([['A<B'], ['fillerLookAlikes'], false, true])
    expect(scan('A\u00abB', true)).toMatchObject({ starts: [0, 1, 1, 2], ends: [1, 2, 2, 3] })
    expect(scan('A&lt;B', true)).toMatchObject({ starts: [0, 1, 5], ends: [1, 5, 6] })
  })

  test('of 120 cells is read whole, of more so many', () => {
    expect(scanned('<'.repeat(120))).toEqual([['<'.repeat(120)], [], false, false])
    expect(scanned('<'.repeat(121))).toEqual([['<'.repeat(120)], [], true, false])
    expect(scanned(`${'A'.repeat(119)}\u00ab`)).toEqual([['A'.repeat(119)], ['fillerLookAlikes'], true, true])
  })

  test('of 1,000 characters is read whole, of more so many', () => {
    expect(scanned(`A${' '.repeat(998)}B`)).toEqual([['AB'], ['spaces'], false, false])
    expect(scanned(`A${' '.repeat(999)}B`)).toEqual([['A'], ['spaces'], true, false])
  })
})
