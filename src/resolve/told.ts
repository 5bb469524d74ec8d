import { type Case, compareText } from '../claims/case.ts'
import { type Diagnostic, type DiagnosticCode, diagnostic } from '../diagnostics/index.ts'
import { ordered } from '../model/index.ts'

/** What is told of a case as a whole, anew at every resolve. */
export const TOLD_BY_RESOLVE: ReadonlySet<string> = new Set<DiagnosticCode>([
  'decision/status-only',
  'decision/pdf-only',
  'case/limit',
])

/** A status says how far a process is. Where no result goes with it, nobody is told who was proofed. */
export function statusOnly({ sources, sessionOf }: Case): Diagnostic[] {
  const told = new Set(sources.filter(({ role }) => role === 'result').map(({ id }) => sessionOf.get(id)))
  return sources
    .filter(({ id, role }) => role === 'status' && !told.has(sessionOf.get(id)))
    .map(({ id }) => diagnostic('decision/status-only', { source: id }))
}

/** A report alone may carry a decision, and it is told that nothing but a report does. */
export function reportOnly({ sources, sessionOf }: Case): Diagnostic[] {
  const isReport = ({ mediaType }: Case['sources'][number]) => mediaType === 'application/pdf'
  const results = sources.filter(({ role }) => role === 'result')
  const told = new Set(results.filter((source) => !isReport(source)).map(({ id }) => sessionOf.get(id)))
  return results
    .filter((source) => isReport(source) && !told.has(sessionOf.get(source.id)))
    .map(({ id }) => diagnostic('decision/pdf-only', { source: id }))
}

const GRAVITY = { critical: 0, error: 1, warning: 2, info: 3 } as const

/** The gravest first, and no more than the limit. `earlier` were left out before. */
export function sortDiagnostics(all: readonly Diagnostic[], max: number, earlier: number): readonly Diagnostic[] {
  const sorted = ordered(
    all,
    (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || compareText(a.source ?? '', b.source ?? ''),
  )
  const more = Math.max(0, sorted.length - max) + earlier
  return more === 0 ? sorted : [...sorted.slice(0, max), diagnostic('case/limit', { args: { more } })]
}
