// A test runner of Stryker without vitest's start, which takes longer than the tests of a mutant: the tests run in a
// worker thread, and their modules stay loaded as long as no mutant can leave anything behind in them.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner'

/** Quick tests of the parts that are mutated, and of what rests on them. */
const TESTS =
  /^(?:mutation\/fixtures|(?:(?:identifiers|claims|mapping|vendors|checks)\/.*|resolve\/(?!decision|explain).*|formats\/image\/kinds|group-results)\.test)\.js$/
/** What remembers something that mutated code made: each mutant in these gets modules of its own. */
const REMEMBER = /mapping\/(?:apply|names|recognize)\.|claims\/instants|countries\//

class Runner {
  static inject = ['options']
  #worker
  #files

  constructor({ mutate }) {
    // Whoever calls the identifiers learns of a mutant much later than their own tests do.
    const alone = mutate.every((pattern) => pattern.startsWith('src/identifiers/'))
    const tests = alone ? /^identifiers\/.*\.test\.js$/ : TESTS
    this.#files = readdirSync('built/test', { recursive: true })
      .filter((file) => tests.test(file))
      .map((file) => join('test', file))
      .sort()
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async dryRun() {
    const { results, mutantCoverage, error } = await this.#run({ files: this.#files })
    if (error) return { status: 'error', errorMessage: error }
    return { status: 'complete', tests: results, mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, reloadEnvironment, sandboxFileName }) {
    const remembers = REMEMBER.test(sandboxFileName)
    const fresh = reloadEnvironment || remembers
    if (fresh) await this.dispose()
    // What is made once is covered by the one test that came first, and seen by many.
    const only = remembers ? undefined : testFilter
    const files = this.#files.filter((file) =>
      only ? only.some((id) => id.startsWith(`${file} `)) : reaches(file, sandboxFileName),
    )
    const { results, hitCount, error } = await this.#run({
      files: nearestFirst(files, sandboxFileName),
      only,
      mutant: activeMutant.id,
      hitLimit,
    })
    if (fresh || error) await this.dispose()
    if (error) return { status: 'killed', killedBy: testFilter ?? [], failureMessage: error, nrOfTests: 0 }
    const hung = determineHitLimitReached(hitCount, hitLimit)
    return toMutantRunResult(hung ?? { status: 'complete', tests: results })
  }

  async dispose() {
    await this.#worker?.terminate()
    this.#worker = undefined
  }

  /** What the worker tells; where the modules cannot even be loaded, the error. */
  #run(job) {
    const workerData = { namespace: INSTRUMENTER_CONSTANTS.NAMESPACE, root: process.cwd(), mutant: job.mutant }
    this.#worker ??= new Worker(new URL('./worker.mjs', import.meta.url), { workerData, stdout: true, stderr: true })
    const worker = this.#worker
    return new Promise((resolve) => {
      const onError = (error) => finish({ error: String(error?.stack ?? error) })
      const finish = (told) => {
        worker.off('message', finish).off('error', onError)
        resolve(told)
      }
      worker.on('message', finish).on('error', onError)
      worker.postMessage(job)
    })
  }
}

/** What runs at the start of a module has no list of tests: those of the identifiers reach nothing else. */
function reaches(file, mutated) {
  return !file.startsWith(join('test', 'identifiers')) || mutated.includes('identifiers')
}

/** The tests of the mutated module's own folder kill most mutants, and take the least time to load. */
function nearestFirst(files, mutated) {
  const [, own = ''] = /[\\/]src[\\/](.*)$/.exec(mutated) ?? []
  const near = (file) => {
    const steps = own.split(/[\\/]/)
    const path = file.split(/[\\/]/).slice(1)
    return steps.findIndex((step, at) => step !== path[at])
  }
  return files.toSorted((a, b) => near(b) - near(a))
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-worker', Runner)]
