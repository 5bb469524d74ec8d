import { describe, expect, test } from 'vitest'
import { defaultLimits, type SingleInput, toSourceNow, toSources } from '../../src/source/index.ts'

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
