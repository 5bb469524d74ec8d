import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import {
  type IdentityProofingResult,
  normalize,
  ProofingError,
  type ProofingSession,
  parseResult,
  redact,
  safeParseResult,
  stringifyResult,
} from '../src/index.ts'
import { failureCases, vendorCases } from './support/cases.ts'

const text = vendorCases().find(({ name }) => name === 'pip/v1-nested-approved')?.expected ?? ''

describe('what was stored is read back', () => {
  test.each(vendorCases().map((each) => [each.name, each] as const))('%s', async (_, { expected = '' }) => {
    const read = await safeParseResult(expected)
    expect(read.ok || read.error.diagnostics).toBe(true)
    expect(read.ok && [stringifyResult(read.result), read.diagnostics]).toEqual([expected, []])
  })

  test('from text, bytes, an object; with a byte order mark; redacted; without provenance', async () => {
    const result = JSON.parse(text) as IdentityProofingResult
    const bytes = new TextEncoder().encode(text)
    for (const way of [text, `\ufeff${text}`, bytes, bytes.buffer, result, Buffer.from(text)])
      expect(await parseResult(way)).toEqual(result)
    for (const profile of ['log', 'analytics', 'support'] as const)
      expect((await safeParseResult(redact(result, profile))).ok).toBe(true)
    const [input] =
      vendorCases().find(({ name }) => name === 'pip/two-renderings-that-differ-in-the-name')?.inputs ?? []
    if (input) expect((await safeParseResult(await normalize(input, { provenance: 'none' }))).ok).toBe(true)
  })
})

test('a line that the command wrote is read with what its input was', async () => {
  const line = { input: 'a.json', line: 1, digest: 'ab', ...(JSON.parse(text) as object) }
  expect(await parseResult(line)).toEqual(line)
})

describe('what is no stored result', () => {
  test.each(failureCases(['stored']).map((each) => [each.case.name, each] as const))(
    '%s',
    async (_, { code, case: each }) => {
      const [input] = each.inputs
      const read = await safeParseResult(input?.content ?? '')
      if (read.ok) {
        expect(read.diagnostics.map((told) => told.code)).toEqual([code])
        expect(read.result).toEqual(JSON.parse(String(input?.content)))
        return
      }
      expect(read.error).toBeInstanceOf(ProofingError)
      expect(read.error.code).toBe(code)
      await expect(parseResult(input?.content ?? '')).rejects.toThrow(expect.objectContaining({ code }))
    },
  )

  // biome-ignore format: columns
  test.each([
    ['json/syntax',          '{'],
    ['json/syntax',          ''],
    ['json/duplicate-key',   '{"schemaVersion":"1.0","schemaVersion":"1.0"}'],
    ['json/unsafe-key',      '{"schemaVersion":"1.0","__proto__":{"decision":{}}}'],
    ['json/too-deep',        `{"schemaVersion":${'['.repeat(200)}${']'.repeat(200)}}`],
    ['json/number-range',    '{"schemaVersion":1e999}'],
    ['encoding/invalid',     Uint8Array.of(0xff, 0x22)],
    ['stored/not-a-result',  'null'],
    ['stored/not-a-result',  '"1.0"'],
    ['stored/not-a-result',  {}],
  ])('%s: %s', async (code, content) => {
    const read = await safeParseResult(content)
    expect(read.ok || read.error.code).toBe(code)
  })

  test.each(['1', '1.00', '01.0', '1.0.0', ' 1.0'])('version %j is none', async (schemaVersion) => {
    const read = await safeParseResult({ ...(JSON.parse(text) as object), schemaVersion })
    expect(read.ok || read.error.code).toBe('stored/not-a-result')
  })

  test.each<[string, string, (result: IdentityProofingResult) => void]>([
    ['a value that no claim says', '/subject/middleName', (each) => Object.assign(each.subject, { middleName: 'X' })],
    [
      'a value of which no claim can be used',
      '/subject/name',
      (each) => {
        for (const claim of each.provenance.claims['/subject/name'] ?? []) claim.agreement = 'unusable'
      },
    ],
    [
      'a session that nobody tells of',
      '/sessions/1/vendor',
      (each) => each.sessions.push({ ...(each.sessions[0] as ProofingSession), id: 'session-2' }),
    ],
    ['an id twice', '/sessions/1', (each) => each.sessions.push(structuredClone(each.sessions[0] as ProofingSession))],
    ['a check with the id of another', '/checks/1', (each) => Object.assign(each.checks[1] ?? {}, { id: 'check-1' })],
  ])('%s is inconsistent', async (_, pointer, change) => {
    const result = JSON.parse(text) as IdentityProofingResult
    change(result)
    const read = await safeParseResult(result)
    expect(read.ok || [read.error.code, read.error.diagnostics.map(({ at }) => at)]).toEqual([
      'stored/inconsistent',
      expect.arrayContaining([{ pointer }]),
    ])
  })

  test('of a later minor version members are no fault, wherever they are; a wrong value is', async () => {
    const later = (at: object) => {
      const result = JSON.parse(text) as IdentityProofingResult
      const [claim] = result.provenance.claims['/subject/name'] ?? []
      Object.assign(claim ?? {}, { at })
      return safeParseResult({ ...result, schemaVersion: '1.7' })
    }
    const read = await later({ pointer: '/applicantName', column: 3 })
    expect(read.ok || read.error.diagnostics).toBe(true)
    const wrong = await later({ pointer: 7, column: 3 })
    expect(wrong.ok || wrong.error.code).toBe('stored/structure')
  })

  test('what was chosen is what stands in the result, also where it is a list or an object', async () => {
    const result = JSON.parse(text) as IdentityProofingResult
    const [winner] = result.provenance.claims['/documents/0/mrz/lines'] ?? []
    const lines = result.documents[0]?.mrz?.lines
    Object.assign(winner ?? {}, { value: [...(lines ?? [])] })
    expect(await safeParseResult(result)).toMatchObject({ ok: true })
    Object.assign(winner ?? {}, { value: [...(lines ?? [])].reverse() })
    const read = await safeParseResult(result)
    expect(read.ok || read.error.diagnostics.map(({ at }) => at)).toEqual([
      { pointer: '/provenance/claims/~1documents~10~1mrz~1lines' },
    ])
  })

  test('a limit of one’s own is kept to', async () => {
    const read = await safeParseResult(text, { limits: { jsonBytes: 100 } })
    expect(read.ok || read.error.code).toBe('input/too-large')
  })

  test('no key and no value of the data is told', async () => {
    const path = join(import.meta.dirname, '../fixtures/failures/stored/structure/key-that-is-a-name/input.json')
    const read = await safeParseResult(readFileSync(path))
    const told = read.ok ? '' : inspect(read.error, { depth: 9 })
    expect(told).toContain('/provenance/claims/*')
    expect(told).not.toMatch(/Kari|23845/)
  })

  test('wrong use is a TypeError', async () => {
    await expect(safeParseResult(4711 as unknown as string)).rejects.toThrow(TypeError)
    await expect(safeParseResult(text, { limits: { nothing: 1 } as object })).rejects.toThrow(TypeError)
  })
})

test('zod is not loaded until a result is read back', () => {
  const source = readFileSync(join(import.meta.dirname, '../src/parse-result.ts'), 'utf8')
  expect(source).toContain("await import('./output/stored/structure.ts')")
  expect(source).not.toMatch(/^import .*structure/m)
})
