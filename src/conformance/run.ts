import { visible } from '../diagnostics/index.ts'
import { readNamed } from '../normalize-file.ts'
import { checkOptions } from '../options.ts'
import { type ConformanceCase, readCases } from './cases.ts'
import { type CaseOutcome, type ConformanceOptions, checkCase } from './check.ts'
import { MappingCoverage, type PayloadCoverage } from './coverage.ts'
import { formatDifferences } from './difference.ts'

export interface ConformanceReport {
  readonly cases: readonly CaseOutcome[]
  readonly passed: number
  readonly failed: number
  readonly updated: number
  readonly coverage?: readonly PayloadCoverage[]
}

/**
 * Checks every case below a folder, one after the other.
 *
 * @throws {ProofingError} where there is no such folder; TypeError where it holds no case, and for wrong use
 */
export async function runConformance(
  folder: string,
  options: ConformanceOptions & { readonly coverage?: boolean } = {},
): Promise<ConformanceReport> {
  const { coverage = false, ...own } = options
  const cases: CaseOutcome[] = []
  const all = await casesIn(folder)
  for (const each of all) cases.push(await checkCase(each, own))
  const tally = (status: CaseOutcome['status']) => cases.filter((each) => each.status === status).length
  const counts = { passed: tally('passed'), failed: tally('failed'), updated: tally('updated') }
  return { cases, ...counts, ...(coverage ? { coverage: await coverageOf(all, own) } : {}) }
}

async function casesIn(folder: string): Promise<ConformanceCase[]> {
  const cases = await readCases(folder)
  // A run that checks nothing must not look like one in which all is well.
  if (cases.length === 0) throw new TypeError(`there is no case in ${folder}: no folder with a file input*`)
  return cases
}

async function coverageOf(
  cases: readonly ConformanceCase[],
  { update: _update, ...options }: ConformanceOptions,
): Promise<PayloadCoverage[]> {
  const { limits } = checkOptions(options)
  const coverage = new MappingCoverage(options)
  for (const { inputs } of cases) {
    const read = await readNamed(inputs, limits).catch(() => [])
    if (read.length > 0) await coverage.add(read)
  }
  return coverage.report()
}

/** What a test runner gives: `test` of vitest, of node:test, or of any other that takes a name and a function. */
export interface TestRunner {
  readonly test: (name: string, run: () => Promise<void>) => unknown
  readonly describe?: (name: string, define: () => void) => unknown
}

/**
 * One test a case, for the test runner given. To be awaited where tests are defined: at the top of a test file.
 *
 * @throws as `runConformance`
 */
export async function conformanceTests(
  folder: string,
  { test, describe }: TestRunner,
  options: ConformanceOptions = {},
): Promise<void> {
  const cases = await casesIn(folder)
  const define = () => {
    for (const each of cases)
      test(each.name, async () => {
        const outcome = await checkCase(each, options)
        if (outcome.status === 'failed') throw new Error(formatOutcome(outcome))
      })
  }
  if (describe) describe(folder, define)
  else define()
}

/** One case for people: its status, and what differs. Safe for a terminal; quotes the values of the case. */
export function formatOutcome({ name, status, problem, differences }: CaseOutcome): string {
  const count = differences.length === 0 ? '' : `, ${differences.length} differ${differences.length === 1 ? 's' : ''}`
  const head = `${status} ${visible(name)}${problem ? `: ${visible(problem)}` : count}`
  return differences.length === 0 ? head : `${head}\n${formatDifferences(differences)}`
}
