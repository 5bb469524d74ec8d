// `npm run kill-test [-- <kills> <files>]`: batches of mixed files are killed (SIGKILL) at seeded random moments and
// resumed, until they end; then each is compared with an unbroken run. Prints the seed.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { mixedFiles, randomFrom } from './mixed-files.mjs'

const [kills = '200', files = '2000'] = process.argv.slice(2)
const SEED = Number(process.env.SEED ?? 20_261_122)
const ROOT = join(import.meta.dirname, '..')
const MAIN = join(ROOT, 'dist', 'cli', 'main.js')
const work = mkdtempSync(join(tmpdir(), 'provenid-kill-'))
const folder = join(work, 'in')

const random = randomFrom(SEED)
mixedFiles(folder, Number(files), (id) => String(id).padStart(6, '0'), random)

const args = (out, ...more) => [MAIN, 'normalize', folder, '--out', out, '--progress', 'none', ...more]
const began = performance.now()
spawnSync(process.execPath, args(join(work, 'unbroken')), { stdio: 'ignore' })
const whole = performance.now() - began
const expected = readFileSync(join(work, 'unbroken'), 'utf8')
console.log(
  `SEED=${SEED}; ${files} files, unbroken in ${(whole / 1000).toFixed(1)} s on ${availableParallelism()} cores`,
)

let [killed, resumed, batches, wrong] = [0, 0, 0, 0]
while (killed < Number(kills)) {
  const out = join(work, `out-${batches++}`)
  let isResume = false
  while (!existsSync(out)) {
    const child = spawn(process.execPath, args(out, ...(isResume ? ['--resume'] : [])), { stdio: 'ignore' })
    const ended = once(child, 'exit')
    await Promise.race([sleep(random() * whole), ended])
    if (child.exitCode === null) {
      child.kill('SIGKILL')
      killed++
      if (isResume) resumed++
    }
    await ended
    // A kill before the first byte leaves nothing to resume.
    isResume = existsSync(`${out}.partial`)
  }
  if (readFileSync(out, 'utf8') !== expected) wrong++
}
console.log(
  `${killed} kills (${resumed} of them during a resume), ${batches} batches: ${wrong} with records lost, doubled, changed or torn`,
)
rmSync(work, { recursive: true })
process.exitCode = wrong === 0 ? 0 : 1
