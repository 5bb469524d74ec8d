import { afterAll, expect, test } from 'vitest'
import { fuzz, readerNames } from '../fuzz/fuzz.mjs'
import { stopReader } from '../src/formats/pdf/worker.ts'
import * as library from '../src/index.ts'

/** The short form of `npm run fuzz`: the same mutants in every run. */
const RUNS: Readonly<Record<string, number>> = {
  'norwegian-id': 5_000,
  mrz: 500,
  json: 400,
  xml: 400,
  zip: 400,
  pdf: 40,
}

afterAll(stopReader)

test.each(readerNames)('nothing hostile gets through: %s', async (reader) => {
  const report = await fuzz(library, reader, { runs: RUNS[reader] ?? 0, seed: 20_261_122 })
  expect(report.find).toBeUndefined()
  expect(report.runs).toBe(RUNS[reader])
  expect(report.codes.size).toBeGreaterThan(3)
})

test('memory that grows is a find of all runs, made again by all of them', async () => {
  const kept: Buffer[] = []
  const each = () => void kept.push(Buffer.alloc(2 ** 21, 1))
  const report = await fuzz(library, 'norwegian-id', { runs: 90, seed: 1, first: 7, each })
  expect(report.find).toEqual({ what: 'memory keeps growing', seed: 1, run: 7, runs: 90 })
  expect(kept).toHaveLength(90)
})
