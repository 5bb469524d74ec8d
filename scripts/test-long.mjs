// Every property test with seeds of its own: `npm run test:long [-- <rounds> <runs>]`. Prints the seeds.
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [rounds = '5', runs = '5000'] = process.argv.slice(2)
const files = readdirSync('test', { recursive: true })
  .filter((file) => file.endsWith('.test.ts') && readFileSync(join('test', file), 'utf8').includes("from 'fast-check'"))
  .map((file) => join('test', file))

for (let round = 1; round <= Number(rounds); round++) {
  const SEED = process.env.SEED ?? String(randomInt(2 ** 31))
  console.log(`round ${round} of ${rounds}: SEED=${SEED} RUNS=${runs}`)
  const { status } = spawnSync('npx', ['vitest', 'run', ...files, '--testTimeout=3600000'], {
    stdio: 'inherit',
    env: { ...process.env, SEED, RUNS: runs },
  })
  if (status !== 0) process.exit(status ?? 1)
}
