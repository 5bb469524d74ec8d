import { expect, test } from 'vitest'
import { files } from '../../../fixtures/make/zip/make.mjs'
import { outcomeOf } from './outcome.ts'

const ROUNDS = 6_000
const seeds = [...files()].filter(([path]) => path.startsWith('make/zip/honest/') && path.endsWith('.zip'))

/** Mulberry32: the same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const TELLING = [0, 1, 0x7f, 0x80, 0xff]
const SIGNATURES = ['PK\x01\x02', 'PK\x03\x04', 'PK\x05\x06', 'PK\x06\x06', 'PK\x06\x07', 'PK\x07\x08']

function mutate(bytes: Buffer, below: (limit: number) => number): Buffer {
  const copy = Buffer.from(bytes)
  const at = below(copy.length)
  const other = below(copy.length)
  const length = below(40)
  switch (below(6)) {
    case 0:
      copy[at] = below(256)
      return copy
    case 1:
      return copy.fill(TELLING[below(TELLING.length)] ?? 0, at, Math.min(at + 1 + below(8), copy.length))
    case 2:
      copy.write(SIGNATURES[below(SIGNATURES.length)] ?? '', at, 'latin1')
      return copy
    case 3:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(Math.min(at + length, copy.length))])
    case 4:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(other, other + length), copy.subarray(at)])
    default:
      copy.copy(copy, at, other, other + length)
      return copy
  }
}

const contents = (outcome: object | string) => Object.values(outcome).sort()

test('a mutated archive is refused with a code, or has the contents that it had', async () => {
  const below = numbers(20_241_121)
  const whole = new Map<string, unknown>()
  for (const [path, bytes] of seeds) whole.set(path, contents(await outcomeOf(bytes)))
  const outcomes = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round++) {
    const [path, bytes] = seeds[below(seeds.length)]!
    let mutant = bytes
    for (let times = 1 + below(3); times > 0; times--) mutant = mutant.length > 0 ? mutate(mutant, below) : mutant
    const outcome = await outcomeOf(mutant)
    // Names may be spelt otherwise: the byte of the host system says whether they are UTF-8.
    if (typeof outcome !== 'string') expect(contents(outcome), `round ${round} of ${path}`).toEqual(whole.get(path))
    const key = typeof outcome === 'string' ? outcome : 'read'
    outcomes.set(key, (outcomes.get(key) ?? 0) + 1)
  }
  expect(outcomes.size).toBeGreaterThan(8)
})
