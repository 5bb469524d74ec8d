import { describe, expect, test } from 'vitest'
import { jsonNodes } from '../../src/formats/json/read.ts'
import { Filing } from '../../src/mapping/filing.ts'
import { documented, fold, foldName, foldPath, isName } from '../../src/mapping/names.ts'
import { Shape, type Signature } from '../../src/mapping/recognize.ts'
import { SourceRecord } from '../../src/mapping/record.ts'

describe('a signature', () => {
  // biome-ignore format: columns
  const ROWS: readonly [signature: Signature, payload: unknown, fits: boolean][] = [
    [{},                                        { a: 1 },                               true],
    [{ allOf: ['a', 'b'] },                     { a: 1, b: null },                      true],
    [{ allOf: ['a', 'b'] },                     { a: 1 },                               false],
    [{ allOf: ['a'] },                          { x: { a: 1 } },                        false],
    [{ allOf: ['A-b'] },                        { aB: 1 },                              true],
    [{ allOf: ['nfc.Doc'] },                    { nfc: { Doc: 1 } },                    true],
    [{ allOf: ['nfc.Doc'] },                    { 'nfc.Doc': 1 },                       true],
    [{ allOf: ['nfc.Doc'] },                    { nfcDoc: 1 },                          true],
    [{ allOf: ['nfc.Doc'] },                    { nf: { cDoc: 1 } },                    false],
    [{ allOf: ['nfcDoc'] },                     { nfc: { Doc: 1 } },                    false],
    [{ allOf: ['nfcDoc'] },                     { nfc: { Doc: 1 }, nfcDoc: 1 },         true],
    [{ allOf: ['a'] },                          { '': { a: 1 } },                       false],
    [{ allOf: ['a.'] },                         { a: { b: 1 } },                        true],
    [{ allOf: ['a.'] },                         { a: {} },                              true],
    [{ allOf: ['a.'] },                         { 'a.b': 1 },                           true],
    [{ allOf: ['a.'] },                         { a: 1 },                               false],
    [{ allOf: ['a.'] },                         { a: 'text' },                          false],
    [{ allOf: ['a.'] },                         { a: null },                            false],
    [{ allOf: ['a.'] },                         { ab: 1 },                              false],
    [{ allOf: ['a.'] },                         { a: 1, A: { b: 1 } },                  true],
    [{ allOf: ['nfcData.'] },                   { nfc: { Data: { x: 1 } } },            false],
    [{ anyOf: ['a', 'b'] },                     { b: 1 },                               true],
    [{ anyOf: ['a', 'b'] },                     { c: 1 },                               false],
    [{ noneOf: ['a', 'b'] },                    { c: 1 },                               true],
    [{ noneOf: ['a', 'b'] },                    { b: 1 },                               false],
    [{ atLeast: [2, ['a', 'b', 'c']] },         { a: 1, c: 1 },                         true],
    [{ atLeast: [2, ['a', 'b', 'c']] },         { a: 1, b: 1, c: 1 },                   true],
    [{ atLeast: [2, ['a', 'b', 'c']] },         { b: 1, x: 1 },                         false],
    [{ atLeast: [1, ['a', 'b', 'c']] },         { x: 1 },                               false],
    [{ atLeast: [0, ['a']] },                   { x: 1 },                               true],
    [{ only: ['a', 'B-c'] },                    { a: 1, bc: { x: 1 } },                 true],
    [{ only: ['a', 'b'] },                      { a: 1, c: 1 },                         false],
    [{ word: ['a', ['yes']] },                  { a: 'yes' },                           true],
    [{ word: ['a', ['yes']] },                  { a: ' yes ' },                         true],
    [{ word: ['a', ['yes']] },                  { a: 'no' },                            false],
    [{ word: ['a', ['yes']] },                  { a: 'no', A: 'yes' },                  true],
    [{ word: ['a', ['yes']] },                  { a: 7 },                               false],
    [{ word: ['a', ['yes']] },                  { b: 'yes' },                           false],
    [{ word: ['ab', ['yes']] },                 { a: { b: 'yes' } },                    false],
    [{ notWord: ['a', ['yes']] },               { a: 'yes' },                           false],
    [{ notWord: ['a', ['yes']] },               { a: 'no' },                            true],
    [{ notWord: ['a', ['yes']] },               { b: 'yes' },                           true],
    [{ allOf: ['a'], noneOf: ['b'], anyOf: ['c', 'd'], word: ['d', ['x']] }, { a: 1, d: 'x' }, true],
    [{ allOf: ['a'], noneOf: ['b'], anyOf: ['c', 'd'], word: ['d', ['x']] }, { a: 1, b: 1, d: 'x' }, false],
  ]

  test.each(ROWS)('%j: %j: %s', (signature, payload, fits) => {
    expect(new Shape(new Filing(jsonNodes(payload))).fits(signature)).toBe(fits)
    // Asked twice: what is remembered of a name is the same.
    expect(new Shape(new Filing(jsonNodes(payload))).fits(signature)).toBe(fits)
  })
})

