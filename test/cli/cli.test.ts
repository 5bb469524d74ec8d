import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { vendorCases } from '../support/cases.ts'
import { CASE, emptyFolder, provenid, ROOT, recordsOf } from './provenid.ts'

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
      ...cases.map(({ folder, inputs }) => join(folder, inputs[0]?.name ?? '')),
    ])
    expect(status).toBe(0)
    expect(recordsOf(stdout)).toEqual(cases.map(({ expected }) => JSON.parse(expected ?? '')))
  })

  test('a folder of several inputs is one case with --group folder', () => {
    const folder = emptyFolder()
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
    const [first, second] = recordsOf(stdout)
    expect(first).toMatchObject({ ok: false, error: { code: 'json/duplicate-key' } })
    expect(second).toMatchObject({ schemaVersion: '1.0' })
    expect(stderr).toContain('json/duplicate-key at /approved')
  })

  test('a link and a missing file are rejected, not followed', () => {
    const folder = emptyFolder()
    symlinkSync(join(CASE, 'input.json'), join(folder, 'link.json'))
    expect(provenid(['normalize', join(folder, 'link.json')])).toMatchObject({ status: 1 })
    const { status, stdout, stderr } = provenid(['normalize', join(folder, 'missing.json')])
    expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('input/unreadable') })
    expect(recordsOf(stdout)).toEqual([expect.objectContaining({ ok: false })])
  })
})

test('explain and vendors', () => {
  expect(provenid(['explain', join(CASE, 'expected.json'), '/sessions/0/requestedName']).stdout).toContain('"John Doe"')
  expect(provenid(['explain', join(CASE, 'input.json')]).stdout).toContain('The case is approved')
  expect(provenid(['vendors']).stdout).toContain('mobbscan/process')
  expect(provenid(['vendors', 'pipp']).stderr).toContain('There are pip, mobbscan, mobbid.')
})

test('wrong usage is exit code 2, help and version are 0', () => {
  expect(provenid(['normalise'])).toMatchObject({ status: 2, stdout: '' })
  expect(provenid(['normalize', '--format', 'xml', 'x']).status).toBe(2)
  expect(provenid(['normalize', '--today', 'tomorrow', join(CASE, 'input.json')]).status).toBe(2)
  expect(provenid(['--version'])).toMatchObject({ status: 0, stdout: '0.1.0\n' })
  expect(provenid(['--help']).stdout).toContain('provenid explain result.json')
  for (const command of ['normalize', 'inspect', 'explain', 'vendors']) {
    expect(provenid([command, '--help']).stdout).toContain(`Example:\n  $ provenid ${command}`)
  }
})

test('--policy is a file of JSON, checked like any option', () => {
  const folder = emptyFolder()
  const path = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const ended = path(
    'ended.json',
    '{"pipId":"P-1","pipStatus":"RESULT_SENT","approved":null,"terminationCause":"Time out"}',
  )
  const policy = path('policy.json', '{"terminatedIsRejected":true}')
  const { stdout } = provenid(['normalize', ended, '--policy', policy])
  expect(JSON.parse(stdout)).toMatchObject({ decision: { outcome: 'rejected' } })
  for (const wrong of ['{"lenient":true}', '{', '{"severities":{"rendering/grave":"info"}}'])
    expect(provenid(['normalize', ended, '--policy', path('wrong.json', wrong)]).status).toBe(2)
  expect(provenid(['normalize', ended, '--policy', join(folder, 'missing.json')]).status).toBe(2)
})

test('--limit sets a limit, and the limit is named when it is hit', () => {
  const input = join(CASE, 'input.json')
  const { status, stderr } = provenid(['normalize', input, '--limit', 'jsonKeys=3', '--limit', 'jsonDepth=9'])
  expect([status, stderr]).toEqual([1, expect.stringContaining('json/limit')])
  expect(stderr).toContain('jsonKeys (3)')
  for (const wrong of ['jsonKeys', 'jsonKeys=-1', 'jsonKeys=many', 'jsonKees=3'])
    expect(provenid(['normalize', input, '--limit', wrong]).status).toBe(2)
})
