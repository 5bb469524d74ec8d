import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frame, honestImages, j2k, jp2, jp2Header, jpeg, png, segment } from '../../../fixtures/make/zip/images.mjs'
import { files } from '../../../fixtures/make/zip/make.mjs'
import { imageCodes } from '../../../src/diagnostics/codes/image.ts'
import { describeImage } from '../../../src/formats/image/describe.ts'
import { defaultLimits } from '../../../src/source/index.ts'
import { cpuMillis } from '../../support/cpu.ts'

const root = new URL('../../../fixtures/failures/image/', import.meta.url)
const failing = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /input\.\w+$/.test(path))
  .sort()
const told = (bytes: Uint8Array) => describeImage(bytes, defaultLimits)

describe('fixtures', () => {
  test('are what the scripts write, and every code has one', () => {
    const made = [...files()].filter(([path]) => path.startsWith('failures/image/')).map(([path]) => path.slice(15))
    expect(failing).toEqual(made.sort())
    expect(new Set(failing.map((path) => `image/${path.split('/')[0]}`))).toEqual(new Set(Object.keys(imageCodes)))
  })

  test.each(failing)('%s is what its folder says', (path) => {
    const { diagnostics, width } = told(readFileSync(new URL(path, root)))
    expect(diagnostics).toMatchObject([{ code: `image/${path.split('/')[0]}`, severity: 'warning' }])
    expect(width === undefined).toBe(path.startsWith('malformed'))
  })

  test.each(Object.entries(honestImages))('%s', (_, [bytes, contentType, width, height]) => {
    expect(told(bytes)).toEqual({ contentType, width, height, diagnostics: [] })
  })
})

const latin1 = (text: string) => Buffer.from(text, 'latin1')

test.each([
  ['GIF89a', 'image/gif'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['RIFF\x10\0\0\0WAVEfmt ', 'application/octet-stream'],
  ['II*\0\x08\0\0\0', 'image/tiff'],
  ['MM\0*\0\0\0\x08', 'image/tiff'],
  ['%PDF-1.7', 'application/pdf'],
  ['PK\x03\x04', 'application/zip'],
  ['\0\0\0\x18ftypmp42', 'video/mp4'],
  ['\0\0\0\x18ftypisom', 'video/mp4'],
  ['\0\0\0\x14ftypqt  ', 'video/quicktime'],
  ['\0\0\0\x18ftypheic', 'image/heic'],
  ['\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webmB\x87', 'video/webm'],
  ['\x1aE\xdf\xa3\x9fB\x82\x88matroska', 'video/x-matroska'],
  ['{"a":1}', 'application/octet-stream'],
  ['', 'application/octet-stream'],
])('%j is %s', (start, contentType) => {
  expect(told(latin1(start))).toEqual({ contentType, diagnostics: [] })
})

test('a preview in front of the frame header does not count', () => {
  const preview = jpeg(frame(16, 16))
  expect(told(jpeg(segment(0xe1, preview), segment(0xc4, Buffer.alloc(20)), frame(640, 480)))).toMatchObject({
    width: 640,
    height: 480,
  })
})

test('limits are the caller’s', () => {
  const limits = { ...defaultLimits, imageBytes: 10, imagePixels: 99 }
  expect(describeImage(png(10, 10), limits).diagnostics.map(({ args }) => args?.limit)).toEqual([
    'imageBytes',
    'imagePixels',
  ])
})

test('any size that fits the header is read back', () => {
  const side = fc.integer({ min: 1, max: 65_535 })
  fc.assert(
    fc.property(side, side, (width, height) => {
      for (const bytes of [
        jpeg(frame(width, height)),
        png(width, height),
        jp2(jp2Header(width, height)),
        j2k(width, height),
      ]) {
        expect(told(bytes)).toMatchObject({ width, height })
      }
    }),
  )
})

test('any bytes behind a known start are described', () => {
  const starts = Object.values(honestImages).map(([bytes]) => bytes)
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.nat(60), fc.uint8Array({ maxLength: 60 }), (start, keep, rest) => {
      const { width, height, diagnostics } = told(Buffer.concat([start.subarray(0, keep), rest]))
      expect(width === undefined).toBe(height === undefined)
      for (const { code } of diagnostics) expect(Object.keys(imageCodes)).toContain(code)
    }),
    { numRuns: 2_000 },
  )
})

test('megabytes of segments or fill bytes cost no time', () => {
  const segments = Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    Buffer.alloc(8 * 1024 ** 2, Buffer.from('ffe00002', 'hex')),
  ])
  const fill = Buffer.concat([Buffer.from('ffd8', 'hex'), Buffer.alloc(8 * 1024 ** 2, 0xff)])
  const spent = cpuMillis(() => {
    expect(told(segments).diagnostics).toHaveLength(1)
    expect(told(fill).diagnostics).toHaveLength(1)
  })
  expect(spent).toBeLessThan(20_000)
})

describe('boxes of a JP2 file', () => {
  const signature = Buffer.from('0000000c6a5020200d0a870a', 'hex')
  const box = (type: string, content: Buffer, form: 'short' | 'long' | 'to the end' = 'short') => {
    const head = Buffer.alloc(form === 'long' ? 16 : 8)
    head.writeUInt32BE(form === 'short' ? content.length + 8 : form === 'long' ? 1 : 0, 0)
    head.write(type, 4, 'latin1')
    if (form === 'long') head.writeBigUInt64BE(BigInt(content.length + 16), 8)
    return Buffer.concat([head, content])
  }
  const size = Buffer.from('000001e000000280000307070000', 'hex')
  const sizeOf = (...boxes: Buffer[]) => describeImage(Buffer.concat([signature, ...boxes]), defaultLimits)

  // biome-ignore format: columns
  test.each<[string, Buffer[], boolean]>([
    ['short lengths',           [box('jp2h', box('ihdr', size))], true],
    ['long lengths',            [box('jp2h', box('ihdr', size, 'long'), 'long')], true],
    ['to the end of the file',  [box('jp2h', box('ihdr', size), 'to the end')], true],
    ['behind another box',      [box('ftyp', Buffer.from('jp2 ')), box('jp2h', box('ihdr', size))], true],
    ['a long length that is cut', [box('jp2h', Buffer.alloc(0), 'long').subarray(0, 12)], false],
    ['a long length below its own head', [Buffer.from('000000016a7032680000000000000008', 'hex')], false],
    ['no header',               [box('jp2h', box('colr', size))], false],
  ])('%s', (_says, boxes, found) => {
    expect(sizeOf(...boxes)).toMatchObject(found ? { width: 640, height: 480 } : { diagnostics: [{ code: 'image/malformed' }] })
  })
})
