import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ProofingError } from '../../../src/diagnostics/index.ts'
import { fromAscii85, fromHex, lzwLength, runsLength } from '../../../src/formats/pdf/ascii.ts'
import { checkEnvelope } from '../../../src/formats/pdf/envelope.ts'
import { defaultLimits, withLimits } from '../../../src/source/index.ts'

const layout = (name: string) =>
  readFileSync(new URL(`../../../fixtures/pip-pdf-layouts/${name}/input.pdf`, import.meta.url))

function check(bytes: Buffer, limits = defaultLimits): string {
  try {
    checkEnvelope(bytes, limits, Number.POSITIVE_INFINITY)
    return 'whole'
  } catch (error) {
    if (error instanceof ProofingError) return error.code
    throw error
  }
}

describe('a PDF before it is read', () => {
  test('no prefix of it is whole', () => {
    const bytes = layout('forms-and-object-streams')
    for (let length = 0; length < bytes.length - 1; length++) {
      expect(check(bytes.subarray(0, length)), `${length} bytes`).toBe('pdf/malformed')
    }
    expect(check(bytes)).toBe('whole')
  })

  test('a flipped bit in its compressed text is found', () => {
    const bytes = layout('beside-one-column')
    const start = bytes.indexOf('stream\n') + 9
    const end = bytes.indexOf('\nendstream', start)
    for (let at = start; at < end; at++) {
      const copy = Buffer.from(bytes)
      copy[at]! ^= 1 << (at % 8)
      expect(check(copy), `byte ${at}`).not.toBe('whole')
    }
  })

  test('limits are named', () => {
    expect(check(layout('beside-one-column'), withLimits({ pdfBytes: 100 }))).toBe('pdf/limit')
    expect(check(layout('beside-one-column'), withLimits({ pdfInflated: 100 }))).toBe('pdf/limit')
  })

  test('a deadline that has passed', () => {
    const late = () => checkEnvelope(layout('beside-one-column'), defaultLimits, 0)
    expect(late).toThrow(expect.objectContaining({ code: 'pdf/timeout' }))
  })
})

describe('the decoders of ISO 32000-1 §7.4', () => {
  test('ASCII85', () => {
    expect(fromAscii85(Buffer.from('9jqo^BlbD-BleB1DJ+*+F(f,q~>')).toString()).toBe('Man is distinguished')
    expect([...fromAscii85(Buffer.from('z!!~>'))]).toEqual([0, 0, 0, 0, 0])
  })

  test('hexadecimal', () => {
    expect(fromHex(Buffer.from('48 65\n6C6c 7>zz')).toString('latin1')).toBe('Hellp')
  })

  test('the length of run-length and LZW streams', () => {
    expect(runsLength(Buffer.from([2, 1, 2, 3, 254, 7, 128, 9]))).toBe(6)
    // The example of §7.4.4.2: 45 45 45 45 45 65 45 45 45 66.
    expect(lzwLength(Buffer.from([0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01]))).toBe(10)
  })

  test('deflate ends where it says, not at a spelt endstream', () => {
    const content = deflateSync(Buffer.from('q endstream Q'), { level: 0 })
    const bytes = Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n'),
      content,
      Buffer.from('\nendstream\nendobj\nstartxref\n0\n%%EOF\n'),
    ])
    expect(check(bytes)).toBe('whole')
  })
})
