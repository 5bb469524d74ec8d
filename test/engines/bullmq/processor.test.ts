import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chunksOf } from '../../../src/engines/bullmq/chunk.ts'
import { failuresOf, UnfinishedChunk } from '../../../src/engines/bullmq/failure.ts'
import {
  type ChunkJob,
  createProcessor,
  folderSink,
  type InputReference,
  keyOf,
  namesUnder,
  problemOfName,
  referencesOf,
  type SinkRecord,
} from '../../../src/engines/bullmq/index.ts'
import { chunkId } from '../../../src/engines/bullmq/reference.ts'
import { sha256 } from '../../../src/source/index.ts'
import { emptyFolder } from '../../cli/provenid.ts'

/** Synthetic: the month is 81. */
const NUMBER = '01814910039'

const webhook = (id: string) => `{"verificationId":"${id}","status":"VERIFIED"}`

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const each of items) all.push(each)
  return all
}

function rootOf(files: Readonly<Record<string, string>>): string {
  const root = emptyFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  return root
}

async function referencesUnder(root: string): Promise<InputReference[]> {
  return collected(referencesOf(root, (await namesUnder(root)).names, () => expect.unreachable()))
}

const jobOf = (references: readonly InputReference[], more: Partial<ChunkJob> = {}): ChunkJob => ({
  data: { references },
  attemptsStarted: 1,
  updateProgress: async () => undefined,
  ...more,
})

function recordsIn(out: string): string[] {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .sort()
}

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable(),
    (error: UnfinishedChunk) => JSON.parse(error.message).unfinished as unknown,
  )

describe('a reference', () => {
  test.each(['', '/etc/passwd', '../x', 'a/../b', 'a//b', './a', 'a\0b', 'x'.repeat(1025), 7, null])(
    '%j is no name',
    (name) => expect(problemOfName(name)).toBeDefined(),
  )

  test.each([
    `${NUMBER}.json`,
    `a/${NUMBER.slice(0, 6)} ${NUMBER.slice(6)}/x.pdf`,
    `answer_${NUMBER}-2`,
    'kari@example.invalid.json',
  ])('%s holds what does not go into a queue', (name) =>
    expect(problemOfName(name)).toContain('national identity number'),
  )

  test.each([
    'a/b/case-4711.json',
    '20261126103000.json',
    `x/0a1b2c3d-0000-4000-8000-a${NUMBER}.json`,
    '0001234567.json',
    'Ærlig talt.pdf',
    `${sha256('x')}.zip`,
  ])('%s is a name', (name) => expect(problemOfName(name)).toBeUndefined())

  test('a chunk holds names and digests only, and is known by them', async () => {
    const digest = sha256('x')
    const one = { name: 'a', digest, content: 'Kari' } as InputReference
    const chunks = await collected(chunksOf([one, { name: 'b', digest }, { name: 'c', digest }], 2))
    expect(chunks).toEqual([
      {
        references: [
          { name: 'a', digest },
          { name: 'b', digest },
        ],
      },
      { references: [{ name: 'c', digest }] },
    ])
    const ids = chunks.map(({ references }) => chunkId(references))
    expect(ids).toEqual([expect.stringMatching(/^c-[0-9a-f]{64}$/), expect.not.stringMatching(ids[0] ?? '')])
    expect(keyOf(one)).toBe(keyOf({ name: 'a', digest }))
  })

  test('what is none is told by its place, and not by its name', async () => {
    const digest = sha256('x')
    const told = collected(
      chunksOf(
        [
          { name: 'a', digest },
          { name: `${NUMBER}.json`, digest },
        ],
        2,
      ),
    )
    await expect(told).rejects.toThrow(/^references\[1\]\.name holds a national identity number or an e-mail address$/)
    await expect(collected(chunksOf([{ name: 'a', digest: 'A0' }], 2))).rejects.toThrow('references[0].digest')
    for (const size of [0, 201, 1.5]) await expect(collected(chunksOf([], size))).rejects.toThrow(TypeError)
  })
})

