import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyFolder, ROOT } from './cli/provenid.ts'

const process_ = JSON.parse(
  readFileSync(join(ROOT, 'fixtures', 'mobbscan', 'process-verified', 'input.json'), 'utf8'),
) as { scanId: string }

describe('the webhook', () => {
  const store = emptyFolder()
  /** What MobbScan answers, by id. */
  const answers = new Map<string, unknown>()
  const mobbscan = createServer((request, response) => {
    const answer = answers.get(request.url?.split('/').at(-1) ?? '')
    response.writeHead(answer && request.headers.authorization === 'Bearer token-1' ? 200 : 404)
    response.end(JSON.stringify(answer ?? {}))
  })
  let server: ChildProcess
  let url = ''
  let told = ''

  beforeAll(async () => {
    mobbscan.listen(0)
    await once(mobbscan, 'listening')
    const env = {
      ...process.env,
      MOBBSCAN_URL: `http://127.0.0.1:${(mobbscan.address() as AddressInfo).port}/`,
      MOBBSCAN_TOKEN: 'token-1',
      STORE: store,
      PORT: '0',
    }
    server = spawn(process.execPath, [join(ROOT, 'examples', 'mobbscan-webhook.mjs')], { env })
    server.stderr?.on('data', (text) => {
      told += text
    })
    if (!server.stdout) throw new Error('no output')
    const [line] = await once(createInterface(server.stdout), 'line')
    url = `http://127.0.0.1:${/\d+$/.exec(line)?.[0]}/`
  })

  afterAll(() => {
    server.kill()
    mobbscan.close()
  })

  const post = async (body: string): Promise<[number, { error?: string }]> => {
    const answer = await fetch(url, { method: 'POST', body })
    return [answer.status, (await answer.json()) as { error?: string }]
  }
  const webhook = (id: string, status = 'VERIFIED') => JSON.stringify({ verificationId: id, status })
  const stored = () =>
    readdirSync(store).map((name) => JSON.parse(readFileSync(join(store, name), 'utf8')) as { approved: boolean })

  test('stores an approval once, and only because the process says so', async () => {
    answers.set(process_.scanId, process_)
    expect(await post(webhook(process_.scanId))).toMatchObject([201, {}])
    expect(await post(webhook(process_.scanId))).toMatchObject([200, {}])
    expect(stored()).toMatchObject([{ approved: true }])
  })

  test('a webhook never approves what the process does not', async () => {
    const before = stored().length
    answers.set('open-1', { ...process_, scanId: 'open-1', verificationResult: null })
    expect(await post(webhook('open-1'))).toEqual([409, { error: 'contradicts-the-process' }])
    expect(stored()).toHaveLength(before)
    expect(await post(webhook('open-1', 'PENDING_VERIFICATION'))).toMatchObject([201, {}])
    expect(stored().filter(({ approved }) => approved)).toHaveLength(1)
    expect(stored()).toHaveLength(before + 1)
  })

  test('one that contradicts its process changes nothing, and one that is late takes nothing back', async () => {
    const before = stored()
    expect(await post(webhook(process_.scanId, 'NOT_VERIFIED'))).toEqual([409, { error: 'contradicts-the-process' }])
    expect(stored()).toEqual(before)
    expect(await post(webhook(process_.scanId, 'PENDING_VALIDATION'))).toMatchObject([201, {}])
    expect(stored().filter(({ approved }) => approved)).toHaveLength(1)
  })

  test('refuses what is none, with a code and nothing of the body', async () => {
    const before = stored()
    answers.set('other-1', process_)
    expect((await fetch(url)).status).toBe(405)
    expect(await post('{')).toEqual([422, { error: 'json/syntax' }])
    expect(await post(JSON.stringify({ ...process_ }))).toEqual([422, { error: 'not-a-webhook' }])
    expect(await post(webhook('../../secret'))).toEqual([422, { error: 'no-id' }])
    expect(await post(webhook('unknown-1'))).toEqual([502, { error: 'process-unavailable' }])
    expect(await post(webhook('other-1'))).toEqual([502, { error: 'another-process' }])
    expect(await post(`{"verificationId":"x","status":"VERIFIED","x":"${'a'.repeat(70_000)}"}`)).toEqual([
      413,
      { error: 'too-large' },
    ])
    expect(stored()).toEqual(before)
    expect(told).toContain('{"status":502,"code":"process-unavailable"}')
    expect(told).not.toMatch(/secret|unknown-1|CARMEN/)
  })
})

test('the batch: a record a file, in order, and a count', () => {
  const folder = emptyFolder()
  const answers = join(folder, 'answers')
  mkdirSync(answers)
  writeFileSync(join(answers, 'a.json'), '{ "verificationId": "x-1", "status": "VERIFIED" }')
  writeFileSync(join(answers, 'b.json'), '{')
  writeFileSync(join(answers, 'c.json'), '{ "verificationId": "x-2", "status": "PENDING" }')
  const out = join(folder, 'results.ndjson')
  const run = () =>
    spawnSync(process.execPath, [join(ROOT, 'examples', 'batch.mjs'), answers, out], { encoding: 'utf8' })
  const { status, stderr } = run()
  expect([status, stderr]).toEqual([0, "{ approved: 1, 'rejected input': 1, not_decided: 1 }\n"])
  const records = readFileSync(out, 'utf8').trimEnd().split('\n')
  expect(records.map((record) => JSON.parse(record))).toMatchObject([
    { input: 'a.json', decision: { outcome: 'approved' } },
    { input: 'b.json', ok: false, error: { code: 'json/syntax' } },
    { input: 'c.json', decision: { outcome: 'not_decided' } },
  ])
})

test('the queue: only messages whose storing fails come again', () => {
  const program = `
    import { handlerOf } from ${JSON.stringify(join(ROOT, 'examples', 'sqs-handler.mjs'))}
    const done = []
    const handler = handlerOf({
      store: async (id, result) => {
        if (id === 'm-3') throw new Error('the database is away')
        done.push([id, result.decision.outcome, Object.values(result.provenance.sources)[0].receivedAt])
      },
      reject: async (id, { code }) => done.push([id, code]),
    })
    const body = (id, status) => JSON.stringify({ verificationId: id, status })
    const answer = await handler({ Records: [
      { messageId: 'm-1', body: body('x-1', 'VERIFIED'), attributes: { SentTimestamp: '1767225600000' } },
      { messageId: 'm-2', body: 'no JSON' },
      { messageId: 'm-3', body: body('x-3', 'VERIFIED') },
      { messageId: 'm-4', body: body('x-4', 'PENDING') },
    ] })
    console.log(JSON.stringify({ answer, done }))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual({
    answer: { batchItemFailures: [{ itemIdentifier: 'm-3' }] },
    done: [
      ['m-1', 'approved', '2026-01-01T00:00:00.000Z'],
      ['m-2', 'input/unknown-format'],
      ['m-4', 'not_decided', null],
    ],
  })
})
