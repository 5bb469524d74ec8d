import { createRequire } from 'node:module'
import type { ChunkQueue, Connection } from '../../engines/bullmq/index.ts'
import { EXIT, Stop } from '../exit.ts'

type Engine = typeof import('../../engines/bullmq/index.ts')

export interface ServerFlags {
  readonly redis?: string
  readonly postgres?: string
  readonly queue: string
}

/** Runs with the queue open, and closes it. What the server answers is told as a code: a URL holds a password. */
export async function withQueue<T>(
  flags: ServerFlags,
  run: (queue: ChunkQueue, engine: Engine, connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = connectionOf(flags)
  const name = 'redis' in connection ? 'Redis' : 'PostgreSQL'
  const engine = await loaded('redis' in connection ? 'ioredis' : 'pg')
  const queue = engine.openQueue(connection, flags.queue)
  try {
    await reached(queue)
    return await run(queue, engine, connection)
  } catch (error) {
    if (error instanceof Stop || error instanceof TypeError) throw error
    throw new Stop(EXIT.internal, `queue/unreachable: ${name} does not answer as it should (${codeOf(error)})`)
  } finally {
    await queue.close().catch(() => undefined)
  }
}

function connectionOf({ redis, postgres }: ServerFlags): Connection {
  if (redis !== undefined && postgres !== undefined)
    throw new Stop(EXIT.usage, '--redis and --postgres do not go together')
  if (postgres !== undefined) return { postgres: checkedUrl('--postgres', postgres, /^postgres(?:ql)?:$/) }
  if (redis !== undefined) return { redis: checkedUrl('--redis', redis, /^rediss?:$/) }
  const { PROVENID_REDIS_URL, PROVENID_POSTGRES_URL } = process.env
  if (PROVENID_REDIS_URL && PROVENID_POSTGRES_URL)
    throw new Stop(EXIT.usage, 'PROVENID_REDIS_URL and PROVENID_POSTGRES_URL are both set')
  if (PROVENID_POSTGRES_URL)
    return { postgres: checkedUrl('PROVENID_POSTGRES_URL', PROVENID_POSTGRES_URL, /^postgres(?:ql)?:$/) }
  return { redis: checkedUrl('PROVENID_REDIS_URL', PROVENID_REDIS_URL || 'redis://localhost:6379', /^rediss?:$/) }
}

function checkedUrl(where: string, url: string, protocol: RegExp): string {
  if (URL.canParse(url) && protocol.test(new URL(url).protocol)) return url
  const scheme = protocol.source.startsWith('^redis') ? 'redis' : 'postgres'
  throw new Stop(EXIT.usage, `${where} is no URL of the form ${scheme}://user:password@host:port/database`)
}

async function loaded(driver: 'ioredis' | 'pg'): Promise<Engine> {
  const { resolve } = createRequire(import.meta.url)
  for (const peer of ['bullmq', driver]) {
    try {
      resolve(peer)
    } catch {
      throw new Stop(EXIT.usage, `the queue needs ${peer}, which is not installed: npm install bullmq ${driver}`)
    }
  }
  return import('../../engines/bullmq/index.ts')
}

/** The first failure is told at once; after that, a server that is gone for a while is waited for. */
function reached(queue: ChunkQueue): Promise<unknown> {
  const failed = new Promise((_, reject) => queue.on('error', reject))
  failed.catch(() => undefined)
  return Promise.race([queue.waitUntilReady(), failed])
}

/** ECONNREFUSED, WRONGPASS, 28P01: never the text around it. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const code = 'code' in error ? String(error.code) : ''
  if (/^[A-Z0-9_]{3,30}$/.test(code)) return code
  return /^[A-Z]{4,20}(?= )/.exec(error.message)?.[0] ?? error.constructor.name
}
