// Runs tests of the mutated sources. Modules stay loaded from one mutant to the next; see runner.mjs.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'

const { namespace, root, mutant } = workerData
const stryker = { activeMutant: mutant }
globalThis[namespace] = stryker
process.env.MOST_RUNS ??= '50'

const load = (path) => import(pathToFileURL(join(root, path)))
const { declared } = await load('test/mutation/vitest.mjs')
const loaded = new Map()

async function testsOf(file) {
  if (!loaded.has(file)) {
    declared.clear()
    // What runs while modules load belongs to no test.
    stryker.currentTestId = undefined
    await load(join('built', file))
    const tests = [...declared].map(([name, body]) => ({ id: `${file} ${name}`, body }))
    loaded.set(file, tests)
  }
  return loaded.get(file)
}

async function run({ files, only, mutant, hitLimit }) {
  Object.assign(stryker, { activeMutant: mutant, hitLimit, hitCount: 0 })
  const results = []
  for (const file of files) {
    for (const { id, body } of await testsOf(file)) {
      if (only && !only.includes(id)) continue
      const result = await tryOut(id, body)
      results.push(result)
      if (result.failureMessage !== undefined && mutant !== undefined) return results
    }
  }
  return results
}

async function tryOut(id, body) {
  stryker.currentTestId = id
  const start = performance.now()
  const done = (told) => ({ id, name: id, timeSpentMs: performance.now() - start, ...told })
  try {
    await body()
    return done({ status: 0 })
  } catch (error) {
    return done({ status: 1, failureMessage: String(error?.message ?? error).slice(0, 500) })
  }
}

parentPort.on('message', async (job) => {
  const results = await run(job)
  parentPort.postMessage({ results, mutantCoverage: stryker.mutantCoverage, hitCount: stryker.hitCount })
})
