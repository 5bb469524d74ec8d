import { describe, expect, test } from 'vitest'
import { OPERATORS, type OperatorName, type Rect } from '../../../src/formats/pdf/operators.ts'
import { hiddenBy } from '../../../src/formats/pdf/painted.ts'
import { placeGlyphs } from '../../../src/formats/pdf/place.ts'

/** An operator by its name. */
type Operator = readonly [OperatorName, ...unknown[]]

const coded = (operators: readonly Operator[]) =>
  operators.map(([name, ...args]) => [OPERATORS.indexOf(name), ...args] as const)

const PAGE: Rect = [0, 0, 200, 100]
const FONTS = { f: { unit: 0.001, vertical: false }, down: { unit: 0.001, vertical: true } }
const FONT: Operator = ['setFont', 'f', 10]
const A: Operator = ['showText', [['A', 500, false]]]
const START: readonly Operator[] = [FONT, ['setTextMatrix', [1, 0, 0, 1, 20, 50]]]
const SQUARE = [0, 0, 0, 1, 200, 0, 1, 200, 100, 1, 0, 100, 4]
const paint = (how = 'fill', box: readonly number[] = PAGE, points: readonly number[] | null = SQUARE): Operator => [
  'constructPath',
  how,
  box,
  points,
]

function placed(operators: readonly Operator[], rotate = 0, view = PAGE, annotations: readonly Rect[] = []) {
  const page = placeGlyphs({ view, rotate, operators: coded(operators), annotations }, FONTS)
  return page.glyphs.map((glyph) => ({ ...glyph, hidden: hiddenBy(glyph, page, { comparisons: 100 }) }))
}

describe('where a letter stands', () => {
  // biome-ignore format: columns
  test.each<[string, Operator[], number, number]>([
    ['by the text matrix',       [A],                                                     20, 50],
    ['after a move',             [['moveText', 5, -10], A],                               25, 40],
    ['on the next line',         [['setLeading', 12], ['nextLine'], A],                  20, 38],
    ['by a move that sets it',   [['setLeadingMoveText', 0, -8], ['nextLine'], A],        20, 34],
    ['risen',                    [['setTextRise', 3], A],                                 20, 53],
    ['after a kern',             [['showText', [-1000, ['A', 500, false]]]],              30, 50],
    ['after a space',            [['setWordSpacing', 4], ['showText', [[' ', 250, true], ['A', 500, false]]]], 26.5, 50],
    ['spaced',                   [['setCharSpacing', 2], ['showText', [['B', 500, false], ['A', 500, false]]]], 27, 50],
    ['narrowed',                 [['setHScale', 50], ['showText', [['B', 500, false], ['A', 500, false]]]], 22.5, 50],
    ['moved with all',           [['transform', 1, 0, 0, 1, 7, 0], A],                    27, 50],
    ['as before, restored',      [['save'], ['transform', 1, 0, 0, 1, 7, 0], ['restore'], A], 20, 50],
    ['restored once too often',  [['restore'], A],                                        20, 50],
    ['in a form',                [['paintFormXObjectBegin', [1, 0, 0, 1, 7, 0], null], A], 27, 50],
    ['after a form',             [['paintFormXObjectBegin', [1, 0, 0, 1, 7, 0], null], ['paintFormXObjectEnd'], A], 20, 50],
    ['from the start again',     [['beginText'], ['moveText', 1, 2], A],                  1, 2],
  ])('%s', (_says, operators, x, y) => {
    const letter = placed([...START, ...operators]).find(({ text }) => text === 'A')
    expect(letter).toMatchObject({ x0: x, y, hidden: undefined })
  })

  // biome-ignore format: columns
  test.each([
    [90,  [0, 1, -1, 0, 20, 50]],
    [180, [-1, 0, 0, -1, 20, 50]],
    [270, [0, -1, 1, 0, 20, 50]],
    [-90, [0, -1, 1, 0, 20, 50]],
  ])('a page turned by %d is read as it is displayed', (rotate, matrix) => {
    expect(placed([FONT, ['setTextMatrix', matrix], A], rotate)).toMatchObject([{ text: 'A', em: 10 }])
    expect(placed([...START, A], rotate)).toEqual([])
  })

  // biome-ignore format: columns
  test.each<[string, Operator[]]>([
    ['upside down',        [['setTextMatrix', [-1, 0, 0, -1, 20, 50]], A]],
    ['mirrored',           [['setTextMatrix', [-1, 0, 0, 1, 20, 50]], A]],
    ['turned',             [['setTextMatrix', [0, 1, -1, 0, 20, 50]], A]],
    ['in a font of lines from top to bottom', [['setFont', 'down', 10], A]],
    ['in no known font',   [['setFont', 'toString', 10], A]],
    ['of no size',         [['setFont', 'f', 0], A]],
  ])('text %s is no value', (_says, operators) => {
    expect(placed([...START, ...operators])).toEqual([])
  })

  test('two signs that cancel each other print upright', () => {
    expect(placed([['setFont', 'f', -10], ['setTextMatrix', [-1, 0, 0, -1, 20, 50]], A])).toHaveLength(1)
  })
})

