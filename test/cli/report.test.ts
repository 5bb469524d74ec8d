import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, provenid, ROOT } from './provenid.ts'

const EXAMPLE = join(ROOT, 'fixtures', 'pip', 'v1-nested-approved')
const INPUT = join(EXAMPLE, 'input.json')
const STORED = join(EXAMPLE, 'expected.json')
const OTHER = join(ROOT, 'fixtures', 'mobbscan', 'process-verified', 'input.json')

test('an input file becomes a page with the places in it, for its owner only, and nothing is overwritten', () => {
  const out = join(emptyFolder(), 'report.html')
  expect(provenid(['report', INPUT, '-o', out])).toEqual({ status: 0, stdout: '', stderr: '' })
  const page = readFileSync(out, 'utf8')
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">/)
  expect(page).toContain('<pre class="excerpt">')
  expect(statSync(out).mode & 0o777).toBe(0o600)
  const again = provenid(['report', INPUT, '-o', out])
  expect([again.status, again.stderr]).toEqual([3, expect.stringContaining('output/exists')])
  expect(readFileSync(out, 'utf8')).toBe(page)
})

test('a stored result is shown as it is; with its files the originals are shown, with others it is told', () => {
  const alone = provenid(['report', STORED])
  expect([alone.status, alone.stderr]).toEqual([0, ''])
  expect(alone.stdout).not.toContain('class="excerpt">')
  const both = provenid(['report', STORED, INPUT])
  expect([both.status, both.stderr]).toEqual([0, ''])
  expect(both.stdout).toContain('class="excerpt">')
  const others = provenid(['report', STORED, OTHER])
  expect([others.status, others.stderr]).toEqual([0, expect.stringContaining('made from other files')])
})

test('--lang and --veiled', () => {
  const { stdout } = provenid(['report', INPUT, '--lang', 'nb', '--veiled'])
  expect(stdout).toContain('<html lang="nb">')
  expect(stdout).toContain('id="veil" checked')
})

test('--redact leaves the person out, and the originals with it', () => {
  const { status, stdout } = provenid(['report', STORED, INPUT, '--redact', 'support'])
  const { subject } = JSON.parse(readFileSync(STORED, 'utf8')) as { subject: { name: string; birthdate: string } }
  expect(status).toBe(0)
  expect(stdout).toContain('Redacted:')
  expect([
    stdout.includes(subject.name),
    stdout.includes(subject.birthdate),
    stdout.includes('class="excerpt">'),
  ]).toEqual([false, false, false])
})

test('a rejected input and a broken result are told, and no page is written', () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'broken.json'), '{"a": 1, "a": 2}')
  const broken = provenid(['report', join(folder, 'broken.json')])
  expect([broken.status, broken.stdout, broken.stderr]).toEqual([1, '', expect.stringContaining('json/duplicate-key')])
  const partial = { schemaVersion: '1.0', decision: {}, sessions: [], provenance: { claims: {}, sources: {} } }
  writeFileSync(join(folder, 'partial.json'), JSON.stringify(partial))
  const lacking = provenid(['report', join(folder, 'partial.json')])
  expect([lacking.status, lacking.stdout, lacking.stderr]).toEqual([
    1,
    '',
    expect.stringContaining('stored/structure at /documents'),
  ])
})

test.each([
  ['two results', [STORED, STORED], 'one case'],
  ['--veiled with --batch', ['--batch', '--veiled', STORED], 'no personal data'],
  ['--redact with --batch', ['--batch', '--redact', 'log', STORED], 'no personal data'],
])('wrong usage: %s', (_, args, told) => {
  const { status, stderr } = provenid(['report', ...args])
  expect([status, stderr]).toEqual([2, expect.stringContaining(told)])
})

test('--batch counts the records of NDJSON, from files and from standard input', () => {
  const results = join(emptyFolder(), 'results.ndjson')
  const { stdout: records } = provenid(['normalize', INPUT, OTHER, '--format', 'ndjson'])
  writeFileSync(results, `${records}{"ok":false,"error":{"code":"xml/doctype","diagnostics":[]}}\nno json\n`)
  const fromFile = provenid(['report', '--batch', results])
  expect(fromFile.status).toBe(1)
  expect(fromFile.stderr).toMatch(/results\.ndjson: 1 line is no record of normalize/)
  expect(fromFile.stdout).toMatch(
    /<dt>records<\/dt><dd>3<\/dd>.*<dt>not normalized<\/dt><dd>1<\/dd>.*<dt>unreadable lines<\/dt><dd>1<\/dd>/,
  )
  expect(provenid(['report', '--batch', '-'], readFileSync(results)).stdout).toBe(fromFile.stdout)
  const clean = provenid(['report', '--batch', '-'], records)
  expect([clean.status, clean.stderr]).toEqual([0, ''])
  const missing = provenid(['report', '--batch', `${results}.not`])
  expect([missing.status, missing.stderr]).toEqual([1, expect.stringContaining('ENOENT')])
})