describe('names', () => {
  // biome-ignore format: columns
  test.each([
    ['nfcData.DocNumber',    'nfcdatadocnumber', [7]],
    ['A-b.C.d',              'abcd',             [2, 3]],
    ['Dokument > Nummer',    'dokumentnummer',   [8]],
    ['a_b',                  'a_b',              []],
    ['ÆØÅ',                  'æøå',              []],
    ['',                     '',                 []],
  ])('%j is %j, and may be divided at %j', (name, folded, joints) => {
    expect(fold(name)).toBe(folded)
    expect(foldName(name)).toEqual({ folded, joints: new Set(joints) })
    // As often as one asks.
    expect(foldName(name)).toEqual({ folded, joints: new Set(joints) })
  })

  // biome-ignore format: columns
  test.each<[string[], { folded: string; joints: number[] } | undefined]>([
    [['nfcData', 'DocNumber'], { folded: 'nfcdatadocnumber', joints: [7] }],
    [['nfcData.DocNumber'],    { folded: 'nfcdatadocnumber', joints: [7] }],
    [['Nfc-Data'],             { folded: 'nfcdata', joints: [] }],
    [['nfcData'],              { folded: 'nfcdata', joints: [] }],
    [['a', 'b.c', 'd'],        { folded: 'abcd', joints: [1, 2, 3] }],
    [[],                       { folded: '', joints: [] }],
    [[''],                     undefined],
    [['-'],                    undefined],
    [['a', ''],                undefined],
    [['', 'a'],                undefined],
    [['a..b'],                 undefined],
    [['.a'],                   undefined],
  ])('the path %j is %j', (path, folded) => {
    expect(foldPath(path)).toEqual(folded)
  })

  test('a path is a name where it is divided at its joints only', () => {
    const name = foldName('a.b.cd')
    expect([[], [1], [1, 2]].map((joints) => isName(joints, name))).toEqual([true, true, true])
    expect([[3], [1, 3]].map((joints) => isName(joints, name))).toEqual([false, false])
  })
})

describe('a record', () => {
  const names = documented({
    'nfc.Doc': { also: ['chipDoc'] },
    list: {},
    word: { unconfirmed: 'pip/unconfirmed-field' },
  })
  const record = (payload: unknown) => new SourceRecord(new Filing(jsonNodes(payload)), names)
  const values = (payload: unknown, name: 'nfc.Doc' | 'list' | 'word') =>
    record(payload)
      .find(name)
      .map(({ node }) => node.value)

  test('finds a value under each form of its name, in their order', () => {
    expect(values({ nfc: { Doc: 1 }, NFCDOC: 2, 'nfc.doc': 3, chipDoc: 4, 'chip-doc': 5, doc: 6 }, 'nfc.Doc')).toEqual([
      1, 2, 3, 4, 5,
    ])
    expect(values({ nf: { cDoc: 1 }, chip: { Doc: 2 } }, 'nfc.Doc')).toEqual([])
  })

  test('tells whether it has a name, and the one value under it', () => {
    const both = record({ 'nfc.Doc': 1, nfcDoc: 2, word: null })
    expect([both.has('nfc.Doc'), both.has('word'), both.has('list')]).toEqual([true, true, false])
    expect([both.peek('nfc.Doc'), both.peek('word'), both.peek('list')]).toEqual([undefined, null, undefined])
    expect([both.unconfirmed('word'), both.unconfirmed('list')]).toEqual(['pip/unconfirmed-field', undefined])
  })

  test('has a root where it is an object, and leaves that are no objects', () => {
    const { root, leaves } = record({ a: { b: 1 }, c: [1], d: {} })
    expect(root).toMatchObject({ key: '', taken: true })
    expect(leaves.map(({ key, node }) => [key, node.path.join('/')])).toEqual([
      ['b', 'a/b'],
      ['c', 'c'],
      ['d', 'd'],
    ])
    expect(record('text').root).toBeUndefined()
    expect(record([1]).root).toBeUndefined()
    expect(new SourceRecord(new Filing([]), names).root).toBeUndefined()
  })

  test('knows what stands in a container, at any depth', () => {
    const inside = record({ nfc: { Doc: 1, more: { x: 2 } }, Nfc: 3, x: 4 }).under('NFC')
    expect(inside.map(({ key }) => key)).toEqual(['Doc', 'x'])
  })

  test('opens a list, an element at a time, and tells what nobody has taken', () => {
    const whole = record({ list: [{ word: 'a' }, { word: 'b', other: [1, [2, {}]] }], x: 1, y: [[], { z: 2 }] })
    const [list] = whole.find('list')
    const items = list ? whole.items(list, names) : []
    expect(items.map((item) => item.peek('word'))).toEqual(['a', 'b'])
    expect(list?.taken).toBe(true)
    for (const item of items) for (const leaf of item.find('word')) leaf.taken = true
    const left = whole.leftovers().map(({ at, value }) => [at && 'pointer' in at && at.pointer, value])
    expect(left).toEqual([
      ['/x', 1],
      ['/y/0', []],
      ['/y/1/z', 2],
      ['/list/1/other/0', 1],
      ['/list/1/other/1/0', 2],
      ['/list/1/other/1/1', {}],
    ])
  })

  test('what is no list has no elements', () => {
    const whole = record({ list: 'x' })
    const [list] = whole.find('list')
    expect(list && whole.items(list, names)).toEqual([])
  })
})
