import { describe, expect, test } from 'vitest'
import { norwegianNumberInOptionalData, parseMrz } from '../../../src/identifiers/mrz/index.ts'
import * as make from './make.ts'

const td3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'] as const
const td1 = [
  'I<UTOD23145890<7349<<<<<<<<<<<',
  '3407127M9507122UTO<<<<<<<<<<<2',
  'STEVENSON<<PETER<JOHN<<<<<<<<<',
] as const

describe('what is no zone at all', () => {
  test.each([[null], [undefined], [7], [{}], [[1]], [['P<', null]], [[td3[0], 7]]])('%j', (input) => {
    const { fields, ...rest } = parseMrz(input as unknown as string)
    expect(rest).toEqual({
      valid: false,
      checksValid: false,
      format: null,
      lines: [],
      checks: {},
      nameTruncationPossible: false,
      normalized: [],
      repaired: [],
      reasons: ['input'],
      problems: [],
      cells: {},
    })
    const unknown = { raw: '', kind: 'unknown' }
    const texts = ['documentCode', 'issuingState', 'nationality', 'documentNumber', 'surname', 'givenNames', 'sex']
    expect(fields).toEqual({
      ...Object.fromEntries(texts.map((field) => [field, ''])),
      birthDate: unknown,
      expirationDate: unknown,
    })
  })

  test('a fragment is told, and a word is none', () => {
    expect(parseMrz('P-NOR')).toMatchObject({
      problems: ['fragment'],
      fields: { documentCode: 'P', issuingState: 'NOR' },
    })
    expect(parseMrz('made up')).toMatchObject({ problems: [], reasons: ['length'] })
  })
})

describe('how a zone may be given', () => {
  const plain = parseMrz(td3)

  test('in its lines it is as it is printed', () => {
    expect(plain).toMatchObject({ valid: true, normalized: [], reasons: [], problems: [] })
    expect(parseMrz(td3.join('\n')).normalized).toEqual(plain.normalized)
  })

  test('unbroken, and so it says', () => {
    expect(parseMrz(td3.join(''))).toEqual({ ...plain, normalized: ['unbroken'] })
    expect(parseMrz([td3.join('')])).toMatchObject({ valid: true, normalized: ['unbroken'] })
  })

  test('what was changed is named once, in order', () => {
    const odd = parseMrz(` ${td3.join('').toLowerCase().replaceAll('<<', '\u00ab').replace('uto', 'u t o')}`)
    expect(odd).toMatchObject({ valid: true, lines: [...td3] })
    expect(odd.normalized).toEqual([...odd.normalized].sort())
    expect(odd.normalized).toEqual([...new Set(odd.normalized)])
    expect(odd.normalized.length).toBeGreaterThan(2)
  })

  test('a mark for two fillers, or for one where only that makes the lengths right', () => {
    expect(parseMrz(td3.map((line) => line.replaceAll('<<', '\u00ab')))).toMatchObject({ valid: true, lines: [...td3] })
    expect(parseMrz(td3.map((line) => line.replaceAll('<', '\u2039')))).toMatchObject({ valid: true, lines: [...td3] })
    expect(parseMrz(td3.map((line) => line.replaceAll('<', '\u00ab')))).toMatchObject({ valid: true, lines: [...td3] })
    expect(parseMrz([`${td3[0].slice(0, -1)}\u00ab`, td3[1]])).toMatchObject({ lines: [...td3], valid: true })
  })

  test('a thousand characters are looked at', () => {
    const long = parseMrz([...td3, ' '.repeat(1_000)])
    expect(long).toMatchObject({ valid: false })
    expect(long.reasons).toContain('input.tooLong')
    const lines = Array.from({ length: 5_000 }, () => '<'.repeat(30))
    expect(parseMrz(lines).reasons).toContain('input.tooLong')
    expect(parseMrz([...lines, 7 as unknown as string]).reasons).toContain('input.tooLong')
    expect(parseMrz(`${td3.join('\n')}${' '.repeat(1_000 - 89)}`)).toMatchObject({ valid: true })
    expect(parseMrz(`${td3.join('\n')}${' '.repeat(1_001 - 89)}`)).toMatchObject({ valid: false })
  })

  test('today is told to be none only where one was given', () => {
    expect(parseMrz(td3, {}).problems).toEqual([])
    expect(parseMrz(td3, { today: '2025-01-20' }).problems).toEqual([])
    expect(parseMrz(td3, { today: 'today' }).problems).toEqual(['option.today'])
    expect(parseMrz(null as unknown as string, { today: '' }).problems).toEqual(['option.today'])
  })

  test('near a layout it is read with little confidence', () => {
    const near = parseMrz([td3[0].slice(0, -1), td3[1]])
    expect(near).toMatchObject({ valid: false, problems: expect.arrayContaining(['lowConfidence']) as string[] })
  })
})

