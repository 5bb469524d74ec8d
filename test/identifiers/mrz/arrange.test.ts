import { describe, expect, test } from 'vitest'
import { arrange, cut } from '../../../src/identifiers/mrz/arrange.ts'
import { digit, mrvA, mrvB, td1, td2, td3 } from './make.ts'

/** Lines of these lengths, of fillers but for how they begin. */
const lines = (lengths: readonly number[], begin = '') =>
  lengths.map((length, index) => (index === 0 ? begin : '').padEnd(length, '<'))

function arranged(given: string[]) {
  const found = arrange(given)
  return found && [found.layout.format, found.lines.map(({ length }) => length), found.as]
}

describe('lines of exactly these lengths are of a layout', () => {
  // biome-ignore format: columns
  test.each([
    [[44, 44],     '',  'TD3'],
    [[44, 44],     'V', 'MRV-A'],
    [[36, 36],     '',  'TD2'],
    [[36, 36],     'V', 'MRV-B'],
    [[30, 30, 30], '',  'TD1'],
    [[9, 30, 30],  '',  'SWISS_DRIVING_LICENSE'],
  ])('%j, %j: %s', (lengths, begin, format) => {
    expect(arranged(lines(lengths, begin))).toEqual([format, lengths, undefined])
  })

  test.each([
    [[]],
    [[30]],
    [[30, 30]],
    [[35, 35]],

    [[44, 36]],
    [[36, 44]],
    [[44, 44, 44]],
    [[36, 36, 36]],
    [[30, 30, 30, 30]],
    [[9, 30]],
    [[10, 30, 30]],
    [[30, 29, 30]],
    [[30, 30, 29]],
    [[9, 29, 30]],
    [[9, 30, 29]],
  ])('%j: none', (lengths) => {
    expect(arranged(lines(lengths))).toBeUndefined()
  })
})

describe('lines in another number are put end to end', () => {
  const text = { TD1: td1({}), TD2: td2({}), TD3: td3({}), 'MRV-A': mrvA({}), 'MRV-B': mrvB({}) } as const

  // biome-ignore format: columns
  test.each<[keyof typeof text, number[]]>([
    ['TD3',   [20, 24, 44]],
    ['MRV-A', [44, 40, 4]],
    ['TD2',   [12, 24, 36]],
    ['MRV-B', [36, 18, 18]],
    ['TD1',   [45, 45]],
    ['TD1',   [30, 30, 15, 15]],
  ])('%s, in %j', (format, lengths) => {
    const lines = text[format]
    expect(arrange(cut(lines.join(''), lengths))).toMatchObject({ layout: { format }, lines, as: 'rejoined' })
  })

  test.each(Object.entries(text))('%s, unbroken', (format, lines) => {
    expect(arrange([lines.join('')])).toMatchObject({ layout: { format }, lines, as: 'unbroken' })
    expect(arrange([lines.join('').replace('7408122', '7408132')])).toMatchObject({
      layout: { format },
      as: 'unbroken',
    })
  })

  test('where the digits do not agree they may add up by chance, one being too long or the other too short', () => {
    expect(arrange([`${text.TD3[0]}<<`, text.TD3[1] ?? ''])).toBeUndefined()
    expect(arrange([text.TD1[0] ?? '', text.TD1[1]?.slice(2) ?? '', text.TD1[2] ?? ''])).toBeUndefined()
    const wrong = text.TD3.map((line) => line.replace('7408122', '7408132')).join('')
    expect(arrange(cut(wrong, [20, 24, 44]))).toBeUndefined()
  })

  test.each([[[43, 45]], [[45, 43]]])('in as many lines as it has, but others: none (%j)', (lengths) => {
    expect(arrange(cut(text.TD3.join(''), lengths))).toBeUndefined()
  })

  test.each([[[87]], [[89]], [[71]], [[91]], [[29, 31, 30]]])('%j: none', (lengths) => {
    expect(arranged(lines(lengths))).toBeUndefined()
  })

  test('the old French card and the Swiss licence are known by how they begin, whatever their digits', () => {
    const card = 'IDFRA'.padEnd(72, '<')
    expect(arranged(cut(card, [24, 24, 24]))).toEqual(['FRENCH_NATIONAL_ID', [36, 36], 'rejoined'])
    const licence = (begin: string, cells = 69) => `${'<'.repeat(9)}${begin}`.padEnd(cells, '<')
    for (const begin of ['FACHE', 'FALIE'])
      expect(arranged([licence(begin)])).toEqual(['SWISS_DRIVING_LICENSE', [9, 30, 30], 'unbroken'])
    expect(arranged(cut(licence('FACHE'), [39, 30]))).toEqual(['SWISS_DRIVING_LICENSE', [9, 30, 30], 'rejoined'])
    const none = [licence('FANOR'), licence('FACHE', 68), licence('FACHE', 70)]
    expect(none.map((each) => arranged([each]))).toEqual(Array(3).fill(undefined))
  })
})

test('the French licence is one line that begins as no other does', () => {
  expect(arranged(['D1FRA'.padEnd(30, '<')])).toEqual(['FRENCH_DRIVING_LICENSE', [30], undefined])
  for (const given of [
    ['D1FRA'.padEnd(31, '<')],
    ['D1FRA'.padEnd(29, '<')],
    ['XD1FRA'.padEnd(30, '<')],
    ['DXFRA'.padEnd(30, '<')],
    ['D1FRA'.padEnd(30, '<'), '<'],
  ])
    expect(arranged(given)).toBeUndefined()
})

describe('of two lines of 36 that begin with IDFRA', () => {
  const card = (composite: (cells: string) => string) => {
    const first = 'IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<'
    const second = '9409923102854CORINNE<<<<<<<6512068F'
    return [first, second + composite(first + second)]
  }

  test('the digits tell which they are; where they do not, it is the card of the French', () => {
    expect(arranged(card(digit))?.[0]).toBe('FRENCH_NATIONAL_ID')
    expect(arranged(td2({ code: 'ID', state: 'FRA' }))?.[0]).toBe('TD2')
    const [first = '', second = ''] = td2({ code: 'ID', state: 'FRA' })
    expect(arranged([first, second.replace('740812', '740813')])?.[0]).toBe('FRENCH_NATIONAL_ID')
  })

  test('another state’s is TD2, right or wrong', () => {
    const [first = '', second = ''] = td2({ code: 'ID', state: 'UTO' })
    expect(arranged([first, second.replace('740812', '740813')])?.[0]).toBe('TD2')
  })
})
