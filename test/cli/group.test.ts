import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { vendorCases } from '../support/cases.ts'
import { webhook } from './mixed.ts'
import { emptyFolder, provenid, recordsOf } from './provenid.ts'

test('--group auto: what belongs together by its ids is one case', () => {
  const folder = join(emptyFolder(), 'in')
  mkdirSync(join(folder, 'one'), { recursive: true })
  const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content)
  const renderings = vendorCases().find(({ name }) => name === 'pip/xml-beside-its-json')
  for (const { name, content } of renderings?.inputs ?? []) put(name, content)
  put('webhook-1.json', webhook(1))
  put('webhook-2.json', webhook(2))
  put('again.json', webhook(1).replace('VERIFIED', 'PENDING_VALIDATION'))
  put('broken.json', '{')
  put('one/webhook.json', webhook(3))
  put('one/photo.jpg', Buffer.from('ffd8ffe0', 'hex'))
  const { stdout } = provenid(['normalize', folder, '--group', 'auto', '--format', 'ndjson'])
  const sources = recordsOf(stdout).map(({ provenance, error }) =>
    error ? 'error' : Object.keys((provenance as { sources: object }).sources).length,
  )
  expect(sources).toEqual([2, 'error', 2, 1, 2])
})

test('--group auto: files that are named one by one go together like those of a folder, in the order given', () => {
  const folder = emptyFolder()
  const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content)
  const renderings = vendorCases().find(({ name }) => name === 'pip/xml-tampered-beside-its-json')
  for (const { name, content } of renderings?.inputs ?? []) put(name, content)
  put('webhook.json', webhook(1))
  const names = (renderings?.inputs ?? []).map(({ name }) => join(folder, name))
  const run = (...inputs: string[]) =>
    recordsOf(provenid(['normalize', ...inputs, '--group', 'auto', '--format', 'ndjson']).stdout)
  const [json = '', xml = ''] = names
  const tampered = [JSON.parse(renderings?.expected ?? '')]
  expect(run(json, xml)).toEqual(tampered)
  expect(provenid(['normalize', json, xml, '--group', 'auto']).stdout).toBe(renderings?.expected)
  expect(run(xml, json)).toEqual(tampered)
  expect(run(join(folder, 'input-*'))).toEqual(tampered)
  const webhookFirst = run(join(folder, 'webhook.json'), xml, json)
  expect(webhookFirst).toHaveLength(2)
  expect(webhookFirst[1]).toEqual(tampered[0])
})

test('--group auto reads with the limits that are given', () => {
  const folder = emptyFolder()
  const answer = { scanId: 'x-7', verificationResult: 'VERIFIED', document: {}, comment: 'x'.repeat(2_000_000) }
  for (const id of [1, 2]) writeFileSync(join(folder, `${id}.json`), JSON.stringify({ ...answer, agent: `a-${id}` }))
  const args = ['normalize', folder, '--group', 'auto', '--format', 'ndjson']
  expect(recordsOf(provenid([...args, '--limit', 'jsonString=3000000']).stdout)).toHaveLength(1)
  expect(recordsOf(provenid(args).stdout)).toHaveLength(2)
})