describe('the cells of the fields', () => {
  // biome-ignore format: columns
  const CELLS = {
    documentCode:   { line: 1, start: 0,  end: 2 },
    issuingState:   { line: 1, start: 2,  end: 5 },
    surname:        { line: 1, start: 5,  end: 13 },
    givenNames:     { line: 1, start: 15, end: 25 },
    documentNumber: { line: 2, start: 0,  end: 9 },
    nationality:    { line: 2, start: 10, end: 13 },
    birthDate:      { line: 2, start: 13, end: 19 },
    sex:            { line: 2, start: 20, end: 21 },
    expirationDate: { line: 2, start: 21, end: 27 },
    personalNumber: { line: 2, start: 28, end: 42 },
  }
  const { givenNames: _givenNames, ...withoutGiven } = CELLS
  const { surname: _surname, givenNames: _given, ...withoutName } = CELLS

  test('are those of the layout, and of a name those that are printed', () => {
    expect(parseMrz(td3).cells).toEqual(CELLS)
    const named = (name: string) => parseMrz([`P<UTO${name}`.padEnd(44, '<'), td3[1]]).cells
    expect(named('ERIKSSON')).toEqual(withoutGiven)
    expect(named('')).toEqual(withoutName)
  })

  test('end where a line of a wrong length ends, and those that it does not reach are not there', () => {
    const cut = (cells: number) => parseMrz([td3[0], td3[1].slice(0, cells)])
    expect(cut(35)).toMatchObject({ format: 'TD3', reasons: expect.arrayContaining(['length']) as string[] })
    expect(cut(35).cells).toEqual({ ...CELLS, personalNumber: { line: 2, start: 28, end: 35 } })
    expect(cut(29).cells).toEqual({ ...CELLS, personalNumber: { line: 2, start: 28, end: 29 } })
    expect(cut(43).cells).toEqual(CELLS)
    const second = (cells: number) => parseMrz([td1[0], td1[1].slice(0, cells), td1[2]]).cells.optionalData2
    expect([second(29), second(20), second(19), second(18)]).toEqual([
      { line: 2, start: 18, end: 29 },
      { line: 2, start: 18, end: 20 },
      { line: 2, start: 18, end: 19 },
      undefined,
    ])
  })

  test('a digit that a line does not reach is not printed, whatever it would be', () => {
    const empty = 'L898902C36UTO7408122F1204159<<<<<<<<<<<<<<'
    const { checks } = parseMrz([td3[0], empty])
    expect(checks.personalNumber).toEqual({ result: 'not_printed', printed: '', computed: 0 })
    expect(checks.composite).toMatchObject({ result: 'not_printed', printed: '' })
  })

  test('of a long number end before its digit; what is left of the optional data has its own', () => {
    const cellsOf = (first: string) => {
      const { documentNumber, optionalData1 } = parseMrz([first, td1[1], td1[2]]).cells
      return [documentNumber, optionalData1]
    }
    const number = { line: 1, start: 5, end: 18 }
    expect(cellsOf('I<UTOD23145890<7349<<<<<<<<<<<')).toEqual([number, { line: 1, start: 20, end: 30 }])
    expect(cellsOf('I<UTOD23145890<7349<ABC<<<<<<<')).toEqual([number, { line: 1, start: 20, end: 30 }])
    expect(cellsOf('I<UTOD23145890<ABCDEFGHIJKLMN7')).toEqual([{ line: 1, start: 5, end: 29 }, undefined])
    expect(cellsOf('I<UTOD231458907<<<<<<<<<<<<<<<')).toEqual([
      { line: 1, start: 5, end: 14 },
      { line: 1, start: 15, end: 30 },
    ])
  })

  test('of a long number in TD2 are those of its beginning: other fields stand between', () => {
    const zone = parseMrz(['I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<', 'D23145890<UTO3407127M95071227349<<<2'])
    expect(zone).toMatchObject({ format: 'TD2', fields: { documentNumber: 'D23145890734' } })
    expect(zone.cells.documentNumber).toEqual({ line: 2, start: 0, end: 9 })
  })
})

