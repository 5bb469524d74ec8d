// `npm run queue-kill-test [-- <cases> <rounds> <redis|postgres>]`: two workers do a queue. One is killed (SIGKILL) at
// 40 % and does not come back; a little later the server is killed and started again. Then the sink is compared with an
// unbroken run without a queue. Prints the seed.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { mixedFiles, randomFrom } from './mixed-files.mjs'
import { postgres, redis } from './servers.mjs'

const [cases = '10000', rounds = '1', kind = 'redis'] = process.argv.slice(2)
const SEED = Number(process.env.SEED ?? 20_261_126)
const ROOT = join(import.meta.dirname, '..')
const MAIN = join(ROOT, 'dist', 'cli', 'main.js')
const work = mkdtempSync(join(tmpdir(), 'provenid-queue-'))
const folder = join(work, 'in')

const random = randomFrom(SEED)
mixedFiles(folder, Number(cases), (id) => `case-${id}`, random)

const unbroken = ['normalize', '.', '--out', join(work, 'unbroken'), '--progress', 'none']
spawnSync(process.execPath, [MAIN, ...unbroken], { cwd: folder, stdio: 'ignore' })
const expected = readFileSync(join(work, 'unbroken'), 'utf8').split('\n')
console.log(`SEED=${SEED}; ${cases} mixed cases, two workers, ${kind}`)

const server = await (kind === 'redis' ? redis() : postgres())
let wrong = 0
for (let round = 1; round <= Number(rounds); round++) {
  const out = join(work, `sink-${round}`)
  const env = { ...process.env, [kind === 'redis' ? 'PROVENID_REDIS_URL' : 'PROVENID_POSTGRES_URL']: server.url }
  const command = (...args) => [MAIN, 'queue', ...args, '--queue', `round-${round}`]
  spawnSync(process.execPath, command('add', '--root', folder), { env })
  const worker = ['work', '--root', folder, '--out', out, '--drain', '--lost-after', '5', '--progress', 'none']
  const [doomed, other] = [1, 2].map(() => spawn(process.execPath, command(...worker), { env, stdio: 'ignore' }))
  const [doomedEnd, otherEnd] = [doomed, other].map((child) => once(child, 'exit'))

  await reaches(out, Number(cases) * 0.4)
  doomed.kill('SIGKILL')
  await doomedEnd
  const atWorker = stored(out)
  await reaches(out, Number(cases) * (0.45 + random() * 0.3))
  await server.stop(kind === 'redis' ? 'SIGKILL' : 'SIGQUIT')
  const atServer = stored(out)
  await sleep(500 + random() * 1500)
  await server.start()
  const [code] = await otherEnd

  const gathered = spawnSync(process.execPath, [MAIN, 'queue', 'gather', '--out', out], { maxBuffer: 2 ** 31 - 1 })
  const told = compare(gathered.stdout.toString().split('\n'))
  console.log(`round ${round}: worker killed at ${atWorker}, server at ${atServer}, exit ${code}; ${told}`)
}
await server.stop(kind === 'redis' ? 'SIGKILL' : 'SIGQUIT')
rmSync(work, { recursive: true })
process.exitCode = wrong === 0 ? 0 : 1

function stored(out) {
  try {
    return readdirSync(out, { recursive: true }).filter((name) => name.endsWith('.ndjson')).length
  } catch {
    return 0
  }
}

async function reaches(out, number) {
  while (stored(out) < number) await sleep(20)
}

function compare(records) {
  const [left, known] = [new Map(), new Set(expected)]
  for (const line of records) left.set(line, (left.get(line) ?? 0) + 1)
  const lost = expected.filter((line) => !left.has(line)).length
  const doubled = [...left.values()].filter((times) => times > 1).length
  const torn = records.filter((line) => !known.has(line)).length
  const same = records.join('\n') === expected.join('\n')
  if (!same) wrong++
  return `${records.length - 1} records: ${lost} lost, ${doubled} doubled, ${torn} torn or changed, order ${same ? 'kept' : 'broken'}`
}
