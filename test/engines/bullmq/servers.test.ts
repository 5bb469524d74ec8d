import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createPostgresBackend, createRedisBackend, Worker } from 'bullmq'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
// @ts-expect-error plain JavaScript, shared with the long trials
import { postgres, redis, whyNoPostgres, whyNoRedis } from '../../../scripts/servers.mjs'
import type * as Engine from '../../../src/engines/bullmq/index.ts'
import { CASE, emptyFolder, MAIN, provenid, ROOT } from '../../cli/provenid.ts'

interface Server {
  readonly url: string
  stop(signal?: NodeJS.Signals): Promise<void>
  start(): Promise<void>
}

// As installed: what BullMQ loads in another process is JavaScript.
const engine = (await import(join(ROOT, 'dist', 'engines', 'bullmq', 'index.js'))) as typeof Engine
const payload = JSON.parse(readFileSync(join(CASE, 'input.json'), 'utf8'))
const CASES = 200

const folder = join(emptyFolder(), 'in')
mkdirSync(folder)
for (let id = 0; id < CASES; id++) {
  const text = id % 10 === 0 ? 'no json' : JSON.stringify({ ...payload, pipId: `B1A5346C-32BD-43A8-BE32-${id}` })
  writeFileSync(join(folder, `case-${id}.json`), text)
}

function unbroken(): string {
  const out = join(emptyFolder(), 'out')
  const { status } = provenid(['normalize', folder, '--out', out, '--progress', 'none'])
  expect(status).toBe(1)
  return readFileSync(out, 'utf8').replaceAll(`"input":"${folder}/`, '"input":"')
}

const SERVERS = [
  { name: 'Redis', flag: '--redis', why: whyNoRedis() as string | undefined, begin: redis, crash: 'SIGKILL' },
  // SIGQUIT: at once, without a checkpoint; the next start recovers from the log.
  {
    name: 'PostgreSQL',
    flag: '--postgres',
    why: whyNoPostgres() as string | undefined,
    begin: postgres,
    crash: 'SIGQUIT',
  },
] as const

