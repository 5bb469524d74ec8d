// What batches are tried with: good and hostile answers of the fixtures, mixed by a seed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', 'fixtures')
const LARGEST = 50_000

/** Park and Miller's minimal standard generator: 0 to 1. */
export function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Makes `folder` and fills it with `count` files, named by `nameOf` of their number. */
export function mixedFiles(folder, count, nameOf, random) {
  const pool = ['pip', 'mobbscan', 'failures'].flatMap(inputsOf).filter(({ length }) => length < LARGEST)
  mkdirSync(folder)
  for (let id = 0; id < count; id++) writeFileSync(join(folder, nameOf(id)), pool[Math.floor(random() * pool.length)])
}

function inputsOf(area) {
  return readdirSync(join(ROOT, area), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^input.*\.(?:json|xml|zip)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
}
