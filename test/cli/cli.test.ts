import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { vendorCases } from '../support/cases.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const MAIN = join(ROOT, 'dist', 'cli', 'main.js')
const CASE = join(ROOT, 'fixtures', 'pip', 'v2-vendor-example')

/** The command as it is installed: `npm ci` builds it. */
function provenid(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  if (!existsSync(MAIN)) throw new Error('dist is missing: npm run build')
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return { status, stdout, stderr }
}

describe('normalize', () => {
  test('one file gives exactly the expected bytes', () => {
    const { status, stdout, stderr } = provenid(['normalize', join(CASE, 'input.json')])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toBe(readFileSync(join(CASE, 'expected.json'), 'utf8'))
  })

  test('all single-file cases give exactly what is expected, in order', () => {
    const cases = vendorCases().filter(({ inputs }) => inputs.length === 1)
    const { status, stdout } = provenid([
      'normalize',
      '--format',
      'ndjson',
      ...cases.map(({ folder }) => join(folder, 'input.json')),
    ])
    expect(status).toBe(0)
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(lines).toEqual(cases.map(({ expected }) => JSON.parse(expected ?? '')))
  })

  test('a folder of several inputs is one case with --group folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'provenid-'))
    const example = vendorCases().find(({ name }) => name === 'mobbscan/webhooks-and-process-in-any-order')
    for (const { name, content } of example?.inputs ?? []) writeFileSync(join(folder, name), content)
    const { status, stdout } = provenid(['normalize', '--group', 'folder', folder])
    expect(status).toBe(0)
    expect(stdout).toBe(example?.expected)
  })

  test('a rejected file leaves its record in its place, and exit code 1', () => {
    const bad = join(ROOT, 'fixtures', 'failures', 'json', 'duplicate-key', 'approved-twice', 'input.json')
    const { status, stdout, stderr } = provenid(['normalize', '--format', 'ndjson', bad, join(CASE, 'input.json')])
    expect(status).toBe(1)
    const [first, second] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(first).toMatchObject({ ok: false, error: { code: 'json/duplicate-key' } })
    expect(second).toMatchObject({ schemaVersion: '1.0' })
    expect(stderr).toContain('json/duplicate-key at /approved')
  })

  test('standard input is NDJSON: one line in, one line out, in order', () => {
    const line = JSON.stringify(JSON.parse(readFileSync(join(CASE, 'input.json'), 'utf8')))
    const { status, stdout } = provenid(['normalize', '-'], `${line}\n{"approved":true}\n\n${line}\n`)
    expect(status).toBe(1)
    const records = stdout
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each) as Record<string, unknown>)
    expect(records.map((record) => record.schemaVersion ?? (record.error as { code: string }).code)).toEqual([
      '1.0',
      'vendor/unknown',
      '1.0',
    ])
  })

  test('a link and a missing file are rejected, not followed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'provenid-'))
    symlinkSync(join(CASE, 'input.json'), join(folder, 'link.json'))
    expect(provenid(['normalize', join(folder, 'link.json')])).toMatchObject({ status: 1 })
    expect(provenid(['normalize', join(folder, 'missing.json')]).stderr).toContain('input/unreadable')
  })

  test('a reader that closes early ends it quietly', () => {
    const command = `for i in 1 2 3 4 5 6 7 8; do cat '${join(CASE, 'input.json')}' | tr -d '\\n'; echo; done | '${process.execPath}' '${MAIN}' normalize - | head -c 10; exit \${PIPESTATUS[1]}`
    expect(execFileSync('bash', ['-c', `${command} || true`], { encoding: 'utf8' })).toHaveLength(10)
  })
})

test('inspect, explain and vendors', () => {
  expect(provenid(['inspect', join(CASE, 'input.json')]).stdout).toContain('pip/result-v2 (mobai/pip), json')
  expect(provenid(['explain', join(CASE, 'expected.json'), '/sessions/0/requestedName']).stdout).toContain('"John Doe"')
  expect(provenid(['explain', join(CASE, 'input.json')]).stdout).toContain('The case is approved')
  expect(provenid(['vendors']).stdout).toContain('mobbscan/process')
})

test('wrong usage is exit code 2, help and version are 0', () => {
  expect(provenid(['normalise'])).toMatchObject({ status: 2, stdout: '' })
  expect(provenid(['normalize', '--format', 'xml', 'x']).status).toBe(2)
  expect(provenid(['normalize', '--today', 'tomorrow', join(CASE, 'input.json')]).status).toBe(2)
  expect(provenid(['--version'])).toMatchObject({ status: 0, stdout: '0.1.0\n' })
  expect(provenid(['--help']).stdout).toContain('provenid explain result.json')
})