describe.each(SERVERS)('a queue on $name', ({ name, flag, why, begin, crash }) => {
  describe.skipIf(why !== undefined)(why === undefined ? 'that runs here' : `that is not tried: ${why}`, () => {
    const isRedis = name === 'Redis'
    let server: Server
    beforeAll(async () => {
      server = await begin()
    }, 60_000)
    afterAll(() => server?.stop(crash))

    const queueCommand = (verb: string, queue: string, ...args: string[]) =>
      provenid(['queue', verb, flag, server.url, '--queue', queue, ...args])

    function startWorker(queue: string, out: string, ...args: string[]): ChildProcess {
      const own = ['queue', 'work', flag, server.url, '--queue', queue, '--root', folder, '--out', out]
      return spawn(process.execPath, [MAIN, ...own, '--lost-after', '1', ...args], { stdio: 'pipe', detached: true })
    }

    test('one of two workers and the server are killed: one record each, the same bytes as of one process', async () => {
      const out = join(emptyFolder(), 'sink')
      expect(queueCommand('add', 'kill', '--root', folder, '--chunk', '5')).toMatchObject({
        status: 0,
        stderr: '200 inputs in 40 jobs\n',
      })
      const [doomed, other] = [startWorker('kill', out, '--drain'), startWorker('kill', out, '--drain')]
      const ended = once(other, 'exit')
      await reaches(out, CASES * 0.4)
      doomed.kill('SIGKILL')
      await server.stop(crash)
      await server.start()
      expect((await ended)[0]).toBe(1)
      expect(provenid(['queue', 'gather', '--out', out])).toEqual({ status: 0, stderr: '', stdout: unbroken() })
      expect(JSON.parse(queueCommand('status', 'kill', '--json').stdout)).toMatchObject({
        waiting: 0,
        active: 0,
        failed: 0,
      })
      const again = queueCommand('add', 'kill', '--root', folder, '--out', out)
      expect(again.stderr).toBe('0 inputs in 0 jobs, 200 have their record\n')
    })

    test('what is added twice is there once, and a job holds names and digests only', async () => {
      const queue = engine.openQueue(connectionTo(name, server), 'twice')
      const { names } = await engine.namesUnder(folder)
      const add = () =>
        engine.enqueue(
          queue,
          engine.referencesOf(folder, names, () => undefined),
          { chunk: 50 },
        )
      expect([await add(), await add()]).toEqual(Array(2).fill({ jobs: 4, references: 200, retried: 0 }))
      const jobs = await queue.getJobs()
      await queue.close()
      expect(jobs.map(({ id }) => id)).toEqual(Array(4).fill(expect.stringMatching(/^c-[0-9a-f]{64}$/)))
      for (const { data } of jobs) {
        expect(Object.keys(data)).toEqual(['references'])
        expect(data.references).toHaveLength(50)
        for (const each of data.references)
          expect(each).toEqual({
            name: expect.stringMatching(/^case-\d+\.json$/),
            digest: expect.stringMatching(/^[0-9a-f]{64}$/),
          })
      }
    })

    test('what failed for good says which and why, and is tried again when it is added again', async () => {
      const root = emptyFolder()
      const names = ['a', 'b', 'c']
      for (const each of names) writeFileSync(join(root, each), `{"verificationId":"x-${each}","status":"VERIFIED"}`)
      const out = join(emptyFolder(), 'sink')
      const queue = engine.openQueue(connectionTo(name, server), 'dead', { attempts: 1 })
      const references = await collected(engine.referencesOf(root, names, () => undefined))
      await engine.enqueue(queue, references)
      rmSync(join(root, 'b'))
      const work = ['--root', root, '--out', out, '--drain']
      expect(queueCommand('work', 'dead', ...work)).toMatchObject({
        status: 3,
        stderr: expect.stringContaining('1 jobs failed for good'),
      })
      expect(await collected(engine.deadLetters(queue))).toEqual([
        { id: expect.any(String), attempts: 1, failures: [{ ...references[1], code: 'input/missing' }] },
      ])
      expect(records(out)).toHaveLength(2)
      if (isRedis) {
        const { stdout } = queueCommand('status', 'dead')
        expect(stdout).toContain('  b: input/missing: there is no such file under the root\n')
      }
      writeFileSync(join(root, 'b'), '{"verificationId":"x-b","status":"VERIFIED"}')
      expect(await engine.enqueue(queue, references)).toEqual({ jobs: 1, references: 3, retried: 1 })
      expect(queueCommand('work', 'dead', ...work).status).toBe(0)
      expect(records(out)).toHaveLength(3)
      expect(await engine.statusOf(queue)).toEqual({ waiting: 0, active: 0, delayed: 0, failed: 0 })
      await queue.close()
    })

    test('an input that ends its process is found, and takes no other with it', async () => {
      const out = join(emptyFolder(), 'sink')
      const file = join(emptyFolder(), 'own.mjs')
      writeFileSync(
        file,
        `process.once('disconnect', () => process.exit())
         import { createProcessor, folderSink } from ${JSON.stringify(join(ROOT, 'dist', 'engines', 'bullmq', 'index.js'))}
         const inputs = async ({ name }) => {
           if (name.startsWith('bad')) process.exit(7)
           return { name, content: JSON.stringify({ verificationId: name, status: 'VERIFIED' }) }
         }
         export default createProcessor({ inputs, sink: folderSink(${JSON.stringify(out)}) })`,
      )
      const connection = isRedis ? { url: server.url } : { connectionString: server.url }
      const factory = isRedis ? createRedisBackend : createPostgresBackend
      const queue = engine.openQueue(connectionTo(name, server), 'poison', {
        attempts: 4,
        backoff: { type: 'fixed', delay: 1 },
      })
      const names = ['a', 'bad-1', 'c', 'bad-2', 'e']
      await engine.enqueue(
        queue,
        names.map((each) => ({ name: each, digest: '0'.repeat(64) })),
      )
      const worker = new Worker('poison', file, { connection } as never, factory as never)
      await new Promise<void>((resolve) => worker.on('failed', (job) => job?.finishedOn && resolve()))
      const letters = await collected(engine.deadLetters(queue))
      await worker.close()
      await queue.close()
      expect(letters.flatMap(({ failures }) => failures.map((each) => `${each.name} ${each.code}`).sort())).toEqual([
        'bad-1 worker/died',
        'bad-2 worker/died',
      ])
      expect(records(out)).toHaveLength(3)
    })

    // Of one server is enough: what is tried is the command.
    if (isRedis)
      test('Ctrl-C finishes the job in hand', async () => {
        const out = join(emptyFolder(), 'sink')
        const queue = engine.openQueue(connectionTo(name, server), 'stop')
        const { names } = await engine.namesUnder(folder)
        await engine.enqueue(
          queue,
          engine.referencesOf(folder, names, () => undefined),
          { chunk: 20 },
        )
        const worker = startWorker('stop', out)
        const ended = once(worker, 'exit')
        await reaches(out, 1)
        // The terminal sends it to the worker and to its processes.
        process.kill(-(worker.pid ?? 0), 'SIGINT')
        expect((await ended)[0]).toBe(130)
        const { waiting, ...others } = await engine.statusOf(queue)
        await queue.close()
        expect({ ...others, records: records(out).length }).toEqual({
          active: 0,
          delayed: 0,
          failed: 0,
          records: 200 - 20 * waiting,
        })
      })

    if (isRedis)
      test.runIf(existsSync('/proc/self'))('a worker that is killed takes its processes along', async () => {
        const out = join(emptyFolder(), 'sink')
        const queue = engine.openQueue(connectionTo(name, server), 'orphans')
        const { names } = await engine.namesUnder(folder)
        await engine.enqueue(
          queue,
          engine.referencesOf(folder, names, () => undefined),
          { chunk: 20 },
        )
        await queue.close()
        const worker = startWorker('orphans', out)
        await reaches(out, 1)
        const children = childrenOf(worker.pid)
        expect(children).toHaveLength(1)
        worker.kill('SIGKILL')
        while (children.some(isAlive)) await sleep(20)
      })
  })
})

function childrenOf(pid: number | undefined): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const each of items) all.push(each)
  return all
}

function connectionTo(name: string, { url }: Server): Engine.Connection {
  return name === 'Redis' ? { redis: url } : { postgres: url }
}

function records(out: string): string[] {
  try {
    return readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.ndjson'))
  } catch {
    return []
  }
}

async function reaches(out: string, count: number): Promise<void> {
  while (records(out).length < count) await sleep(10)
}
