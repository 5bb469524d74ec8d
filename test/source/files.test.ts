import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultLimits, expandGlob, isFolder, listFiles, readCapped } from '../../src/source/index.ts'

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

describe('what is no file, or not one file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'provenid-'))
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  symlinkSync(folder, join(folder, 'folder-link'))

  test.each([
    ['a pipe', pipe, 'input/not-a-regular-file'],
    ['a device that never ends', '/dev/zero', 'input/not-a-regular-file'],
    ['a folder', folder, 'input/not-a-regular-file'],
    ['a link to a folder', join(folder, 'folder-link'), 'input/not-a-regular-file'],
    ['nothing', join(folder, 'nothing'), 'input/unreadable'],
    ['a path with NUL', 'a\0b', 'input/unreadable'],
    ['a path without end', 'a'.repeat(10_000), 'input/unreadable'],
  ])('%s', async (_, path, code) => {
    await expect(readCapped(path, defaultLimits)).rejects.toMatchObject({ code })
  })

  test('is a folder, or not', async () => {
    expect(await isFolder(folder)).toBe(true)
    expect(await isFolder(pipe)).toBe(false)
    await expect(isFolder(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'input/unreadable' })
    await expect(listFiles(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'input/unreadable' })
  })

  test('what a pattern matches, and a name that only looks like one', async () => {
    const home = mkdtempSync(join(tmpdir(), 'provenid-'))
    for (const name of ['b.json', 'a.json', 'c.xml', '[odd].json']) writeFileSync(join(home, name), '{}')
    const names = async (pattern: string) => (await expandGlob(join(home, pattern))).map((path) => basename(path))
    expect(await names('[ab].json')).toEqual(['a.json', 'b.json'])
    expect(await names('[odd].json')).toEqual(['[odd].json'])
    expect(await names('plain.json')).toEqual(['plain.json'])
    await expect(names('*.pdf')).rejects.toMatchObject({ diagnostics: [{ args: { reason: 'no file matches' } }] })
  })

  // Files of procfs say that they are empty: what is read of them is more than was there.
  test.runIf(existsSync('/proc/self/status'))('a file that grows', async () => {
    await expect(readCapped('/proc/self/status', defaultLimits)).rejects.toMatchObject({
      code: 'input/unreadable',
      diagnostics: [{ args: { reason: 'it grew while it was read' } }],
    })
  })
})
