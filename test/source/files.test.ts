import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultLimits, listFiles, readCapped } from '../../src/source/index.ts'

test('a folder’s files are listed in order, without links and what is hidden, at any depth', async () => {
  const folder = mkdtempSync(join(tmpdir(), '.provenid-'))
  for (const sub of ['b', '.git', 'b/.cache']) mkdirSync(join(folder, sub))
  for (const file of ['z.json', 'b/a.json', 'b/.hidden', '.git/config', 'b/.cache/x.json', 'a.json']) {
    writeFileSync(join(folder, file), '{}')
  }
  symlinkSync(join(folder, 'a.json'), join(folder, 'link.json'))
  symlinkSync(join(folder, 'b'), join(folder, 'c'))
  expect(await listFiles(folder)).toEqual(['a.json', 'b/a.json', 'z.json'].map((file) => join(folder, file)))
})

test('a file up to the limit is read, one byte more is refused, and a link', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'provenid-'))
  const file = join(folder, 'a.json')
  writeFileSync(file, '12345')
  symlinkSync(file, join(folder, 'link.json'))
  expect(await readCapped(file, { ...defaultLimits, inputBytes: 5 })).toHaveLength(5)
  await expect(readCapped(file, { ...defaultLimits, inputBytes: 4 })).rejects.toMatchObject({ code: 'input/too-large' })
  await expect(readCapped(join(folder, 'link.json'), defaultLimits)).rejects.toMatchObject({
    code: 'input/not-a-regular-file',
  })
})
