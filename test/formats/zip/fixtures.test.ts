import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { files } from '../../../fixtures/make/zip/make.mjs'
import { zipCodes } from '../../../src/diagnostics/codes/zip.ts'
import { ProofingError } from '../../../src/diagnostics/index.ts'
import { readZip } from '../../../src/formats/zip/read.ts'
import { defaultLimits } from '../../../src/source/index.ts'

const root = new URL('../../../fixtures/', import.meta.url)
const made = new Map(files())
const archives = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.zip'))
    .map((path) => `${folder}${path}`)
    .sort()
const read = (path: string) => readZip(readFileSync(new URL(path, root)), defaultLimits)

const honest = archives('make/zip/honest/')
// What is wrong with the results in an archive, and not with the archive, the walker over all cases shows.
const OF_RESULTS = ['zip/no-result', 'zip/two-results', 'zip/unknown-member']
const failing = archives('failures/zip/').filter((path) => !OF_RESULTS.some((code) => path.includes(`${code}/`)))

test('the scripts write what lies here, byte by byte', () => {
  expect([...honest, ...failing].sort()).toEqual([...made.keys()].filter((path) => path.endsWith('.zip')).sort())
  for (const [path, bytes] of made) expect(readFileSync(new URL(path, root)).equals(bytes), path).toBe(true)
})

test('every code has a folder', () => {
  const folders = new Set(failing.map((path) => `zip/${path.split('/')[2]}`))
  expect([...folders, ...OF_RESULTS].sort()).toEqual(Object.keys(zipCodes).sort())
})

test.each(honest)('%s is read whole', async (path) => {
  const { diagnostics } = await read(path)
  expect(diagnostics).toEqual([])
})

test.each(failing)('%s is what its folder says', async (path) => {
  const code = `zip/${path.split('/')[2]}`
  const found = await read(path).catch((error: unknown) => error)
  if (!(found instanceof Error)) {
    expect(found).toMatchObject({ diagnostics: [{ code, severity: 'warning' }] })
    return
  }
  expect(found).toBeInstanceOf(ProofingError)
  expect(found).toMatchObject({ code, diagnostics: [{ code, severity: 'error' }] })
  expect(found.cause).toBeUndefined()
})

test('every argument that a sentence names is there', async () => {
  for (const path of failing) {
    const found: unknown = await read(path).catch((error: unknown) => error)
    const diagnostic = (found as ProofingError).diagnostics[0]!
    const { sentence, remedy } = zipCodes[diagnostic.code as keyof typeof zipCodes]
    const named = [...`${sentence} ${remedy}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(Object.keys(diagnostic.args ?? {}), path).toEqual(expect.arrayContaining(named))
  }
})
