import { basename } from 'node:path'
import { ProofingError, printable } from '../../diagnostics/index.ts'
import { excerptsOf } from '../../excerpts.ts'
import type { IdentityProofingResult } from '../../model/index.ts'
import { normalize } from '../../normalize.ts'
import type { RedactionProfile } from '../../output/redact/profiles.ts'
import { toReportHtml } from '../../output/report/index.ts'
import { redact } from '../../redact.ts'
import { defaultLimits, readCapped } from '../../source/index.ts'
import { EXIT, Stop } from '../exit.ts'
import { refuseTaken, writeNew } from '../new-file.ts'
import { put, tell } from '../report.ts'
import { storedResult } from '../stored.ts'
import { loadVendors } from '../vendor-files.ts'

export interface ReportFlags {
  readonly out?: string
  readonly lang: 'en' | 'nb'
  readonly veiled?: true
  readonly batch?: true
  readonly redact?: RedactionProfile
  readonly vendor: readonly string[]
}

interface Given {
  readonly name: string
  readonly content: Uint8Array
}

/**
 * `provenid report`: one page for people. Of the files, a stored result is shown, and the others are its originals;
 * without one, the files are one case.
 */
export async function run(files: readonly string[], flags: ReportFlags): Promise<void> {
  if (flags.out !== undefined) await refuseTaken(flags.out)
  try {
    await write(flags.batch ? await batchPage(files, flags) : await casePage(files, flags), flags.out)
  } catch (error) {
    if (!(error instanceof ProofingError)) throw error
    tell(files.join(', '), error)
    process.exitCode = EXIT.rejected
  }
}

async function casePage(
  files: readonly string[],
  { lang, veiled, vendor, redact: profile }: ReportFlags,
): Promise<string> {
  const given: Given[] = []
  for (const file of files) given.push({ name: basename(file), content: await readCapped(file, defaultLimits) })
  const results: IdentityProofingResult[] = []
  const originals: Given[] = []
  for (const each of given) {
    const result = await storedResult(each.content)
    if (result) results.push(result)
    else originals.push(each)
  }
  if (results.length > 1) throw new Stop(EXIT.usage, 'these are several results: a report is of one case')
  const [known] = results
  const vendors = await loadVendors(vendor)
  const result = known ?? (await normalize(originals, { vendors }))
  if (profile !== undefined) return toReportHtml(redact(result, profile, { vendors }), { lang })
  const excerpts = originals.length > 0 ? await excerptsOf(originals, result) : undefined
  if (known && excerpts?.size === 0 && hasTexts(known))
    process.stderr.write(
      `${printable(files.join(', '))}: the result was made from other files; originals are not shown\n`,
    )
  const options = { lang, veiled: veiled ?? false, ...(excerpts ? { excerpts } : {}) }
  return toReportHtml(result, options)
}

function hasTexts({ provenance }: IdentityProofingResult): boolean {
  return Object.values(provenance.claims).some((claims) => claims.some(({ at }) => at && !('page' in at)))
}

async function batchPage(files: readonly string[], { lang, veiled, redact: profile }: ReportFlags): Promise<string> {
  if (profile !== undefined) throw new Stop(EXIT.usage, '--redact goes with one case: --batch shows no personal data')
  if (veiled) throw new Stop(EXIT.usage, '--veiled goes with one case: --batch shows no personal data')
  const { tallyFiles } = await import('../batch/tally-files.ts')
  const { toBatchReportHtml } = await import('../../output/batch-report/index.ts')
  const tally = await tallyFiles(files)
  if (tally.unreadable > 0) {
    const lines = tally.unreadable === 1 ? '1 line is' : `${tally.unreadable} lines are`
    process.stderr.write(
      `${printable(files.join(', '))}: ${lines} no record of normalize; the page counts them apart\n`,
    )
    process.exitCode = EXIT.rejected
  }
  return toBatchReportHtml(tally, { lang })
}

async function write(page: string, out: string | undefined): Promise<void> {
  if (out === undefined) await put(page)
  else await writeNew(out, new TextEncoder().encode(page))
}