describe('whether a letter is seen', () => {
  // biome-ignore format: columns
  test.each<[string, Operator[], string | undefined]>([
    ['plain',                          [A], undefined],
    ['mode 3',                         [['setTextRenderingMode', 3], A], 'render mode'],
    ['mode 7',                         [['setTextRenderingMode', 7], A], 'render mode'],
    ['a size nobody reads',            [['setFont', 'f', 0.5], A], 'size'],
    ['filled, transparent',            [['setGState', [['ca', 0]]], A], 'transparency'],
    ['filled, its border transparent', [['setGState', [['CA', 0]]], A], undefined],
    ['outlined, its border transparent', [['setTextRenderingMode', 1], ['setGState', [['CA', 0]]], A], 'transparency'],
    ['both, one transparent',          [['setTextRenderingMode', 2], ['setGState', [['CA', 0]]], A], undefined],
    ['both, both transparent',         [['setTextRenderingMode', 2], ['setGState', [['CA', 0], ['ca', 0]]], A], 'transparency'],
    ['a font by its state',            [['setGState', [['Font', ['f', 0.5]]]], A], 'size'],
    ['in a layer that is off',         [['beginMarkedContentProps', false], A], 'layer'],
    ['in a layer that is on',          [['beginMarkedContentProps', true], ['beginMarkedContent'], A], undefined],
    ['after a layer that is off',      [['beginMarkedContentProps', false], ['endMarkedContent'], A], undefined],
    ['in a group that is a mask',      [['beginGroup', true], A], 'transparency'],
    ['in a group',                     [['beginGroup', false], A], undefined],
    ['after a group that is a mask',   [['beginGroup', true], ['endGroup'], A], undefined],
    ['beyond the page',                [['moveText', 300, 0], A], 'page edge'],
    ['beyond the box of a form',       [['paintFormXObjectBegin', null, [0, 0, 10, 10]], A], 'page edge'],
    ['clipped',                        [['clip'], paint('endPath', [0, 0, 10, 10]), A], 'page edge'],
    ['clipped, even and odd',          [['eoClip'], paint('endPath', [0, 0, 10, 10]), A], 'page edge'],
    ['a path without an area',         [['clip'], ['constructPath', 'endPath', null, null], A], undefined],
    ['white on paper',                 [['setFillRGBColor', '#ffffff'], A], 'colour'],
    ['nearly white',                   [['setFillRGBColor', '#fafaf0'], A], 'colour'],
    ['white on black',                 [paint(), ['setFillRGBColor', '#ffffff'], A], undefined],
    ['black on black',                 [paint(), A], 'colour'],
    ['black on faint black',           [['setGState', [['ca', 0.5]]], paint(), A], undefined],
    ['black on black that no eye sees', [['setGState', [['ca', 0.05]]], paint(), ['setGState', [['ca', 1]]], A], undefined],
    ['black on a black line',          [paint('fill', [0, 52, 200, 53]), A], 'blurred'],
    ['black on a black line that is covered', [paint('fill', [0, 52, 200, 53]), ['setFillRGBColor', '#ffffff'], paint(), ['setFillRGBColor', '#000000'], A], undefined],
    ['black on a line that a faint area hides from nobody', [paint('fill', [0, 52, 200, 53]), ['setGState', [['ca', 0.2]]], paint(), ['setGState', [['ca', 1]]], A], 'blurred'],
    ['black on a line as white as paper', [['setFillRGBColor', '#ffffff'], paint('fill', [0, 52, 200, 53]), ['setFillRGBColor', '#000000'], A], undefined],
    ['a black border around it',       [paint('stroke'), A], undefined],
    ['a white outline on paper',       [['setTextRenderingMode', 1], ['setStrokeRGBColor', '#ffffff'], A], 'colour'],
    ['an outline of a pattern',        [['setTextRenderingMode', 1], ['setStrokeColorN'], A], undefined],
    ['an outline of nothing known',    [['setTextRenderingMode', 1], ['setStrokeTransparent'], A], undefined],
    ['of a pattern',                   [['setFillColorN'], A], undefined],
    ['of nothing known',               [['setFillTransparent'], A], undefined],
    ['on a pattern',                   [['setFillColorN'], paint(), ['setFillRGBColor', '#ffffff'], A], undefined],
    ['painted over',                   [A, paint()], 'covered'],
    ['painted over, even and odd',     [A, paint('eoFill')], 'covered'],
    ['painted beside',                 [A, paint('fill', [100, 0, 200, 100])], undefined],
    ['painted over by a pattern',      [A, ['setFillColorN'], paint()], 'blurred'],
    ['painted over through a mask',    [A, ['setGState', [['SMask', true]]], paint()], 'blurred'],
    ['painted over, blended',          [A, ['setGState', [['BM', 'multiply']]], paint()], 'blurred'],
    ['painted over, blended as usual', [A, ['setGState', [['BM', 'source-over']]], paint()], 'covered'],
    ['painted over by no rectangle',   [A, paint('fill', PAGE, [0, 0, 0, 1, 200, 0, 1, 100, 100, 4])], 'blurred'],
    ['painted over by a triangle',     [A, paint('fill', PAGE, [0, 0, 0, 1, 200, 0, 1, 200, 100, 4])], 'blurred'],
    ['painted over by a curve',        [A, paint('fill', PAGE, [0, 0, 0, 2, 200, 0, 200, 100, 0, 100, 1, 0, 0, 4])], 'blurred'],
    ['painted over by what is not told', [A, paint('fill', PAGE, null)], 'blurred'],
    ['painted over, slanted',          [A, ['transform', 1, 0.1, 0.1, 1, 0, 0], paint()], 'blurred'],
    ['painted over, turned',           [A, ['transform', 0, 1, -1, 0, 200, 0], paint('fill', [0, 0, 200, 200], [0, 0, 0, 1, 200, 0, 1, 200, 200, 1, 0, 200, 4])], 'covered'],
  ])('%s', (_says, operators, hidden) => {
    expect(placed([...START, ...operators]).map((glyph) => glyph.hidden)).toEqual([hidden])
  })

  // biome-ignore format: columns
  test.each<[string, Operator[], string | undefined]>([
    ['under a picture',                    [A, ['transform', 200, 0, 0, 100, 0, 0], ['paintImage', null]],           'blurred'],
    ['under a picture of its own place',   [A, ['paintImage', [200, 0, 0, 100, 0, 0]]],                              'blurred'],
    ['on a picture',                       [['paintImage', [200, 0, 0, 100, 0, 0]], A],                              undefined],
    ['beside a picture',                   [A, ['paintImage', [15, 0, 0, 100, 0, 0]]],                               undefined],
    ['under a faint picture',              [A, ['setGState', [['ca', 0.4]]], ['paintImage', [200, 0, 0, 100, 0, 0]]], undefined],
    ['under a picture of a hidden layer',  [A, ['beginMarkedContentProps', false], ['paintImage', [200, 0, 0, 100, 0, 0]]], undefined],
    ['under a shading',                    [A, ['shadingFill', 'p1']],                                               'blurred'],
    ['under a shading that is clipped',    [A, ['clip'], ['constructPath', 'endPath', [0, 0, 10, 10], null], ['shadingFill', 'p1']], undefined],
    ['through a mask',                     [['setGState', [['SMask', true]]], A],                                    'blurred'],
    ['too small to read',                  [['setFont', 'f', 1.9], A],                                               'size'],
    ['narrow as a line',                   [['setHScale', 3], A],                                                    'size'],
  ])('%s', (_says, operators, seen) => {
    const [glyph] = placed([...START, ...operators])
    expect(glyph?.blurred ? 'blurred' : glyph?.hidden).toBe(seen)
  })

  test('under an annotation, wherever the content has moved to', () => {
    const moved: Operator[] = [...START, A, ['beginMarkedContentProps', false], ['transform', 1, 0, 0, 1, 500, 500]]
    expect(placed(moved, 0, PAGE, [[10, 40, 60, 70]]).map(({ hidden }) => hidden)).toEqual(['blurred'])
    expect(placed(moved, 0, PAGE, [[100, 40, 160, 70]]).map(({ hidden }) => hidden)).toEqual([undefined])
  })

  test('turned letters are counted', () => {
    const turned: Operator[] = [FONT, ['setTextMatrix', [0, 1, -1, 0, 20, 50]], A, ['setTextRenderingMode', 3], A]
    expect(placeGlyphs({ view: PAGE, rotate: 0, operators: coded(turned), annotations: [] }, FONTS)).toMatchObject({
      turned: 1,
      glyphs: [],
    })
  })

  test('more comparisons than a file may cost are refused', () => {
    const page = placeGlyphs(
      { view: PAGE, rotate: 0, operators: coded([...START, paint(), A]), annotations: [] },
      FONTS,
    )
    expect(() => hiddenBy(page.glyphs[0]!, page, { comparisons: 0 })).toThrow(
      expect.objectContaining({ code: 'pdf/limit' }),
    )
  })
})
