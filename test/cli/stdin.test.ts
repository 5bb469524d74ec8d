import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CASE, codesOf, MAIN, provenid, recordsOf } from './provenid.ts'

const line = JSON.stringify(JSON.parse(readFileSync(join(CASE, 'input.json'), 'utf8')))

test('one line in, one line out, in order', () => {
  const { status, stdout } = provenid(['normalize', '-'], `${line}\n{"approved":true}\n\n${line}\n`)
  expect(status).toBe(1)
  expect(codesOf(stdout)).toEqual(['1.0', 'vendor/unknown', '1.0'])
})

test('a byte order mark, CR and a last line without an end change nothing', () => {
  const plain = provenid(['normalize', '-'], `${line}\n${line}\n`)
  expect(plain.status).toBe(0)
  expect(provenid(['normalize', '-'], `\ufeff${line}\r\n \r\n${line}`)).toEqual(plain)
})

test('bytes that are no UTF-8 are an error record, not replaced', () => {
  const broken = Buffer.concat([Buffer.from(line.slice(0, -1)), Buffer.from(',"x":"\xe5"}\n', 'latin1')])
  const { status, stdout } = provenid(['normalize', '-'], Buffer.concat([broken, Buffer.from(`${line}\n`)]))
  expect(status).toBe(1)
  expect(codesOf(stdout)).toEqual(['encoding/invalid', '1.0'])
})

test('a line longer than the limit has its record, and the next is read', () => {
  const long = `{"x":"${'x'.repeat(9 * 1024 ** 2)}"}`
  const { status, stdout } = provenid(['normalize', '-'], `${line}\n${long}\n${line}\n`)
  expect(status).toBe(1)
  expect(codesOf(stdout)).toEqual(['1.0', 'input/too-large', '1.0'])
  expect(recordsOf(stdout)[1]).toMatchObject({
    ok: false,
    error: { diagnostics: [{ args: { limit: 'jsonBytes', size: long.length, max: 8 * 1024 ** 2 } }] },
  })
})

test('standard input goes with no other input, and has no evidence', () => {
  for (const args of [
    [join(CASE, 'input.json'), '-'],
    ['-', CASE],
    ['-', '-'],
    ['-', '--attachments', 'evidence'],
  ]) {
    expect(provenid(['normalize', ...args], `${line}\n`)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^provenid: .+\n$/),
    })
  }
})

test('a reader that closes early ends it quietly', () => {
  const script = `for i in 1 2 3 4 5 6 7 8; do tr -d '\\n' < "$2"; echo; done | "$0" "$1" normalize - | head -c 10`
  const args = ['-c', `${script} || true`, process.execPath, MAIN, join(CASE, 'input.json')]
  expect(execFileSync('bash', args, { encoding: 'utf8' })).toHaveLength(10)
})
