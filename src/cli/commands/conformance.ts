import { type ConformanceReport, formatCoverage, formatOutcome, runConformance } from '../../conformance/index.ts'
import { ProofingError, printable } from '../../diagnostics/index.ts'
import { EXIT, Stop } from '../exit.ts'
import { put, tell } from '../report.ts'
import { loadVendors } from '../vendor-files.ts'

export interface ConformanceFlags {
  readonly update?: true
  readonly coverage?: true
  readonly today?: string
  readonly vendor: readonly string[]
}

/** `provenid conformance`: a line for each case that is not as expected, with what differs; then the count. */
export async function run(folder: string, flags: ConformanceFlags): Promise<void> {
  const report = await reportOf(folder, flags)
  if (!report) return
  for (const outcome of report.cases) if (outcome.status !== 'passed') await put(`${formatOutcome(outcome)}\n`)
  if (report.coverage) await put(`${formatCoverage(report.coverage)}\n`)
  const { passed, failed, updated } = report
  await put(`${passed} passed, ${failed} failed${updated > 0 ? `, ${updated} updated` : ''}\n`)
  if (failed > 0) process.exitCode = EXIT.rejected
}

async function reportOf(folder: string, flags: ConformanceFlags): Promise<ConformanceReport | undefined> {
  const { update = false, coverage = false, today } = flags
  const vendors = await loadVendors(flags.vendor)
  try {
    return await runConformance(folder, { update, coverage, vendors, ...(today === undefined ? {} : { today }) })
  } catch (error) {
    if (error instanceof ProofingError) {
      tell(folder, error)
      process.exitCode = EXIT.rejected
      return undefined
    }
    if (error instanceof TypeError && error.message.startsWith('there is no case'))
      throw new Stop(EXIT.usage, `there is no case in ${printable(folder)}: no folder with a file input*`)
    throw error
  }
}
