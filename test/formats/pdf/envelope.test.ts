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

/** A file of one stream, whole as far as the envelope goes. */
function withStream(
  dictionary: string,
  content: Uint8Array,
  { end = '\nendstream', newline = '\n', more = '' } = {},
): Buffer {
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${dictionary} >>\nstream${newline}`, 'latin1'),
    content,
    Buffer.from(`${end}\nendobj\n${more}startxref\n0\n%%EOF\n`, 'latin1'),
  ])
}

describe('what a stream may be', () => {
  const text = Buffer.from('q 1 0 0 1 0 0 cm Q')
  const packed = deflateSync(text)
  const damaged = Buffer.from(packed)
  damaged[4]! ^= 0xff

  // biome-ignore format: columns
  test.each<[string, Buffer, string]>([
    ['as it is',                         withStream('', text), 'whole'],
    ['a picture, which is not undone',   withStream('/Filter /DCTDecode', text), 'whole'],
    ['a picture behind deflate',         withStream('/Filter [/FlateDecode /DCTDecode]', packed), 'whole'],
    ['hexadecimal',                      withStream('/Filter /ASCIIHexDecode', Buffer.from('4142>')), 'whole'],
    ['hexadecimal without its end',      withStream('/Filter /AHx', Buffer.from('414')), 'whole'],
    ['runs',                             withStream('/Filter /RunLengthDecode', Buffer.from([0, 1, 128])), 'whole'],
    ['runs behind which something is packed', withStream('/Filter [/RL /FlateDecode]', Buffer.from([0, 1, 128])), 'pdf/malformed'],
    ['an unknown filter',                withStream('/Filter /Made#20up', text), 'pdf/malformed'],
    ['an empty list of filters',         withStream('/Filter [ ]', text), 'whole'],
    ['deflate that is no deflate',       withStream('/Filter /FlateDecode', text), 'pdf/malformed'],
    ['deflate behind hexadecimal',       withStream('/Filter [/AHx /Fl]', Buffer.from(`${packed.toString('hex')}>`)), 'whole'],
    ['deflate that nobody announces',    withStream('', packed), 'whole'],
    ['damaged, and announced by nobody', withStream('', damaged), 'whole'],
    ['damaged',                          withStream('/Filter /Fl', damaged), 'pdf/malformed'],
    ['without its checksum',             withStream('/Filter [/AHx /Fl]', Buffer.from(`${packed.subarray(0, -4).toString('hex')}>`)), 'pdf/malformed'],
    ['without an end',                   withStream('', text, { end: '' }), 'pdf/malformed'],
    ['behind a carriage return',         withStream('/Filter /Fl', packed, { newline: '\r' }), 'whole'],
    ['behind both line ends',            withStream('/Filter /Fl', packed, { newline: '\r\n' }), 'whole'],
    ['a word in a text, and none',       withStream('', text, { more: '(a stream of words)\n' }), 'whole'],
    ['a stream inside a stream',         withStream('', Buffer.from('2 0 obj << >> stream\nx\nendstream')), 'whole'],
    ['the first part of a larger file',  withStream('/Linearized 1 /L 99999', text), 'pdf/malformed'],
    ['linearized, and whole',            withStream('/Linearized 1 /L 100', text), 'whole'],
  ])('%s', (_says, bytes, found) => {
    expect(check(bytes)).toBe(found)
  })

  test('an object far in front of its stream is found by what stands there', () => {
    expect(check(withStream(`/Filter /Fl /Pad (${'x'.repeat(9_000)})`, text))).toBe('whole')
  })

  test('more streams than a file has', () => {
    const many = Buffer.concat(Array.from({ length: 20_001 }, () => Buffer.from('stream\nendstream\n')))
    expect(check(Buffer.concat([Buffer.from('%PDF-1.7\n'), many, Buffer.from('startxref\n0\n%%EOF\n')]))).toBe(
      'pdf/limit',
    )
  })

  test('streams that all reach to the end of one', () => {
    const large = deflateSync(Buffer.from(Array.from({ length: 60_000 }, (_, at) => (at * 7919) % 251)), { level: 0 })
    const heads = Buffer.from('<< /Filter /Fl >>\nstream\n')
    // Each head is a stored block of the stream in front of it: what is read is read again and again.
    const stored = (content: Buffer) => {
      const head = Buffer.alloc(5)
      head.writeUInt16LE(content.length, 1)
      head.writeUInt16LE(content.length ^ 0xffff, 3)
      return Buffer.concat([Buffer.from([0x78, 0x01]), head, content])
    }
    const nested = Array.from({ length: 6 }).reduce<Buffer>(
      (inner) => Buffer.concat([stored(heads), inner.subarray(2)]),
      large,
    )
    expect(['pdf/malformed', 'pdf/limit']).toContain(check(withStream('/Filter /Fl', nested)))
  })
})

describe('the pages that a file holds', () => {
  const pagesOf = (bytes: Buffer) => checkEnvelope(bytes, defaultLimits, Number.POSITIVE_INFINITY).pages
  const body = (objects: string) => Buffer.from(`%PDF-1.7\n${objects}startxref\n0\n%%EOF\n`, 'latin1')
  const page = (number: number, text = '/Type /Page') => `${number} 0 obj\n<< ${text} >>\nendobj\n`
  const packed = (objects: string, first: string, n = 2) =>
    withStream(`/Type /ObjStm /N ${n} ${first}`, Buffer.from(objects, 'latin1'))

  // biome-ignore format: columns
  test.each<[string, Buffer, number]>([
    ['none',                        body(page(1, '/Type /Pages')), 0],
    ['two',                         body(page(1) + page(2)), 2],
    ['one in two versions',         body(page(3) + page(3)), 1],
    ['with its name in escapes',    body(page(1, '/Type /P#61ge')), 1],
    ['without a space',             body(page(1, '/Type/Page/Parent 2 0 R')), 1],
    ['a longer name',               body(page(1, '/Type /PageLabel')), 0],
    ['of no object',                body('<< /Type /Page >>'), 0],
    ['in an object stream',         packed('5 0 6 16 <</Type /Page>> <</Type /Page>>', '/First 9'), 2],
    ['in an object stream, of one number', packed('5 0 5 16 <</Type /Page>> <</Type /Page>>', '/First 9'), 1],
    ['in an object stream without a place', packed('<</Type /Page>>', ''), 0],
  ])('%s', (_says, bytes, count) => {
    expect(pagesOf(bytes)).toBe(count)
  })
})
