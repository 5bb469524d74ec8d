import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ProofingError } from '../../../src/diagnostics/index.ts'
import { byteLength, decode } from '../../../src/formats/encoding/index.ts'
import { locateXml } from '../../../src/formats/xml/locate.ts'
import { readXml } from '../../../src/formats/xml/read.ts'
import { defaultLimits } from '../../../src/source/index.ts'
import { encode } from '../encoding/encode.ts'
import { anyDocument } from './documents.ts'
import { evaluate, treeOf } from './tree.ts'

test('any bytes give a result or an error of ours', () => {
  const markup = fc.constantFrom(
    '<?xml version="1.0" encoding="',
    'utf-16',
    'cp1252',
    '"?>',
    '<a',
    '>',
    '</a>',
    '<!',
    ' b="',
    '&#',
  )
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 12 }),
    markup.map((text) => new TextEncoder().encode(text)),
  )
  fc.assert(
    fc.property(fc.array(bytes), (parts) => {
      const input = Buffer.concat(parts)
      expect(refuses(input) || readXml(input, defaultLimits).nodes.length > 0).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

describe('generated documents in every encoding', () => {
  test('hold the values that were written, in document order, with their places', () => {
    fc.assert(
      fc.property(anyDocument, ({ text, encoding, fields }) => {
        const read = readXml(encode(text, encoding), defaultLimits)
        expect(read).toMatchObject({ text, encoding })
        const leaves = read.nodes.filter(({ container }) => !container)
        expect(leaves).toEqual(fields.map(({ path, xpath, value }) => ({ path: [path], at: { xpath }, value })))
      }),
      { numRuns: 500 },
    )
  })

  test('each place leads an XPath reader of another tree to the same text', () => {
    fc.assert(
      fc.property(anyDocument, ({ text, encoding }) => {
        const tree = treeOf(text)
        for (const { at, value, container } of readXml(encode(text, encoding), defaultLimits).nodes) {
          const found = 'xpath' in at ? evaluate(tree, at.xpath) : []
          expect(found).toHaveLength(1)
          if (!container) expect(found[0]).toBe(value ?? '')
        }
      }),
      { numRuns: 300 },
    )
  })

  test('each place leads to the characters, and each cell to what writes it', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), fc.nat(), ({ text, encoding, fields }, one, other) => {
        const bytes = encode(text, encoding)
        for (const { xpath, start, end, units } of fields) {
          const whole = locateXml({ text, encoding }, { xpath }, defaultLimits)
          expect(whole).toMatchObject({ offset: start, length: end - start })
          const { byteOffset = 0, byteLength: length = 0 } = whole ?? {}
          expect(decode(bytes.subarray(byteOffset, byteOffset + length), encoding)).toBe(text.slice(start, end))
          const from = one % (units.length + 1)
          const to = from + (other % (units.length - from + 1))
          if (to === from) continue
          const cells = locateXml({ text, encoding }, { xpath, start: from, end: to }, defaultLimits)
          const [first] = units[from] ?? []
          const [, last = 0] = units[to - 1] ?? []
          expect(cells).toMatchObject({ offset: first, length: last - (first ?? 0) })
        }
      }),
      { numRuns: 60 },
    )
  })

  test('no part of a document from its beginning gives a result', () => {
    fc.assert(
      fc.property(anyDocument, ({ text, encoding, end }) => {
        const bytes = encode(text, encoding)
        const root = byteLength(text.slice(0, end), encoding)
        const complete = []
        for (let cut = 0; cut < root; cut++) if (!refuses(bytes.subarray(0, cut))) complete.push(cut)
        expect(complete).toEqual([])
        expect(readXml(bytes.subarray(0, root), defaultLimits).nodes).toEqual(readXml(bytes, defaultLimits).nodes)
      }),
      { numRuns: 8 },
    )
  })

  test('changed bytes give a result or an error of ours, and never a value in it', () => {
    const secret = /Nordmann|148280/
    const change = fc.tuple(fc.nat(), fc.constantFrom(0, 1, 2), fc.constantFrom(...'<>&;/!?-[]"\'= \n\0\ufffeaZ0'))
    fc.assert(
      fc.property(anyDocument, fc.array(change, { minLength: 1, maxLength: 4 }), ({ text }, changes) => {
        let changed = text.replace('</', '<navn>Nordmann, Kari 14828012345</navn></')
        for (const [at, remove, insert] of changes) {
          const place = at % changed.length
          changed = changed.slice(0, place) + insert + changed.slice(place + remove)
        }
        try {
          readXml(new TextEncoder().encode(changed), defaultLimits)
        } catch (error) {
          expect(error).toBeInstanceOf(ProofingError)
          expect(`${error} ${JSON.stringify(error)}`).not.toMatch(secret)
        }
      }),
      { numRuns: 1500 },
    )
  })
})

function refuses(bytes: Uint8Array): boolean {
  try {
    readXml(bytes, defaultLimits)
    return false
  } catch (error) {
    if (error instanceof ProofingError) return true
    throw error
  }
}
