// The property tests with a seed of their own and many more runs: `npm run test:long [-- <runs>]`.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'

const [runs = '10000'] = process.argv.slice(2)
const SEED = process.env.SEED ?? String(randomInt(2 ** 31))
console.log(`SEED=${SEED} RUNS=${runs}`)
const files = ['test/generated.test.ts', 'test/merge-results.test.ts']
const { status } = spawnSync('npx', ['vitest', 'run', ...files, '--testTimeout=3600000'], {
  stdio: 'inherit',
  env: { ...process.env, SEED, RUNS: runs },
})
process.exitCode = status ?? 1
