// `npm run soak [-- <records>]`: so many records through the filter; memory and descriptors of its process as it goes.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const records = Number(process.argv[2] ?? 1_000_000)
const ROOT = join(import.meta.dirname, '..')
const payload = JSON.parse(readFileSync(join(ROOT, 'fixtures/pip/v2-vendor-example/input.json'), 'utf8'))
const child = spawn(
  process.execPath,
  [join(ROOT, 'dist/cli/main.js'), 'normalize', '-', '--jobs', '1', '--provenance', 'none', '--progress', 'none'],
  { stdio: ['pipe', 'pipe', 'inherit'] },
)

let answered = 0
const seen = []
child.stdout.on('data', (chunk) => {
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) answered++
  if (answered >= (seen.length + 1) * (records / 20)) seen.push(look())
})

/** Linux only: what the process holds. */
function look() {
  const status = existsSync(`/proc/${child.pid}/status`) ? readFileSync(`/proc/${child.pid}/status`, 'utf8') : ''
  const rss = Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024
  return { answered, rss: Math.round(rss), descriptors: readdirSync(`/proc/${child.pid}/fd`).length }
}

for (let id = 0; id < records; id++) {
  payload.pipId = `B1A5346C-32BD-43A8-BE32-${String(id).padStart(12, '0')}`
  if (!child.stdin.write(`${JSON.stringify(payload)}\n`)) await once(child.stdin, 'drain')
}
child.stdin.end()
await once(child, 'exit')
const settled = seen.slice(2)
for (const { answered: at, rss, descriptors } of seen) console.log(`${at}: ${rss} MB, ${descriptors} descriptors`)
// Least squares, in MB for 100,000 records, after the first tenth.
const mean = (of) => settled.reduce((sum, each) => sum + of(each), 0) / settled.length
const [x, y] = [mean((each) => each.answered), mean((each) => each.rss)]
const slope =
  settled.reduce((sum, each) => sum + (each.answered - x) * (each.rss - y), 0) /
  settled.reduce((sum, each) => sum + (each.answered - x) ** 2, 0)
console.log(`${answered} of ${records} answered; ${(slope * 100_000).toFixed(2)} MB for 100,000 records`)
process.exitCode = answered === records ? 0 : 1
