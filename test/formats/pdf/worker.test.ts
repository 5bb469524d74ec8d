import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { afterAll, describe, expect, test } from 'vitest'
import { ProofingError } from '../../../src/diagnostics/index.ts'
import { readPdf } from '../../../src/formats/pdf/read.ts'
import { readOperators, stopReader } from '../../../src/formats/pdf/worker.ts'
import { defaultLimits, withLimits } from '../../../src/source/index.ts'
import { labels } from './labels.ts'

const fixture = (path: string) => readFileSync(new URL(`../../../fixtures/${path}/input.pdf`, import.meta.url))
const good = fixture('pip-pdf-layouts/missing-values')
const slow = fixture('failures/worker/timeout/forms-that-multiply')

afterAll(stopReader)

const patient = withLimits({ pdfMillis: 60_000 })

/** Threads are numbered as they are started. */
async function nextThreadId(): Promise<number> {
  const worker = new Worker('', { eval: true })
  const { threadId } = worker
  await worker.terminate()
  return threadId
}

const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof ProofingError ? error.code : String(error)),
  )

describe('the worker', () => {
  test('is kept: the second file costs no start', async () => {
    await readPdf(good, labels, patient)
    const before = await nextThreadId()
    await readPdf(good, labels, patient)
    expect(await nextThreadId()).toBe(before + 1)
  })

  test('that hangs is replaced, and the files before and after it are read', async () => {
    const limits = withLimits({ pdfMillis: 2_000 })
    const files = [good, slow, good, slow, good]
    const codes = await Promise.all(files.map((bytes) => codeOf(readPdf(bytes, labels, limits))))
    expect(codes).toEqual(['read', 'worker/timeout', 'read', 'worker/timeout', 'read'])
  })

  test('that needs too much memory is replaced', async () => {
    const limits = withLimits({ pdfHeap: 24, pdfMillis: 20_000 })
    expect(await codeOf(readPdf(slow, labels, limits))).toBe('worker/memory')
    expect(await codeOf(readPdf(good, labels, defaultLimits))).toBe('read')
  })

  test('that ends by itself is a crash of that file alone', async () => {
    const pending = codeOf(readOperators(slow, withLimits({ pdfMillis: 20_000 })))
    setTimeout(() => void stopReader(), 300)
    expect(await pending).toBe('worker/crash')
    expect(await codeOf(readPdf(good, labels, defaultLimits))).toBe('read')
  })

  test('leaves the bytes it is given as they are, also of a shared pool', async () => {
    const pool = Buffer.concat([Buffer.from('before'), good, Buffer.from('after')])
    const view = pool.subarray(6, 6 + good.length)
    expect(await codeOf(readPdf(view, labels, defaultLimits))).toBe('read')
    expect(view.equals(good)).toBe(true)
  })
})