describe('a job', () => {
  test('has a record for each: of a result, or of a rejected input', async () => {
    const root = rootOf({ 'a.json': webhook('x-1'), 'b/c.json': 'no json' })
    const out = join(emptyFolder(), 'out')
    const process = createProcessor({ inputs: root, sink: folderSink(out) })
    const references = await referencesUnder(root)
    expect(await process(jobOf(references))).toEqual({ records: 2, rejected: 1, present: 0 })
    expect(await process(jobOf(references))).toEqual({ records: 0, rejected: 0, present: 2 })
    const [first, second] = recordsIn(out).map((line) => JSON.parse(line))
    expect(first).toMatchObject({ input: 'a.json', digest: sha256(webhook('x-1')), schemaVersion: '1.0' })
    expect(second).toMatchObject({ ok: false, input: 'b/c.json', error: { code: 'input/unknown-format' } })
  })

  test('what is too large is a record too', async () => {
    const root = rootOf({ a: webhook('x-1') })
    const out = join(emptyFolder(), 'out')
    const process = createProcessor({ inputs: root, sink: folderSink(out), options: { limits: { inputBytes: 9 } } })
    expect(await process(jobOf(await referencesUnder(root)))).toMatchObject({ records: 1, rejected: 1 })
    expect(recordsIn(out)[0]).toContain('"code":"input/too-large"')
  })

  test('is not done where a file is gone or another one; the others have their records', async () => {
    const root = rootOf({ a: webhook('x-1'), b: webhook('x-2'), c: webhook('x-3') })
    const references = await referencesUnder(root)
    rmSync(join(root, 'a'))
    writeFileSync(join(root, 'b'), webhook('x-4'))
    const out = join(emptyFolder(), 'out')
    const process = createProcessor({ inputs: root, sink: folderSink(out) })
    expect(await failureOf(process(jobOf(references)))).toEqual([
      { index: 0, code: 'input/missing' },
      { index: 1, code: 'input/changed' },
    ])
    expect(recordsIn(out)).toEqual([expect.stringContaining('"input":"c"')])
  })

  test('says that all its files are gone, and nothing of a sink that holds no record yet', async () => {
    const root = rootOf({ a: webhook('x-1'), b: webhook('x-2') })
    const references = await referencesUnder(root)
    rmSync(root, { recursive: true })
    const process = createProcessor({ inputs: root, sink: folderSink(join(emptyFolder(), 'out')) })
    const gone = [0, 1].map((index) => ({ index, code: 'input/missing' }))
    for (const attemptsStarted of [1, 2])
      expect(await failureOf(process(jobOf(references, { attemptsStarted })))).toEqual(gone)
  })

  test('tells of a sink that fails by code only', async () => {
    const root = rootOf({ 'kari.json': webhook('x-1') })
    const full = Object.assign(new Error('no space for kari.json'), { code: 'ENOSPC' })
    const process = createProcessor({ inputs: root, sink: () => Promise.reject(full) })
    const references = await referencesUnder(root)
    expect(await failureOf(process(jobOf(references)))).toEqual([{ index: 0, code: 'sink/failed', errno: 'ENOSPC' }])
    const error = await process(jobOf(references)).catch((thrown: Error) => thrown)
    expect(`${String(error)} ${(error as Error).stack}`).not.toMatch(/kari|space/)
  })

  test('that nobody of us made is not done', async () => {
    const process = createProcessor({ inputs: emptyFolder(), sink: async () => undefined })
    for (const data of [{}, { references: 7 }, { references: [{ name: '../x', digest: sha256('') }] }])
      expect(await failureOf(process(jobOf([], { data } as never)))).toEqual([{ index: 0, code: 'job/invalid' }])
  })

  test('hands equal keys for equal references to a function, which then holds each once', async () => {
    const root = rootOf({ a: webhook('x-1'), b: webhook('x-1') })
    const held = new Map<string, string>()
    const store = async (records: readonly SinkRecord[]) => {
      for (const { key, line } of records) held.set(key, line)
    }
    const references = await referencesUnder(root)
    const process = createProcessor({ inputs: root, sink: store })
    await process(jobOf([...references, ...references]))
    await process(jobOf(references))
    expect([...held.values()].map((line) => JSON.parse(line).input)).toEqual(['a', 'b'])
  })

  test('that was begun before goes one at a time, and what was in hand then comes last', async () => {
    const root = rootOf({ a: webhook('x-1'), b: webhook('x-2'), c: webhook('x-3'), d: webhook('x-4') })
    const references = await referencesUnder(root)
    const told: unknown[] = []
    const stored: string[] = []
    const process = createProcessor({
      inputs: root,
      sink: {
        missing: async (all) => all.slice(1),
        store: async (records) => void stored.push(records.map(({ reference }) => reference.name).join()),
      },
    })
    const updateProgress = async (progress: unknown) => void told.push(progress)
    const progress = { suspects: [2], left: [1, 3, 2] }
    await process(jobOf(references, { attemptsStarted: 3, progress, updateProgress }))
    expect(stored).toEqual(['d', 'b', 'c'])
    expect(told).toEqual([
      { suspects: [1, 2], left: [3, 1, 2] },
      { suspects: [1, 2], left: [1, 2] },
      { suspects: [1, 2], left: [2] },
    ])
  })
})

describe('what the queue has kept of a failure', () => {
  test('is read as codes, whoever wrote it', () => {
    const own = new UnfinishedChunk([{ index: 1, code: 'sink/failed', errno: 'EIO' }]).message
    expect(failuresOf(own, 2, 0)).toEqual([{ index: 1, code: 'sink/failed', errno: 'EIO' }])
    const left = { suspects: [2], left: [1, 0, 2] }
    expect(failuresOf('Unexpected exit code: 9 signal: null', 3, left)).toEqual([
      { index: 1, code: 'worker/died' },
      { index: 0, code: 'job/not-begun' },
      { index: 2, code: 'worker/died' },
    ])
    expect(failuresOf('job stalled more than allowable limit', 1, 0)).toEqual([{ index: 0, code: 'worker/lost' }])
    for (const odd of ['', 'null', '{"unfinished":[{"index":0,"code":"kari"}]}'])
      expect(failuresOf(odd, 1, 'x')).toEqual([{ index: 0, code: 'worker/failed' }])
  })
})

describe('the folder of records', () => {
  test('names files by key, and leaves nothing else', async () => {
    const out = join(emptyFolder(), 'out')
    const reference = { name: 'kari nordmann.json', digest: sha256('x') }
    const sink = folderSink(out)
    expect(await sink.missing([reference])).toEqual([reference])
    for (const line of ['{"a":1}', '{"a":1}']) await sink.store([{ reference, key: keyOf(reference), line }])
    expect(await sink.missing([reference])).toEqual([])
    const key = keyOf(reference)
    expect(readdirSync(out, { recursive: true })).toEqual([
      key.slice(0, 2),
      `${key.slice(0, 2)}/${key.slice(2)}.ndjson`,
    ])
    expect(recordsIn(out)).toEqual(['{"a":1}\n'])
  })
})
