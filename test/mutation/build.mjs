// Compiles the mutated sources and the tests, as they are, into built/. The tests get a runner of their own for vitest.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

const FLAGS = ['--noCheck', '--noEmit', 'false', '--outDir', 'built', '--rootDir', '.']
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.json', ...FLAGS], {
  stdio: 'inherit',
})
symlinkSync('../fixtures', 'built/fixtures')
const runner = join('test', 'mutation', 'vitest.mjs')
for (const file of readdirSync('built/test', { recursive: true }).filter((name) => name.endsWith('.js'))) {
  const path = join('built', 'test', file)
  const text = readFileSync(path, 'utf8')
  const from = relative(dirname(path), runner)
  writeFileSync(path, text.replace(/ from 'vitest'/, ` from '${from}'`))
}
