import fc from 'fast-check'
import { parseTree } from 'jsonc-parser'
import { describe, expect, test } from 'vitest'
import { ProofingError } from '../../../src/diagnostics/index.ts'
import { locateJson } from '../../../src/formats/json/locate.ts'
import { scanJson } from '../../../src/formats/json/scan.ts'
import { toPointer, valueAt } from '../../../src/model/index.ts'
import { defaultLimits } from '../../../src/source/index.ts'

const scan = (text: string) => scanJson(text, defaultLimits)
const codeOf = (text: string): string | undefined => {
  try {
    scan(text)
    return undefined
  } catch (error) {
    if (error instanceof ProofingError) return error.code
    throw error
  }
}

describe('scanJson', () => {
  test('takes what JSON.parse takes, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.json({ depthSize: 'medium' }),
        fc.nat(),
        fc.constantFrom('', ',', '}', ']', '"', '1', 'nul', ' ', '\\'),
        (text, at, junk) => {
          const place = at % (text.length + 1)
          for (const each of [text, text.slice(0, place) + junk + text.slice(place), text.slice(0, place)]) {
            let parses = true
            try {
              JSON.parse(each)
            } catch {
              parses = false
            }
            const code = codeOf(each)
            if (parses)
              expect([undefined, 'json/duplicate-key', 'json/unsafe-key', 'json/number-range']).toContain(code)
            else expect(code?.startsWith('json/')).toBe(true)
          }
        },
      ),
      { numRuns: 3000 },
    )
  })

  test.each([
    ['{"a":1,"a":2}', 'json/duplicate-key'],
    ['{"a":1,"\\u0061":2}', 'json/duplicate-key'],
    ['[{"a":1},{"a":2}]', undefined],
    ['{"a":{"a":1}}', undefined],
    ['{"constructor":1}', 'json/unsafe-key'],
    ['9007199254740993', 'json/number-range'],
    ['1e999', 'json/number-range'],
    ['0.1', undefined],
    ['-0', undefined],
    ['01', 'json/syntax'],
    ['1.', 'json/syntax'],
    ["{'a':1}", 'json/syntax'],
    ['{"a":1,}', 'json/syntax'],
    ['[1,]', 'json/syntax'],
    ['// x\n1', 'json/syntax'],
    ['NaN', 'json/syntax'],
    ['"\\x"', 'json/syntax'],
    ['"\\ud800"', undefined],
    ['', 'json/syntax'],
  ])('%s → %s', (text, code) => {
    expect(codeOf(text)).toBe(code)
  })

  test('says where the syntax breaks', () => {
    expect(() => scan('{\n"a": 1,\n}\n')).toThrow(
      expect.objectContaining({
        diagnostics: [expect.objectContaining({ args: expect.objectContaining({ line: 3, column: 1, offset: 10 }) })],
      }),
    )
  })

  test('is bounded by its limits', () => {
    expect(() => scanJson('[[[1]]]', { ...defaultLimits, jsonDepth: 2 })).toThrow(/json\/too-deep/)
    expect(() => scanJson('{"a":1,"b":2}', { ...defaultLimits, jsonKeys: 1 })).toThrow(/json\/limit/)
    expect(() => scanJson('"abcdef"', { ...defaultLimits, jsonString: 3 })).toThrow(/json\/limit/)
    expect(codeOf(`${'['.repeat(100_000)}`)).toBe('json/too-deep')
  })
})

