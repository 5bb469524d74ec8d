import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

// What is tested is what is published: the build in dist/, under the names of package.json.
const ROOT = join(import.meta.dirname, '..', '..')

/** Bytes of a minified browser bundle of some lines of code that import the package by its name. */
async function bundled(code: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: ROOT },
    bundle: true,
    minify: true,
    format: 'esm',
    // A built-in of Node's would not resolve, and fail here.
    platform: 'browser',
    write: false,
  })
  return outputFiles[0]?.contents.length ?? Number.NaN
}

test('the package holds the build, the docs and nothing else, and is as small as the README says', () => {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8' }),
  ) as [{ size: number; files: { path: string }[] }]
  const strange = packed.files
    .map(({ path }) => path)
    .filter(
      (path) =>
        !/^(?:dist\/.*\.(?:js|d\.ts|json)|dist\/cli\/third-party-licenses\.txt|docs\/.*\.(?:md|png|svg)|[A-Z]+\.md|LICENSE|package\.json)$/.test(
          path,
        ),
    )
  expect(strange).toEqual([])
  const [, said] = /(\d+) kB packed/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? []
  expect(packed.size / 1000).toBeLessThanOrEqual(Number(said))
  expect(packed.size / 1000).toBeGreaterThan(Number(said) * 0.8)
})

test('require() gives what import gives', () => {
  const names = (code: string, kind: string) =>
    JSON.parse(execFileSync(process.execPath, [`--input-type=${kind}`, '-e', code], { cwd: ROOT, encoding: 'utf8' }))
  for (const path of ['provenid', 'provenid/mrz', 'provenid/norwegian-id', 'provenid/report', 'provenid/schema']) {
    const imported = names(
      `import * as all from '${path}'; console.log(JSON.stringify(Object.keys(all).sort()))`,
      'module',
    )
    const required = names(`console.log(JSON.stringify(Object.keys(require('${path}')).sort()))`, 'commonjs')
    expect(required).toEqual(imported)
    expect(imported.length).toBeGreaterThan(1)
  }
})

test('provenid/norwegian-id takes at most 6 KB of a browser bundle, and no Node built-in', async () => {
  expect(await bundled("export * from 'provenid/norwegian-id'")).toBeLessThanOrEqual(6 * 1024)
})

test('provenid/mrz goes into a browser bundle, and what is not used stays out of it', async () => {
  const whole = await bundled("export * from 'provenid/mrz'")
  expect(await bundled("export { nameKey } from 'provenid/mrz'")).toBeLessThan(whole / 4)
})
