import { describe, expect, test } from 'vitest'
import { defaultLimits, detectFormat, type SingleInput, toSourceNow, toSources } from '../../src/source/index.ts'

const source = (input: unknown) => toSourceNow(input as SingleInput, defaultLimits)
const textOf = (input: unknown) => new TextDecoder().decode(source(input).bytes)
const bytes = new TextEncoder().encode('xx{"a":1}xx')

describe('bytes are read from whatever holds them', () => {
  const { buffer } = bytes
  test.each([
    ['a DataView', new DataView(buffer, 2, 7)],
    ['a Buffer', Buffer.from(buffer, 2, 7)],
    ['a clamped array', new Uint8ClampedArray(buffer, 2, 7)],
    ['a signed array', new Int8Array(buffer, 2, 7)],
    ['an ArrayBuffer', buffer.slice(2, 9)],
  ])('%s', (_, content) => {
    expect(textOf(content)).toBe('{"a":1}')
    expect(textOf({ name: 'a.json', content })).toBe('{"a":1}')
  })

  test('elements wider than a byte are their bytes', () => {
    expect([...source(new Uint16Array([0x0201, 0x0403])).bytes].sort()).toEqual([1, 2, 3, 4])
  })
})

describe('only what JSON.parse could have made is an object', () => {
  class Answer {
    approved = true
  }
  test.each([
    ['a Map', new Map([['approved', true]])],
    ['a Set', new Set([1])],
    ['a Date', new Date(0)],
    ['a class instance', new Answer()],
    ['a function', () => ({})],
    ['an odd prototype', Object.create({ approved: true })],
    ['an Error', new Error('x')],
    ['a URL', new URL('https://example.invalid')],
    ['a symbol', Symbol('x')],
    ['a bigint', 1n],
    ['an array of a class of its own', new (class extends Array {})()],
  ])('%s is a TypeError, also inside', async (_, value) => {
    expect(() => source(value)).toThrow(TypeError)
    if (typeof value === 'bigint') return
    expect(() => source({ a: [{ b: value }] })).toThrow(TypeError)
    await expect(toSources([{ content: value }] as never, defaultLimits)).rejects.toThrow(TypeError)
  })

  test('an object without a prototype, a shared one, and a member that is undefined', () => {
    const shared = { x: null }
    const object = Object.assign(Object.create(null), { a: shared, b: [shared, shared], c: undefined })
    expect(textOf(object)).toBe('{"a":{"x":null},"b":[{"x":null},{"x":null}]}')
  })

  const cycle: Record<string, unknown> = {}
  cycle.self = cycle
  const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as object
  test.each([
    ['NaN', { score: Number.NaN }],
    ['Infinity', { a: [{ score: Number.POSITIVE_INFINITY }] }],
    ['-Infinity', [[Number.NEGATIVE_INFINITY]]],
    ['a bigint', { id: 23845610185n }],
    ['undefined in an array', { a: [undefined] }],
    ['a hole in an array', { a: new Array(1) }],
    ['a cycle', cycle],
    ['endless depth', deep],
    [
      'a getter that throws',
      {
        a: {
          get id() {
            throw new Error('Kari')
          },
        },
      },
    ],
    [
      'a proxy that throws',
      {
        a: new Proxy(
          {},
          {
            ownKeys: () => {
              throw new Error('Kari')
            },
          },
        ),
      },
    ],
  ])('%s is refused, not changed', (_, object) => {
    expect(() => source(object)).toThrow(expect.objectContaining({ code: 'input/unreadable' }))
  })
})

