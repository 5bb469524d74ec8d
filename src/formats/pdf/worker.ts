import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Limits } from '../../source/index.ts'
import { bounds, WORKER_START_MILLIS } from './bounds.ts'
import { OPERATORS, type PdfOperators } from './operators.ts'
import { refusePdf } from './raise.ts'
import { workerSource } from './worker-source.ts'

type Answer =
  | { document: PdfOperators }
  | { failure: string }
  | { died: 'worker/crash' | 'worker/memory' | 'worker/timeout' }

interface Reader {
  readonly worker: Worker
  readonly heap: number
  readonly ready: Promise<Answer | undefined>
  /** How many files it was given. */
  files: number
  /** Settles the job that is under way. */
  settle?: ((answer: Answer) => void) | undefined
  dead?: Answer
}

/**
 * pdf.js keeps a little of each file: about half a kilobyte, which is much in a batch of millions. A new thread is slow for
 * its first hundreds of files, because the engine compiles pdf.js for it once more.
 */
const FILES_A_WORKER = 5_000

let reader: Reader | undefined
/** Settles when the thread that was started last is gone, and its memory with it. */
let gone: Promise<unknown> = Promise.resolve()
let last: Promise<unknown> = Promise.resolve()
let jobs = 0

/**
 * A PDF's drawing operators, read by pdf.js in a worker thread that is kept for the next file; one file at a time, so
 * that the heap cap is each file's own. Throws pdf/{malformed,encrypted,limit} and worker/{crash,timeout,memory}.
 */
export function readOperators(bytes: Uint8Array, limits: Limits): Promise<PdfOperators> {
  const next = last.then(() => run(bytes, limits))
  last = next.catch(() => undefined)
  return next.then((answer) => document(answer, limits))
}

/** Ends the worker at once, whatever it does. No process needs to: the worker never keeps one alive. */
export async function stopReader(): Promise<void> {
  await reader?.worker.terminate()
}

async function run(bytes: Uint8Array, limits: Limits): Promise<Answer> {
  if (reader && (reader.heap !== limits.pdfHeap || reader.files >= FILES_A_WORKER)) discard(reader)
  if (!reader) {
    // A thread that is ended goes on for a moment: beside it, the next one's heap would be a second one.
    await gone
    reader = start(limits.pdfHeap)
  }
  const mine = reader
  mine.files++
  mine.worker.ref()
  try {
    const unready = await within(mine, WORKER_START_MILLIS, mine.ready)
    if (unready) return unready
    return (await within(mine, limits.pdfMillis, ask(mine, bytes, limits))) ?? { died: 'worker/crash' }
  } finally {
    if (reader === mine) mine.worker.unref()
  }
}

function ask(mine: Reader, bytes: Uint8Array, limits: Limits): Promise<Answer> {
  // pdf.js detaches what it is given, so it gets a copy.
  const copy = Uint8Array.from(bytes)
  const job = {
    id: ++jobs,
    bytes: copy,
    pages: limits.pdfPages,
    operators: bounds.pdfOperators,
    glyphs: bounds.pdfGlyphs,
  }
  return new Promise((resolve) => {
    if (mine.dead) return resolve(mine.dead)
    mine.settle = resolve
    mine.worker.postMessage(job, [copy.buffer])
  })
}

/** The answer, or `worker/timeout` after `millis`: then the worker is ended, since pdf.js cannot be interrupted. */
async function within<T extends Answer | undefined>(
  mine: Reader,
  millis: number,
  answer: Promise<T>,
): Promise<T | Answer> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => {
      discard(mine)
      resolve({ died: 'worker/timeout' })
    }, millis)
  })
  return Promise.race([answer, deadline]).finally(() => clearTimeout(timer))
}

/** Until it is gone, the thread keeps the process: what waits for that may be all that is left to do. */
function discard(mine: Reader): void {
  if (reader === mine) reader = undefined
  void mine.worker.terminate()
}

function start(heap: number): Reader {
  const { resolve } = createRequire(import.meta.url)
  const urlOf = (file: string) => pathToFileURL(resolve(`pdfjs-dist/legacy/build/${file}`)).href
  const worker = new Worker(workerSource, {
    eval: true,
    name: 'provenid-pdf',
    workerData: { api: urlOf('pdf.min.mjs'), worker: urlOf('pdf.worker.min.mjs'), keep: OPERATORS },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: Math.max(16, heap / 8) },
  })
  const { promise: ready, resolve: makeReady } = deferred<Answer | undefined>()
  const mine: Reader = { worker, heap, ready, files: 0 }
  const end = (died: Answer) => {
    mine.dead ??= died
    discard(mine)
    makeReady(mine.dead)
    mine.settle?.(mine.dead)
  }
  worker.on('message', (message: { ready: true } | (Answer & { id: number })) => {
    if ('ready' in message) makeReady(undefined)
    else if (message.id === jobs) mine.settle?.(message)
  })
  worker.on('error', (error: NodeJS.ErrnoException) => {
    end({ died: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'worker/memory' : 'worker/crash' })
  })
  gone = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      end({ died: 'worker/crash' })
      resolve()
    })
  })
  return mine
}

// Promise.withResolvers came with Node 22.
function deferred<T>() {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

function document(answer: Answer, limits: Limits): PdfOperators {
  if ('document' in answer) return answer.document
  if ('died' in answer) return refusePdf(answer.died, { args: WORKER_ARGS[answer.died](limits) })
  if (answer.failure === 'PasswordException') return refusePdf('pdf/encrypted')
  if (answer.failure === 'pdfPages')
    return refusePdf('pdf/limit', { args: { limit: 'pdfPages', max: limits.pdfPages } })
  if (answer.failure === 'pdfOperators' || answer.failure === 'pdfGlyphs') {
    return refusePdf('pdf/limit', { args: { limit: answer.failure, max: bounds[answer.failure] } })
  }
  return refusePdf('pdf/malformed', { args: { reason: 'it cannot be opened' } })
}

const WORKER_ARGS = {
  'worker/crash': () => ({}),
  'worker/timeout': ({ pdfMillis }: Limits) => ({ limit: 'pdfMillis', max: pdfMillis }),
  'worker/memory': ({ pdfHeap }: Limits) => ({ limit: 'pdfHeap', max: pdfHeap }),
}
