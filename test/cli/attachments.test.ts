import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answer, back, caseArchive, front } from './archive.ts'
import { CASE, emptyFolder, provenid, recordsOf } from './provenid.ts'

const NAMES = ['1-attachment-1-document_back.png', '1-attachment-2-document_front.jpg']

async function caseFile(): Promise<{ folder: string; file: string; evidence: string }> {
  const folder = emptyFolder()
  const file = join(folder, 'case.zip')
  writeFileSync(file, await caseArchive())
  return { folder, file, evidence: join(folder, 'evidence') }
}

test('the evidence of an archive is written under names of our own making', async () => {
  const { file, evidence } = await caseFile()
  const plain = provenid(['normalize', file])
  expect(provenid(['normalize', file, '--attachments', evidence])).toEqual(plain)
  expect(plain).toMatchObject({ status: 0, stderr: '' })
  expect(readdirSync(evidence).sort()).toEqual(NAMES)
  expect(NAMES.map((name) => readFileSync(join(evidence, name)))).toEqual([back, front])
  expect(NAMES.map((name) => statSync(join(evidence, name)).mode & 0o777)).toEqual([0o600, 0o600])
  expect(statSync(evidence).mode & 0o777).toBe(0o700)
})

test('images beside an answer are evidence of their case, and cases are counted', async () => {
  const { folder, file, evidence } = await caseFile()
  const beside = join(folder, 'case')
  mkdirSync(beside)
  writeFileSync(join(beside, 'answer.json'), answer)
  writeFileSync(join(beside, 'selfie.jpg'), front)
  const args = ['--group', 'folder', '--format', 'ndjson', '--attachments', evidence]
  const { status, stdout } = provenid(['normalize', join(CASE, 'input.json'), file, beside, ...args])
  expect(status).toBe(0)
  expect(recordsOf(stdout)).toHaveLength(3)
  const expected = [...NAMES.map((name) => name.replace('1-', '2-')), '3-attachment-1-live_portrait.jpg']
  expect(readdirSync(evidence).sort()).toEqual(expected)
})

test('a case without evidence writes nothing, and makes no folder', async () => {
  const { folder, evidence } = await caseFile()
  expect(provenid(['normalize', join(CASE, 'input.json'), '--attachments', evidence]).status).toBe(0)
  expect(readdirSync(folder)).toEqual(['case.zip'])
})

test('what is there is never overwritten, and then nothing else is written', async () => {
  const { folder, file, evidence } = await caseFile()
  mkdirSync(evidence)
  symlinkSync(join(folder, 'elsewhere'), join(evidence, NAMES[1] ?? ''))
  const refused = provenid(['normalize', file, '--attachments', evidence])
  expect(refused).toMatchObject({ status: 3, stdout: '', stderr: expect.stringContaining('output/exists') })
  expect(readdirSync(evidence)).toEqual([NAMES[1]])
  expect(readdirSync(folder).sort()).toEqual(['case.zip', 'evidence'])
})

test('a list of results stays well-formed when the evidence cannot be written', async () => {
  const { folder, file } = await caseFile()
  const { status, stdout, stderr } = provenid(['normalize', join(CASE, 'input.json'), file, '--attachments', file])
  expect(status).toBe(3)
  expect(JSON.parse(stdout)).toHaveLength(1)
  expect(stderr).toMatch(/^provenid: output\/exists: .*case\.zip is there already; nothing is overwritten\n$/)
  const nowhere = provenid(['normalize', file, '--attachments', join(folder, 'no', 'where')])
  expect(nowhere).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('cannot be written: ENOENT. Make the folder first'),
  })
})