describe('what is known about an input', () => {
  const content = '{"a":1}'
  test.each([
    [{ content, name: 7 }],
    [{ content, name: null }],
    [{ content, receivedAt: 'yesterday' }],
    [{ content, receivedAt: '2025-01-20' }],
    [{ content, receivedAt: '2025-01-20T10:15:00' }],
    [{ content, receivedAt: '2025-02-30T10:15:00Z' }],
    [{ content, receivedAt: '2025-01-20T24:00:00Z' }],
    [{ content, receivedAt: '2025-01-20T10:15:00+0100' }],
    [{ content, receivedAt: ' 2025-01-20T10:15:00Z' }],
    [{ content, receivedAt: new Date(0) }],
  ])('%j is a TypeError', (input) => {
    expect(() => source(input)).toThrow(/^input\.(name|receivedAt) must be/)
  })

  test.each(['2025-01-20T10:15:00Z', '2024-02-29T23:59:60.123+01:00', '2025-01-20T10:15:00-00:00'])('%s', (time) => {
    expect(source({ content, receivedAt: time, name: '' })).toMatchObject({ receivedAt: time, name: '' })
  })

  test('a name that is inherited is not read', () => {
    const odd = Object.create({ name: 'inherited' }) as { content?: string }
    odd.content = content
    expect(() => source(odd)).toThrow(TypeError)
    try {
      Object.assign(Object.prototype, { name: 'polluted' })
      expect(Object.hasOwn(source({ content }), 'name')).toBe(false)
    } finally {
      delete (Object.prototype as { name?: string }).name
    }
  })

  test('the same content twice is one source, whatever the order', async () => {
    const early = '2025-01-20T10:15:00Z'
    const late = '2025-01-21T10:15:00Z'
    const named = (name?: string, receivedAt?: string) => ({
      content,
      ...(name === undefined ? {} : { name }),
      ...(receivedAt === undefined ? {} : { receivedAt }),
    })
    const ascending = [named(), named(undefined, early), named(''), named('a'), named('a', early), named('a', late)]
    for (const [index, one] of ascending.entries()) {
      for (const other of ascending.slice(index)) {
        const there = await toSources([one, other], defaultLimits)
        expect(there).toEqual([source(one)])
        expect(await toSources([other, one], defaultLimits)).toEqual(there)
      }
    }
    const asBytes = new TextEncoder().encode(content)
    const there = await toSources([content, asBytes], defaultLimits)
    expect(await toSources([asBytes, content], defaultLimits)).toEqual(there)
  })
})

describe('what is too large, or no text', () => {
  const small = { ...defaultLimits, inputBytes: 4 }

  test.each([
    ['text', '12345'],
    ['bytes', new Uint8Array(5)],
    ['a Blob', new Blob(['12345'])],
    ['a Blob with a name', { name: 'a.json', content: new Blob(['12345']) }],
  ])('%s beyond the limit', async (_, input) => {
    await expect(toSources(input, small)).rejects.toMatchObject({
      code: 'input/too-large',
      diagnostics: [{ args: { limit: 'inputBytes', size: 5, max: 4 } }],
    })
  })

  test('a Blob up to the limit', async () => {
    expect(await toSources(new Blob(['1234']), small)).toMatchObject([{ bytes: new Uint8Array([49, 50, 51, 52]) }])
  })

  test('half a surrogate pair', () => {
    const lone = expect.objectContaining({ code: 'encoding/invalid', message: expect.not.stringContaining('?') })
    expect(() => source('\ud800{}')).toThrow(lone)
  })

  test('nothing, and a list of nothing', async () => {
    for (const input of ['', new Uint8Array(0), []]) {
      await expect(toSources(input, defaultLimits)).rejects.toMatchObject({ code: 'input/empty' })
    }
  })

  test('text that was also given as bytes is known to be decoded', async () => {
    const xml = '<?xml version="1.0" encoding="UTF-16"?><a/>'
    for (const inputs of [
      [xml, Buffer.from(xml)],
      [Buffer.from(xml), xml],
    ]) {
      expect(await toSources(inputs, defaultLimits)).toMatchObject([{ decoded: true }])
    }
    const [bytes] = await toSources([Buffer.from(xml), { name: 'a.xml', content: Buffer.from(xml) }], defaultLimits)
    expect(bytes).not.toHaveProperty('decoded')
  })
})

describe('the format, by the first bytes', () => {
  // biome-ignore format: columns
  test.each<[string, string | number[], string]>([
    ['nothing',                      '', 'empty'],
    ['white space',                  ' \r\n\t', 'empty'],
    ['a byte order mark',            [0xef, 0xbb, 0xbf], 'empty'],
    ['white space as far as it is looked at, and more', ' '.repeat(1025), 'unknown'],
    ['white space up to there',      ' '.repeat(1024), 'empty'],
    ['an object',                    '{}', 'json'],
    ['a list behind white space',    '\n [', 'json'],
    ['a text',                       '"a"', 'json'],
    ['a number',                     '12', 'unknown'],
    ['an element',                   '<a/>', 'xml'],
    ['an element in UTF-16LE',       [0xff, 0xfe, 0x3c, 0x00], 'xml'],
    ['an object in UTF-16BE',        [0x00, 0x7b], 'json'],
    ['a PDF',                        '%PDF-1.7', 'pdf'],
    ['an archive',                   'PK\u0003\u0004', 'zip'],
    ['an empty archive',             'PK\u0005\u0006', 'zip'],
    ['a cut signature',              'PK\u0003', 'unknown'],
    ['a JPEG',                       [0xff, 0xd8, 0xff, 0xe0], 'image'],
    ['a PNG',                        [0x89, 0x50, 0x4e, 0x47], 'image'],
  ])('%s', (_says, content, format) => {
    expect(detectFormat(typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content))).toBe(format)
  })
})
