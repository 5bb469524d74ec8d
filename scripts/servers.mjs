// A Redis and a PostgreSQL of one's own, on loopback, with a port and a folder of their own: for tests and trials.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const DEBIAN = '/usr/lib/postgresql'

/** Why there is no such server here; undefined where there is one. */
export function whyNoRedis() {
  return spawnSync('redis-server', ['--version']).status === 0 ? undefined : 'redis-server is not installed'
}

export function whyNoPostgres() {
  if (!postgresFolder()) return 'PostgreSQL is not installed'
  return process.getuid?.() === 0 && !owner()
    ? 'PostgreSQL does not run as root, and there is no other user'
    : undefined
}

/** @returns {Promise<{ url: string, stop: (signal?: NodeJS.Signals) => Promise<void>, start: () => Promise<void> }>} */
export async function redis() {
  const folder = mkdtempSync(join(tmpdir(), 'provenid-redis-'))
  const port = await freePort()
  const options = ['--port', port, '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', '']
  return serverOf(`redis://127.0.0.1:${port}`, () =>
    ready(spawn('redis-server', options.map(String)), /Ready to accept connections/),
  )
}

/** @returns {Promise<{ url: string, stop: (signal?: NodeJS.Signals) => Promise<void>, start: () => Promise<void> }>} */
export async function postgres() {
  const user = process.getuid?.() === 0 ? owner() : undefined
  const folder = mkdtempSync(join(tmpdir(), 'provenid-postgres-'))
  const data = join(folder, 'data')
  mkdirSync(data)
  chmodSync(folder, 0o755)
  if (user) for (const path of [folder, data]) chownSync(path, user.uid, user.gid)
  const port = await freePort()
  const as = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C' } }
  const bin = postgresFolder() ?? ''
  const init = ['-D', data, '-U', 'provenid', '-A', 'trust', '-E', 'UTF8', '--no-sync']
  execFileSync(join(bin, 'initdb'), init, { ...as, stdio: 'ignore' })
  const options = ['-D', data, '-p', port, '-k', folder, '-c', 'listen_addresses=127.0.0.1']
  return serverOf(`postgres://provenid:not-asked-for@127.0.0.1:${port}/postgres`, () =>
    ready(spawn(join(bin, 'postgres'), options.map(String), as), /ready to accept connections/),
  )
}

async function serverOf(url, begin) {
  let child = await begin()
  return {
    url,
    async stop(signal = 'SIGKILL') {
      const ended = once(child, 'exit')
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill(signal)
      await ended
    },
    async start() {
      child = await begin()
    },
  }
}

function ready(child, words) {
  return new Promise((resolve, reject) => {
    let told = ''
    const read = (chunk) => {
      told += chunk
      if (words.test(told)) resolve(child)
    }
    for (const stream of [child.stdout, child.stderr]) stream.on('data', read)
    child.once('exit', () => reject(new Error(`the server did not start: ${told}`)))
    child.once('error', reject)
  })
}

function postgresFolder() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...(process.env.PATH ?? '').split(':')]
  return folders.find((folder) => existsSync(join(folder, 'initdb')))
}

/** Whom PostgreSQL may run as, where this process is root. */
function owner() {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout || NaN),
    )
    if (uid && gid) return { uid, gid }
  }
  return undefined
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}
