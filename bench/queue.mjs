// `node bench/queue.mjs [<cases>]`: what a queue costs beside one process without one, by chunk size; one worker with
// one process on Redis. Server, workers and sink are on this machine.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { redis, whyNoRedis } from '../scripts/servers.mjs'

const cases = Number(process.argv[2] ?? 5000)
const ROOT = join(import.meta.dirname, '..')
const MAIN = join(ROOT, 'dist', 'cli', 'main.js')
if (whyNoRedis()) {
  console.log(`not run: ${whyNoRedis()}`)
  process.exit()
}

const work = mkdtempSync(join(tmpdir(), 'provenid-bench-'))
const folder = join(work, 'in')
const payload = JSON.parse(readFileSync(join(ROOT, 'fixtures/pip/v2-vendor-example/input.json'), 'utf8'))
mkdirSync(folder)
for (let id = 0; id < cases; id++) {
  payload.pipId = `B1A5346C-32BD-43A8-BE32-${String(id).padStart(12, '0')}`
  writeFileSync(join(folder, `case-${id}.json`), JSON.stringify(payload))
}

const server = await redis()
const env = { ...process.env, PROVENID_REDIS_URL: server.url }
function seconds(...args) {
  const began = performance.now()
  const { status } = spawnSync(process.execPath, [MAIN, ...args, '--progress', 'none'], { env, stdio: 'ignore' })
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}`)
  return (performance.now() - began) / 1000
}

const rate = (time) => `${Math.round(cases / time)}/s`.padStart(9)
const alone = seconds('normalize', folder, '--out', join(work, 'out'), '--jobs', '1')
console.log(`${cases} cases; a file, one thread, no queue:${rate(alone)}`)
console.log('  chunk      add     work')
for (const chunk of ['50', '100', '200']) {
  const own = ['--queue', `chunk-${chunk}`, '--root', folder]
  const add = seconds('queue', 'add', ...own, '--chunk', chunk)
  const done = seconds('queue', 'work', ...own, '--out', join(work, `sink-${chunk}`), '--drain')
  console.log(`${chunk.padStart(7)}${rate(add)}${rate(done)}`)
}
await server.stop()
rmSync(work, { recursive: true })
