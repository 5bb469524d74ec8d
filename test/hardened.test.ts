import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { vendorCases } from './support/cases.ts'

// As https://nodejs.org/api/cli.html has them: no eval in whatever is loaded, no __proto__ accessor.
const FLAGS = ['--disallow-code-generation-from-strings', '--disable-proto=throw']

test('the built package gives the same bytes without code generation and without __proto__', () => {
  const script = join(import.meta.dirname, 'support', 'normalize-all.mjs')
  const { stdout, stderr, status } = spawnSync(process.execPath, [...FLAGS, script], { encoding: 'utf8' })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  expect(JSON.parse(stdout)).toEqual({ count: vendorCases().length, wrong: [] })
})
