import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

const SRC = join(import.meta.dirname, '..', 'src')

/** The way of the data: each folder may import from itself and from those before it in its list. */
// biome-ignore-start format: columns
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  identifiers: ['diagnostics'],
  model: ['diagnostics', 'identifiers'],
  source: ['diagnostics', 'model'],
  formats: ['diagnostics', 'model', 'source'],
  mapping: ['diagnostics', 'identifiers', 'model', 'source'],
  vendors: ['diagnostics', 'mapping', 'model'],
  claims: ['diagnostics', 'identifiers', 'model'],
  checks: ['identifiers', 'model', 'claims'],
  resolve: ['diagnostics', 'model', 'claims', 'checks'],
  output: ['diagnostics', 'identifiers', 'model', 'claims', 'resolve', 'schema'],
  schema: ['diagnostics', 'model'],
  intake: ['diagnostics', 'formats', 'mapping', 'model', 'source', 'vendors'],
  '.': [
    'intake',
    'diagnostics',
    'identifiers',
    'model',
    'source',
    'formats',
    'mapping',
    'vendors',
    'claims',
    'checks',
    'resolve',
    'output',
    'schema',
  ],
  conformance: ['.', 'intake', 'diagnostics', 'mapping', 'model', 'source', 'vendors', 'resolve', 'output'],
  engines: ['.', 'diagnostics', 'identifiers', 'source'],
  cli: [
    '.',
    'conformance',
    'engines',
    'identifiers',
    'intake',
    'diagnostics',
    'model',
    'source',
    'vendors',
    'resolve',
    'output',
    'schema',
  ],
}
// biome-ignore-end format: columns

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
}

function importsOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)
  return [...found].map(([, path]) => relative(SRC, join(file, '..', path ?? '')))
}

const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '.') : '.')

test('imports go only downwards', () => {
  const upward = files(SRC).flatMap((file) => {
    const from = relative(SRC, file)
    const folder = folderOf(from)
    return importsOf(file)
      .filter((to) => folderOf(to) !== folder && !MAY_IMPORT[folder]?.includes(folderOf(to)))
      .map((to) => `${from} → ${to}`)
  })
  expect(upward).toEqual([])
})

test('a vendor knows no other vendor', () => {
  const crossing = files(join(SRC, 'vendors')).flatMap((file) => {
    const [, vendor] = relative(SRC, file).split('/')
    if (!vendor || vendor.endsWith('.ts')) return []
    return importsOf(file).filter(
      (to) => to.startsWith('vendors/') && to !== 'vendors/define.ts' && to.split('/')[1] !== vendor,
    )
  })
  expect(crossing).toEqual([])
})

test('no file is longer than 300 lines, and none loads zod but the schema', () => {
  const long = files(SRC).filter((file) => readFileSync(file, 'utf8').split('\n').length > 300)
  const zod = files(SRC).filter((file) => /from 'zod/.test(readFileSync(file, 'utf8')))
  expect(long).toEqual([])
  expect(zod.filter((file) => !relative(SRC, file).startsWith('schema/'))).toEqual([])
})

test('`import "provenid"` loads no reader of XML, ZIP or PDF, and no zod', () => {
  const loaded = new Set<string>()
  const packages = new Set<string>()
  for (const open = [join(SRC, 'index.ts')]; open.length > 0; ) {
    const file = open.pop() ?? ''
    if (loaded.has(file)) continue
    loaded.add(file)
    const text = readFileSync(file, 'utf8')
    for (const [statement, path = ''] of text.matchAll(/^(?:import|export)[^;]*?from\s+'([^']+)'/gms)) {
      if (/^(?:import|export) type /.test(statement)) continue
      if (path.startsWith('.')) open.push(join(file, '..', path))
      else packages.add(path)
    }
  }
  const readers = [...loaded]
    .map((file) => relative(SRC, file))
    .filter((file) => /^formats\/(?:xml|zip|pdf)\//.test(file))
  expect(readers).toEqual([])
  expect([...packages].filter((name) => /saxes|yauzl|pdf|zod|commander|xml/.test(name))).toEqual([])
})
