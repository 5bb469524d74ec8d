import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { excerptsOf } from '../../../src/excerpts.ts'
import type { IdentityProofingResult } from '../../../src/index.ts'
import { normalize } from '../../../src/index.ts'
import { type ReportOptions, toReportHtml } from '../../../src/output/report/index.ts'

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures')

/** The input files of a fixture, with their names. */
export function inputsOf(fixture: string) {
  const folder = join(FIXTURES, fixture)
  const names = readdirSync(folder).filter((name) => name.startsWith('input'))
  return names.sort().map((name) => ({ name, content: readFileSync(join(folder, name)) }))
}

/** The report of a fixture, its originals beside it. */
export async function reportOf(fixture: string, options: ReportOptions = {}): Promise<string> {
  const inputs = inputsOf(fixture)
  const result = await normalize(inputs)
  return toReportHtml(result, { excerpts: await excerptsOf(inputs, result), ...options })
}

/** Every result among the fixtures, by its folder. */
export function* expectedResults(): Generator<[string, IdentityProofingResult]> {
  for (const vendor of ['pip', 'mobbscan', 'mobbid']) {
    for (const name of readdirSync(join(FIXTURES, vendor))) {
      const text = readFileSync(join(FIXTURES, vendor, name, 'expected.json'), 'utf8')
      const result = JSON.parse(text) as IdentityProofingResult
      if ('decision' in result) yield [`${vendor}/${name}`, result]
    }
  }
}

export function expectedOf(fixture: string): IdentityProofingResult {
  return JSON.parse(readFileSync(join(FIXTURES, fixture, 'expected.json'), 'utf8')) as IdentityProofingResult
}

/** What is left of a page when the veil is down: everything but what it covers. */
export function withoutVeiled(page: string): string {
  let left = ''
  let depth = 0
  for (const [piece] of page.matchAll(/<[^>]*>|[^<]+/g)) {
    if (depth > 0) {
      if (piece.startsWith('<span')) depth++
      else if (piece === '</span>') depth--
    } else if (piece === '<span class="veil">') depth = 1
    else left += piece
  }
  return left
}