describe('locateJson', () => {
  test('leads to the token of every value, as another reader finds it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        if (codeOf(text)) return
        const value: unknown = JSON.parse(text)
        for (const [pointer, offset, length] of nodesOf(parseTree(text))) {
          expect(locateJson(text, { pointer }, defaultLimits)).toMatchObject({ offset, length })
          expect(JSON.parse(text.slice(offset, offset + length))).toEqual(valueAt(value, pointer))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('leads to cells inside a text, whatever writes them', () => {
    const text = '{"zone":"AB\\u0043\\nDÅF"}'
    const at = (place: { line?: number; start: number; end: number }) => {
      const found = locateJson(text, { pointer: '/zone', ...place }, defaultLimits)
      return found && JSON.parse(`"${text.slice(found.offset, found.offset + found.length)}"`)
    }
    expect(at({ line: 1, start: 2, end: 3 })).toBe('C')
    expect(at({ line: 2, start: 1, end: 3 })).toBe('ÅF')
    expect(at({ start: 0, end: 5 })).toBe('ABC\nD')
  })
})

function nodesOf(root: ReturnType<typeof parseTree>): [pointer: string, offset: number, length: number][] {
  const found: [string, number, number][] = []
  const open = root ? [{ node: root, path: [] as (string | number)[] }] : []
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, path } = next
    found.push([toPointer(path), node.offset, node.length])
    node.children?.forEach((child, index) => {
      const [key, value] = child.children ?? []
      if (node.type === 'object' && key && value) open.push({ node: value, path: [...path, key.value as string] })
      else if (node.type === 'array') open.push({ node: child, path: [...path, index] })
    })
  }
  return found
}

describe('numbers that are read as another number', () => {
  test.each([
    ['9007199254740991', true],
    ['-9007199254740991', true],
    ['9007199254740992', false],
    ['9.007199254740991e15', true],
    ['9.007199254740992e15', false],
    ['1.2345678901234567e19', false],
    ['23845610185.0', true],
    ['2.3845610185e10', true],
    ['238456101850e-1', true],
    ['23845610185.00000000000001', false],
    ['23845610184.99999999999999999', false],
    ['0', true],
    ['-0', true],
    ['-0.0', true],
    ['0e99', true],
    ['0.00e-5', true],
    ['1e-400', false],
    ['-1e-400', false],
    ['1e400', false],
    ['1E2', true],
    ['1e+2', true],
    ['0.1', true],
    ['0.91', true],
    ['100', true],
    ['100.000', true],
    ['1200e3', true],
  ])('%s is taken: %s', (number, taken) => {
    expect(codeOf(`{"a":${number}}`)).toBe(taken ? undefined : 'json/number-range')
  })
})

describe('a place that is not there', () => {
  const text = '{"a":"x\\u0041y\\n","b":[1,"z"],"":""}'
  const at = (place: { pointer: string; line?: number; start?: number; end?: number }) =>
    locateJson(text, place, defaultLimits)

  test.each(['/c', '/a/0', '/b/2', 'a', '/b/-'])('%s', (pointer) => {
    expect(at({ pointer })).toBeUndefined()
  })

  test('cells of a text, of a number, and beyond the end', () => {
    expect(at({ pointer: '/a', start: 1, end: 2 })).toMatchObject({ offset: 7, length: 6 })
    expect(at({ pointer: '/b/0', start: 0, end: 1 })).toEqual(at({ pointer: '/b/0' }))
    expect(at({ pointer: '/a', start: 1 })).toEqual(at({ pointer: '/a' }))
    const whole = at({ pointer: '/a' })
    expect(at({ pointer: '/a', start: 90, end: 99 })).toEqual(whole)
    expect(at({ pointer: '/' })).toMatchObject({ length: 2 })
  })
})

describe('one text alone', () => {
  test('has the limit of any text', () => {
    const limits = { ...defaultLimits, jsonString: 7, evidenceText: 10 }
    const scanned = (json: string) => () => scanJson(json, limits)
    const limit = (name: string) =>
      expect.objectContaining({
        diagnostics: [expect.objectContaining({ args: { limit: name, max: limits[name as 'jsonString'] } })],
      })
    expect(scanned('"12345678"')).toThrow(limit('jsonString'))
    expect(scanned('{"a":"12345678"}')).toThrow(limit('jsonString'))
    expect(scanned('{"image":"12345678"}')).not.toThrow()
    expect(scanned('{"image":"12345678901"}')).toThrow(limit('evidenceText'))
    expect(scanned('{"image":{"image":"12345678"}}')).toThrow(limit('jsonString'))
  })
})
