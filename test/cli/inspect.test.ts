import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answer, archive, back, caseArchive, front } from './archive.ts'
import { CASE, emptyFolder, provenid } from './provenid.ts'

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('one file: payload, vendor, format, size and digest', () => {
  const file = join(CASE, 'input.json')
  const { status, stdout } = provenid(['inspect', file])
  expect(status).toBe(0)
  expect(stdout).toContain(`pip/result-v2 (mobai/pip), json, ${answer.length} bytes\n  sha-256 ${sha256(answer)}\n`)
  expect(stdout).toContain('15 names and values fit a result, and nothing else')
})

test('an archive is drawn as a tree; digits of names are masked, those of digests are not', async () => {
  const zip = await caseArchive()
  const file = join(emptyFolder(), 'case.zip')
  writeFileSync(file, zip)
  const { status, stdout } = provenid(['inspect', file])
  expect(status).toBe(0)
  expect(stdout.slice(stdout.indexOf('\n') + 1)).toBe(`\
  pip/result-zip, zip, ${zip.length} bytes
  sha-256 ${sha256(zip)}
  ├─ answer.json
  │    pip/result-v2 (mobai/pip), json, ${answer.length} bytes
  │    sha-256 ${sha256(answer)}
  │    15 names and values fit a result, and nothing else
  ├─ back.png
  │    image/png, ${back.length} bytes
  │    sha-256 ${sha256(back)}
  └─ images/kari nordmann ########### front.jpg
       image/jpeg, ${front.length} bytes
       sha-256 ${sha256(front)}
`)
})

test('an archive without an answer, and an image alone, are inspected all the same', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'a.zip'), await archive({ 'note.xml': Buffer.from('<note>x</note>') }))
  writeFileSync(join(folder, 'a.jpg'), front)
  const { status, stdout } = provenid(['inspect', join(folder, 'a.zip'), join(folder, 'a.jpg')])
  expect(status).toBe(0)
  expect(stdout).toContain('  archive, zip, ')
  expect(stdout).toContain('       application/xml, 14 bytes')
  expect(stdout).toContain('\n  image/jpeg, ')
})

test('what cannot be read is told, and the rest is inspected', () => {
  const { status, stdout, stderr } = provenid(['inspect', join(CASE, 'missing.json'), join(CASE, 'input.json')])
  expect({ status, stdout }).toMatchObject({ status: 1, stdout: expect.stringContaining('pip/result-v2') })
  expect(stderr).toContain('input/unreadable')
})
