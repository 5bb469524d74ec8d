import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, MAIN, provenid, ROOT } from './provenid.ts'

const folder = join(emptyFolder(), 'in')
mkdirSync(folder)
writeFileSync(join(folder, 'a.json'), '{"verificationId":"x-1","status":"VERIFIED"}')

/** Nothing listens there. */
const NOWHERE = '127.0.0.1:1'

test.each([
  ['redis', `redis://me:secret-word@${NOWHERE}`, 'Redis'],
  ['postgres', `postgres://me:secret-word@${NOWHERE}/db`, 'PostgreSQL'],
])('a server that is not there is told at once, and no password (%s)', (flag, url, name) => {
  const { status, stderr, stdout } = provenid(['queue', 'status', `--${flag}`, url])
  expect({ status, stderr, stdout }).toEqual({
    status: 3,
    stderr: `provenid: queue/unreachable: ${name} does not answer as it should (ECONNREFUSED)\n`,
    stdout: '',
  })
})

test.each([
  [['status', '--redis', 'http://me:secret-word@x'], '--redis is no URL'],
  [['status', '--postgres', 'secret-word'], '--postgres is no URL'],
  [['status', '--redis', 'redis://x', '--postgres', 'postgres://x'], 'do not go together'],
  [['add'], "required option '--root <folder>' not specified"],
  [['work', '--root', folder], "required option '--out <folder>' not specified"],
  [['add', '--root', folder, '--chunk', '0'], 'It must be a whole number from 1 on.'],
  [['work', '--root', folder, '--out', 'x', '--limit', 'x'], '--limit'],
])('wrong use: queue %j', (args, told) => {
  const { status, stderr } = provenid(['queue', ...args])
  expect(status).toBe(2)
  expect(stderr).toContain(told)
  expect(stderr).not.toContain('secret-word')
})

test.each([
  ['bullmq', 'redis://x', 'the queue needs bullmq, which is not installed: npm install bullmq ioredis'],
  ['ioredis', 'redis://x', 'the queue needs ioredis, which is not installed: npm install bullmq ioredis'],
  ['pg', 'postgres://x', 'the queue needs pg, which is not installed: npm install bullmq pg'],
])('without %s it says what to install, and all else runs', (missing, url, told) => {
  const main = installedWithout(missing)
  const run = (...args: string[]) => spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' })
  const flag = url.startsWith('redis') ? '--redis' : '--postgres'
  expect(run('queue', 'status', flag, url)).toMatchObject({ status: 2, stderr: `provenid: ${told}\n` })
  expect(run('normalize', join(folder, 'a.json')).status).toBe(0)
})

/** The command with its dependencies and those of its peers that are not `missing`. */
function installedWithout(missing: string): string {
  const home = emptyFolder()
  const manifest = join(ROOT, 'package.json')
  const { dependencies } = JSON.parse(readFileSync(manifest, 'utf8')) as { dependencies: Record<string, string> }
  mkdirSync(join(home, 'node_modules'))
  cpSync(dirname(dirname(MAIN)), join(home, 'dist'), { recursive: true })
  cpSync(manifest, join(home, 'package.json'))
  for (const name of [...Object.keys(dependencies), 'bullmq', 'ioredis', 'pg'])
    if (name !== missing) symlinkSync(join(ROOT, 'node_modules', name), join(home, 'node_modules', name))
  return join(home, 'dist', 'cli', 'main.js')
}

test('gather takes what workers wrote, and nothing else', () => {
  const out = emptyFolder()
  const write = (name: string, text: string) => {
    mkdirSync(join(out, name.slice(0, 2)), { recursive: true })
    writeFileSync(join(out, name.slice(0, 2), `${name.slice(2)}.ndjson`), text)
  }
  const lines = [
    '{"ok":false,"input":"a","error":{}}\n',
    '{"input":"b \\" c","digest":"2"}\n',
    '{"input":"d","digest":"1"}\n',
  ]
  for (const [index, line] of lines.entries()) write(String(9 - index).repeat(64), line)
  writeFileSync(join(out, '99', '.x.part'), '{"input":"torn')
  expect(provenid(['queue', 'gather', '--out', out])).toEqual({ status: 0, stderr: '', stdout: lines.join('') })
  write('0'.repeat(64), '{"input":"torn')
  expect(provenid(['queue', 'gather', '--out', out])).toMatchObject({ status: 3, stdout: '' })
})
