import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type BatchOutcome, normalize, normalizeBatch } from '../src/index.ts'
import { sha256 } from '../src/source/index.ts'
import { failureCases, vendorCases } from './support/cases.ts'

const webhook = (id: number) => ({ verificationId: `x-${id}`, status: 'VERIFIED' })

async function collect(outcomes: AsyncIterable<BatchOutcome>): Promise<BatchOutcome[]> {
  const all: BatchOutcome[] = []
  for await (const outcome of outcomes) all.push(outcome)
  return all
}

describe('normalizeBatch', () => {
  test('one outcome a case, in order, as normalize gives it', async () => {
    const cases = vendorCases().map(({ name, inputs }) => ({ case: name, input: inputs }))
    const outcomes = await collect(normalizeBatch(cases, { concurrency: 7 }))
    expect(outcomes.map(({ name }) => name)).toEqual(cases.map((each) => each.case))
    for (const [index, outcome] of outcomes.entries()) {
      expect(outcome).toMatchObject({ index, ok: true, digest: expect.stringMatching(/^[0-9a-f]{64}$/) })
      expect(outcome.ok && outcome.result).toEqual(await normalize(cases[index]?.input ?? []))
    }
  })

  test('the name and the digest are those of the input', async () => {
    const content = JSON.stringify(webhook(1))
    const [named, bare] = await collect(normalizeBatch([{ name: 'a.json', content }, content]))
    expect(named).toMatchObject({ name: 'a.json', digest: sha256(Buffer.from(content)) })
    expect(bare).not.toHaveProperty('name')
  })

  test.each([0, 0.1, 0.5])('the good ones are the same bytes with %d of hostile ones among them', async (part) => {
    const good = vendorCases().map(({ inputs }) => inputs)
    const bad = failureCases(['json', 'xml', 'input', 'vendor', 'zip']).map((each) => each.case.inputs)
    const alone = await collect(normalizeBatch(good))
    const mixed = good.flatMap((inputs, index) =>
      index * part !== Math.floor(index * part) || part === 0 ? [inputs] : [bad[index % bad.length] ?? [], inputs],
    )
    const among = await collect(normalizeBatch(mixed))
    const results = among.filter((_, index) => good.includes(mixed[index] ?? []))
    const bytes = (outcomes: BatchOutcome[]) => outcomes.map((outcome) => JSON.stringify({ ...outcome, index: 0 }))
    expect(bytes(results)).toEqual(bytes(alone))
    expect(among).toHaveLength(mixed.length)
  })

  test('what is no input is an outcome, and stops nothing', async () => {
    const odd = [null, 7, undefined, '', [], [null], { case: 'x', input: null }, new Uint8Array()]
    const outcomes = await collect(normalizeBatch([...(odd as never[]), webhook(1)]))
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.error.code))).toEqual([
      ...['input/unreadable', 'input/unreadable', 'input/unreadable', 'input/empty', 'input/empty', 'input/unreadable'],
      ...['input/unreadable', 'input/empty', 'ok'],
    ])
  })

  test('a case is taken only when there is room for it', async () => {
    let taken = 0
    function* endless() {
      for (;;) yield webhook(taken++)
    }
    let read = 0
    for await (const { index } of normalizeBatch(endless(), { concurrency: 3 })) {
      expect(index).toBe(read++)
      expect(taken - read).toBeLessThanOrEqual(3)
      if (read === 200) break
    }
  })

  test('an outcome does not wait for a case that is long in coming', async () => {
    async function* slow() {
      yield webhook(1)
      await sleep(60_000, undefined, { ref: false })
    }
    for await (const outcome of normalizeBatch(slow())) {
      expect(outcome.ok).toBe(true)
      break
    }
  })

  test('a reader that stops ends the cases; cases that fail end the batch after what was begun', async () => {
    let closed = false
    async function* cases() {
      try {
        for (let id = 0; ; id++) yield webhook(id)
      } finally {
        closed = true
      }
    }
    for await (const _ of normalizeBatch(cases())) break
    expect(closed).toBe(true)
    function* broken() {
      yield webhook(1)
      yield webhook(2)
      throw new RangeError('no more')
    }
    const seen: number[] = []
    const reading = (async () => {
      for await (const { index } of normalizeBatch(broken())) seen.push(index)
    })()
    await expect(reading).rejects.toThrow(RangeError)
    expect(seen).toEqual([0, 1])
  })

  test('a signal aborts it', async () => {
    const controller = new AbortController()
    const seen: number[] = []
    const reading = (async () => {
      for await (const { index } of normalizeBatch(
        Array.from({ length: 100 }, (_, id) => webhook(id)),
        { signal: controller.signal },
      )) {
        seen.push(index)
        if (index === 4) controller.abort(new Error('enough'))
      }
    })()
    await expect(reading).rejects.toThrow('enough')
    expect(seen).toEqual([0, 1, 2, 3, 4])
    await expect(collect(normalizeBatch([webhook(1)], { signal: AbortSignal.abort() }))).rejects.toThrow()
  })

  test('a signal ends it while the next case is long in coming, and the source is told', async () => {
    const controller = new AbortController()
    let closed = 0
    const source: AsyncIterable<object> = {
      [Symbol.asyncIterator]: () => ({
        next: () => new Promise(() => setImmediate(() => controller.abort(new Error('enough')))),
        return: async () => ({ done: true, value: closed++ }),
      }),
    }
    await expect(collect(normalizeBatch(source, { signal: controller.signal }))).rejects.toThrow('enough')
    expect(closed).toBe(1)
  })

  test('with a signal that never aborts, everything is as without one', async () => {
    const { signal } = new AbortController()
    let closed = 0
    function* cases() {
      try {
        for (let id = 0; id < 9; id++) yield webhook(id)
      } finally {
        closed++
      }
    }
    expect(await collect(normalizeBatch(cases(), { signal }))).toEqual(await collect(normalizeBatch(cases())))
    for await (const _ of normalizeBatch(cases(), { signal })) break
    expect(closed).toBe(3)
    const broken = (function* () {
      yield webhook(1)
      throw new RangeError('no more')
    })()
    await expect(collect(normalizeBatch(broken, { signal }))).rejects.toThrow(RangeError)
  })

  test('what is no iterable of cases is wrong use, and is not quoted', async () => {
    for (const cases of ['{"name":"KARI"}', Buffer.from('{"name":"KARI"}'), { name: 'KARI' }, 7, null, undefined]) {
      const reading = collect(normalizeBatch(cases as never))
      await expect(reading).rejects.toThrow(TypeError)
      await expect(reading).rejects.not.toThrow('KARI')
    }
  })

  test('an object that throws when it is looked at is an outcome', async () => {
    const ownKeys = () => {
      throw new Error('KARI')
    }
    const odd = new Proxy({}, { ownKeys })
    const outcomes = await collect(normalizeBatch([odd as never, webhook(1)]))
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.error.code))).toEqual(['input/unreadable', 'ok'])
  })

  test.each([{ concurrency: 0 }, { concurrency: 1.5 }, { concurrency: '4' }, { caseId: 'x' }, { jobs: 1 }])(
    'wrong use: %j',
    async (options) => {
      await expect(collect(normalizeBatch([], options as never))).rejects.toThrow(TypeError)
    },
  )
})
