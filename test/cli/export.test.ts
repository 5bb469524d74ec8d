import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { vendorCases } from '../support/cases.ts'
import { emptyFolder, provenid, ROOT, recordsOf } from './provenid.ts'

const fixture = (...path: string[]) => join(ROOT, 'fixtures', ...path)
const APPROVED = fixture('pip', 'v1-nested-approved')
const PERSON = /stenbyen|23845610185|CCC002251|123456|Ola Operat|1956-04-23/i

describe('normalize --redact', () => {
  test.each(['json', 'ndjson', 'csv'])('as %s, nothing of the person is left, nor of the file', (format) => {
    const folder = emptyFolder()
    const file = join(folder, 'Østenbyen 23845610185.json')
    writeFileSync(file, readFileSync(join(APPROVED, 'input.json')))
    const { status, stdout } = provenid(['normalize', file, '--format', format, '--redact', 'log'])
    expect(status).toBe(0)
    expect(stdout).toContain('approved')
    expect(stdout).not.toMatch(PERSON)
    const out = join(folder, `out.${format}`)
    expect(provenid(['normalize', file, '--format', format, '--redact', 'analytics', '--out', out]).status).toBe(0)
    expect(readFileSync(out, 'utf8')).not.toMatch(PERSON)
  })

  test('the record of what is rejected is redacted too', () => {
    const input = `{"pipId":"P-1","Kari Nordmann":1,"Kari Nordmann":2}\n`
    const { status, stdout } = provenid(['normalize', '-', '--redact', 'log'], input)
    expect(status).toBe(1)
    expect(recordsOf(stdout)).toMatchObject([{ ok: false, error: { code: 'json/duplicate-key' } }])
    expect(stdout).not.toContain('Kari')
  })

  test('a key gives pseudonyms; its line end is no part of it', () => {
    const key = join(emptyFolder(), 'key')
    writeFileSync(key, 'a key that nobody else knows, 32+\n')
    const { status, stdout } = provenid([
      'normalize',
      join(APPROVED, 'input.json'),
      '--redact',
      'analytics',
      '--redact-key',
      key,
    ])
    expect(status).toBe(0)
    const { subject } = JSON.parse(stdout) as { subject: { nationalIdentifiers: { value: string }[] } }
    const keyed = 'hmac-sha256:04edc644c73c59b9ad88bd123364076b9392543c68c475338393933eae132218'
    expect(subject.nationalIdentifiers.map(({ value }) => value)).toEqual([keyed])
  })

  test('wrong use', () => {
    const short = join(emptyFolder(), 'key')
    writeFileSync(short, 'short')
    for (const flags of [
      ['--redact', 'debug'],
      ['--redact', 'log', '--redact-key', short],
      ['--redact', 'log', '--redact-key', `${short}.missing`],
      ['--redact-key', short],
      ['--redact', 'log', '--attachments', emptyFolder()],
      ['--redact', 'log', '--out', `${short}.out`, '--resume'],
    ])
      expect([flags, provenid(['normalize', join(APPROVED, 'input.json'), ...flags]).status]).toEqual([flags, 2])
  })
})

describe('verified-claims', () => {
  const flags = ['--trust-framework', 'example_framework']

  test('of a stored result, and of the inputs of one case', () => {
    const stored = provenid(['verified-claims', join(APPROVED, 'expected.json'), ...flags])
    const fresh = provenid(['verified-claims', join(APPROVED, 'input.json'), ...flags])
    expect(stored).toEqual({ status: 0, stderr: '', stdout: fresh.stdout })
    expect(JSON.parse(stored.stdout)).toMatchObject({
      verified_claims: { verification: { trust_framework: 'example_framework' }, claims: { birthdate: '1956-04-23' } },
    })
    const several = vendorCases().find(({ name }) => name === 'pip/all-renderings-agree')
    const files = (several?.inputs ?? []).map(({ name }) => join(several?.folder ?? '', name))
    expect(provenid(['verified-claims', ...files, ...flags]).status).toBe(0)
  })

  test('what may not be exported is refused with the reason', () => {
    const file = fixture('mobbid', 'operation-verified', 'expected.json')
    const { status, stdout, stderr } = provenid(['verified-claims', file, ...flags])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('export/biometric-only')
  })

  test('without a trust framework it is wrong use', () => {
    expect(provenid(['verified-claims', join(APPROVED, 'expected.json')]).status).toBe(2)
    expect(provenid(['verified-claims', join(APPROVED, 'expected.json'), '--trust-framework', '']).status).toBe(2)
  })
})

describe('what is stored', () => {
  test('schema prints the schema that is shipped', () => {
    const { status, stdout } = provenid(['schema'])
    expect(status).toBe(0)
    const shipped: unknown = JSON.parse(
      readFileSync(join(ROOT, 'src/schema/identity-proofing-result-1.0.json'), 'utf8'),
    )
    expect(JSON.parse(stdout)).toEqual(shipped)
    expect(shipped).toMatchObject({ $id: 'urn:provenid:schema:identity-proofing-result:1.0' })
  })

  test('explain refuses a result that contradicts itself', () => {
    const file = fixture('failures', 'stored', 'inconsistent', 'winner-that-is-not-the-value', 'input.json')
    const { status, stdout, stderr } = provenid(['explain', file])
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('stored/inconsistent')
  })
})