describe('codes', () => {
  const codes = (lines: readonly string[]) => {
    const { fields, reasons, problems } = parseMrz([...lines])
    return [fields.documentCode, fields.issuingState, reasons, problems]
  }

  test('that no layout and no list has are told, however near they are to one that it has', () => {
    expect(codes(make.td3({ code: 'Q1' }))).toEqual(['Q1', 'UTO', ['documentCode'], ['documentCode.secondLetter']])
    expect(codes(make.td3({ state: 'E21' }))).toEqual(['P', 'E21', ['state.issuingState'], []])
    expect(codes(make.td3({ state: 'D' }))).toEqual(['P', 'D', [], []])
  })

  test('the second letters of passports are those of passports alone', () => {
    expect(codes(make.td3({ code: 'PX' }))).toEqual(['PX', 'UTO', [], ['documentCode.secondLetter']])
    expect(codes(make.td1({ code: 'IX' }))).toEqual(['IX', 'UTO', [], []])
  })
})

describe('the digit of an empty personal number', () => {
  const withDigit = (number: string, digit: string) =>
    parseMrz([td3[0], `L898902C36UTO7408122F1204159${number}${digit}0`]).checks.personalNumber
  const empty = '<'.repeat(14)

  test.each([
    [empty, '<', 'pass'],
    [empty, '0', 'pass'],
    [empty, '1', 'fail'],
    ['ZE184226B<<<<<', '1', 'pass'],
    ['ZE184226B<<<<<', '<', 'not_printed'],
    ['0<<<<<<<<<<<<<', '<', 'not_printed'],
    ['<<<<<<<<<<<<<0', '<', 'not_printed'],
  ])('%s%s: %s', (number, digit, result) => {
    expect(withDigit(number, digit)).toMatchObject({ result, printed: digit })
  })

  test('no other digit may be a filler', () => {
    const zone = parseMrz([td3[0], '<<<<<<<<<<UTO<<<<<<<F1204159<<<<<<<<<<<<<<<0'])
    expect(zone.checks.documentNumber?.result).toBe('not_printed')
    expect(zone.checks.birthDate?.result).toBe('not_printed')
    expect(zone.reasons).toEqual(expect.arrayContaining(['check.birthDate', 'check.documentNumber']))
  })
})

describe('a long document number', () => {
  const read = (first: string) => parseMrz([first, td1[1], td1[2]])

  // biome-ignore format: columns
  test.each([
    ['I<UTOD23145890<7349<<<<<<<<<<<', { result: 'pass', printed: '9', variant: 'both' },            'D23145890734', ''],
    ['I<UTOD23145890<7348<<<<<<<<<<<', { result: 'fail', printed: '8', computed: 9 },                 'D23145890734', ''],
    ['I<UTOD23145890<7349<ABC<<<<<<<', { result: 'pass', printed: '9', variant: 'both' },            'D23145890734', 'ABC'],
    ['I<UTOD23145890<7349<<<<<<<<<<A', { result: 'pass', printed: '9', variant: 'both' },            'D23145890734', '         A'],
  ])('%s', (first, check, number, rest) => {
    const zone = read(first)
    expect(zone.checks.documentNumber).toMatchObject(check)
    expect(zone.fields.documentNumber).toBe(number)
    expect(zone.fields.optionalData1 ?? '').toBe(rest)
  })

  test('with nothing behind it no number runs on', () => {
    expect(read('I<UTOD23145890<<<<<<<<<<<<<<<<').checks.documentNumber?.result).toBe('not_printed')
    expect(read('I<UTOD23145890<7<<<<<<<<<<<<<<').checks.documentNumber?.result).toBe('not_printed')
    expect(read('I<UTOD2314589<<7349<<<<<<<<<<<').checks.documentNumber?.result).toBe('not_printed')
  })

  test('up to the last cell, without its filler, nothing is lost', () => {
    const zone = read('I<UTOD23145890<ABCDEFGHIJKLMN7')
    expect(zone.fields.documentNumber).toBe('D23145890ABCDEFGHIJKLMN')
    expect(zone.valid).toBe(false)
  })
})

describe('a Norwegian number in the optional data', () => {
  const inData = (data: string, state = 'NOR') =>
    norwegianNumberInOptionalData(
      parseMrz([`CA${state}GDC0001273${data}`.padEnd(30, '<'), '5604230M2504115NOR<<<<<<<<<<<4', td1[2]]),
    )

  test.each([
    ['230456<12345<<<', '23045612345', 12],
    ['23045612345<<<<', '23045612345', 11],
    ['230456<12345<A<', '23045612345', 12],
  ])('%s', (data, digits, length) => {
    const found = inData(data)
    expect(found).toMatchObject({ digits, field: 'optionalData1', cells: { line: 1, start: 15, end: 15 + length } })
  })

  test.each(['A230456<12345', '230456<<12345', '230456<1234', '230456<123456', '23045A<12345', '', '<230456<12345'])(
    '%j is none',
    (data) => {
      expect(inData(data)).toBeUndefined()
    },
  )

  test('of another state it is none', () => {
    expect(inData('230456<12345<<<', 'SWE')).toBeUndefined()
  })
})
