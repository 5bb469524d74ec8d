import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseChecksumList, verifyChecksums } from '../../../src/formats/signature/checksums.ts'

const hex = (length: number) => 'A1'.repeat(length / 2)

describe('parsing', () => {
  test.each([
    [32, 'md5'],
    [40, 'sha-1'],
    [56, 'sha-224'],
    [64, 'sha-256'],
    [96, 'sha-384'],
    [128, 'sha-512'],
  ])('%i digits are %s', (length, alg) => {
    expect(parseChecksumList(`${hex(length)}  a b.pdf`)).toEqual([
      { name: 'a b.pdf', alg, value: hex(length).toLowerCase() },
    ])
  })

  test.each([`${hex(64)} *a.pdf`, `${hex(64)}\ta.pdf`, `SHA256 (a.pdf) = ${hex(64)}`, `${hex(64)}  ./a.pdf`])(
    '%s',
    (line) => {
      const text = `\ufeff# made by a tool\r\n; and another\r\n\r\n${line}\r\n`
      expect(parseChecksumList(text)).toMatchObject([{ name: 'a.pdf', alg: 'sha-256' }])
    },
  )

  test.each([
    '',
    'a.pdf',
    `${hex(62)}  a.pdf`,
    `${hex(64)}  a.pdf\nsomething else`,
    `\\${hex(64)}  a\\nb`,
    `${hex(64)}${'x'.repeat(2000)}`,
  ])('no list: %#', (text) => {
    expect(parseChecksumList(text)).toEqual([])
  })

  test('is bounded', () => {
    expect(parseChecksumList(`${hex(64)}  a\n`.repeat(10_001))).toEqual([])
    expect(parseChecksumList(' '.repeat(1024 ** 2 + 1))).toEqual([])
  })
})

describe('verifying', () => {
  const member = (name: string, text: string) => ({ name, bytes: Buffer.from(text) })
  const list = parseChecksumList(
    ['a.pdf', 'b.pdf', 'gone.pdf']
      .map((name) => `${createHash('sha256').update('a').digest('hex')}  ${name}`)
      .join('\n'),
  )

  test('says for each line: pass, fail or missing', () => {
    expect(verifyChecksums(list, [member('a.pdf', 'a'), member('b.pdf', 'b')])).toEqual([
      { name: 'a.pdf', result: 'pass' },
      { name: 'b.pdf', result: 'fail' },
      { name: 'gone.pdf', result: 'missing' },
    ])
  })

  test('names are relative to the folder of the list, then to the archive', () => {
    const members = [member('a.pdf', 'x'), member('out/a.pdf', 'a'), member('b.pdf', 'a')]
    expect(verifyChecksums(list, members, 'out/').map(({ result }) => result)).toEqual(['pass', 'pass', 'missing'])
    expect(verifyChecksums(list, members).map(({ result }) => result)).toEqual(['fail', 'pass', 'missing'])
  })

  test('every algorithm, any content', () => {
    const names = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512']
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.uint8Array({ maxLength: 100 }), (algorithm, bytes) => {
        const text = `${createHash(algorithm).update(bytes).digest('hex').toUpperCase()}  x`
        expect(verifyChecksums(parseChecksumList(text), [{ name: 'x', bytes }])).toEqual([
          { name: 'x', result: 'pass' },
        ])
        const other = [{ name: 'x', bytes: Buffer.concat([bytes, Buffer.from([0])]) }]
        expect(verifyChecksums(parseChecksumList(text), other)).toEqual([{ name: 'x', result: 'fail' }])
      }),
    )
  })
})
