import { readFileSync } from 'node:fs'
import type { Worker } from 'node:worker_threads'
import { afterAll, expect, test, vi } from 'vitest'
import { readOperators, stopReader } from '../../../src/formats/pdf/worker.ts'
import { defaultLimits, withLimits } from '../../../src/source/index.ts'

const threads = vi.hoisted(() => ({ started: 0, alive: 0, most: 0 }))

vi.mock('node:worker_threads', async (original) => {
  const real = await original<typeof import('node:worker_threads')>()
  class Counted extends real.Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given)
      threads.started++
      threads.most = Math.max(threads.most, ++threads.alive)
      this.once('exit', () => threads.alive--)
    }
  }
  return { ...real, Worker: Counted }
})

const fixture = (path: string) => readFileSync(new URL(`../../../fixtures/${path}/input.pdf`, import.meta.url))
const good = fixture('pip-pdf-layouts/missing-values')
const slow = fixture('failures/worker/timeout/forms-that-multiply')

afterAll(stopReader)

test('a thread is started when the one before it is gone', async () => {
  const patient = withLimits({ pdfMillis: 60_000 })
  const readings = await Promise.allSettled([
    readOperators(good, patient),
    readOperators(slow, withLimits({ pdfMillis: 200 })),
    readOperators(good, patient),
    readOperators(good, { ...patient, pdfHeap: defaultLimits.pdfHeap - 1 }),
    readOperators(good, patient),
  ])
  const codes = readings.map((reading) => (reading.status === 'fulfilled' ? 'read' : reading.reason.code))
  expect(codes).toEqual(['read', 'worker/timeout', 'read', 'read', 'read'])
  expect(threads.started).toBe(4)
  expect(threads.most).toBe(1)
})
