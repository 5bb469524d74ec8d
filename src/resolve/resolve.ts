import { type Computed, computedChecks } from '../checks/index.ts'
import { type Case, type CaseEntity, compareText, textOf, winnerOf } from '../claims/case.ts'
import { choose } from '../claims/choose.ts'
import { dayOfCase } from '../claims/days.ts'
import { bringTogether } from '../claims/entities.ts'
import { instantOf } from '../claims/instants.ts'
import { defaultPolicy, type Policy } from '../claims/policy.ts'
import { Ranking } from '../claims/rank.ts'
import { type Diagnostic, diagnostic, ProofingError, refuse } from '../diagnostics/index.ts'
import type { IdentityProofingResult, Lifecycle, Outcome, Scope, SourceClaim, Testimony } from '../model/index.ts'
import type { FoundConflict } from './conflict.ts'
import { findConflicts } from './conflicts.ts'
import { decideCase, type SessionVerdict } from './decision.ts'
import { write } from './write.ts'

export interface ResolveOptions {
  readonly id: string
  readonly today?: string | undefined
  readonly policy?: Partial<Policy> | undefined
  readonly maxDiagnostics: number
}

/**
 * The result of a case: what the testimonies say, brought together, chosen, checked, searched for contradictions,
 * decided, and written down. The order of the testimonies does not matter.
 */
export function resolve(unsorted: readonly Testimony[], options: ResolveOptions): IdentityProofingResult {
  const testimonies = [...unsorted].sort((a, b) => compareText(a.source.id, b.source.id))
  const policy = { ...defaultPolicy, ...options.policy }
  const { entities, sessionOf } = bringTogether(testimonies)
  const sources = testimonies.map(({ source }) => source)
  refuseTwoResults(sources, sessionOf)
  choose(entities, new Ranking(sources, entities))
  const chosen = viewOf(sources, entities, sessionOf, dayOfCase(testimonies, options.today))
  const computed = computedChecks.flatMap((check) => check.run(chosen))
  const view = { ...chosen, entities: [...entities, ...asEntities(computed, testimonies)] }
  const conflicts = findConflicts(view)
  refuseDifferentPeople(conflicts, policy)
  const critical = conflicts.some(({ severity }) => severity === 'critical')
  const decision = decideCase(view.sessions.map(verdictOf), critical, policy)
  const all = [...testimonies.flatMap((testimony) => testimony.diagnostics), ...statusOnly(view), ...reportOnly(view)]
  const diagnostics = sortDiagnostics(all, options.maxDiagnostics)
  return write({ id: options.id, view, testimonies, decision, conflicts, diagnostics })
}

function viewOf(
  sources: Case['sources'],
  entities: readonly CaseEntity[],
  sessionOf: Case['sessionOf'],
  today: string,
): Case {
  const of = (part: CaseEntity['part']) => entities.filter((entity) => entity.part === part)
  return { sources, entities, sessionOf, sessions: of('session'), documents: of('document'), today }
}

/** Computed checks as things of the case: each claim hangs on the first of its parents. */
function asEntities(computed: readonly Computed[], testimonies: readonly Testimony[]): CaseEntity[] {
  const next = new Map(testimonies.map(({ source, claims }) => [source.id, claims.length]))
  return computed.flatMap(({ type, aspect, result, about, from, rule, reason }) => {
    const source = from[0]?.source
    if (source === undefined) return []
    const attributes = {
      type,
      ...(aspect === undefined ? {} : { aspect }),
      origin: 'computed',
      process: 'automated',
      about,
    }
    const entity: CaseEntity = { part: 'check', key: `${type}/${aspect ?? ''}`, attributes, fields: new Map() }
    const put = (field: string, value: unknown) => {
      const ordinal = (next.get(source) ?? 0) + 1
      next.set(source, ordinal)
      const claim: SourceClaim = {
        source,
        ordinal,
        entity: { part: 'check', key: entity.key, attributes: {} },
        field,
        capture: 'computed',
        value,
        from,
        rule,
      }
      entity.fields.set(field, { entity, field, claims: [claim], winner: claim, rule, agreements: ['selected'] })
    }
    put('result', result)
    if (reason !== undefined) put('reason', reason)
    return entity
  })
}

function verdictOf(session: CaseEntity): SessionVerdict {
  const outcome = winnerOf(session, 'decision/outcome')?.value ?? 'not_decided'
  const completedAt = textOf(session, 'completedAt')
  const scope = textOf(session, 'scope')
  return {
    outcome: outcome as Outcome,
    final: winnerOf(session, 'decision/final')?.value === true,
    lifecycle: (textOf(session, 'lifecycle') ?? 'unknown') as Lifecycle,
    ...(scope === undefined ? {} : { scope: scope as Scope }),
    ...(completedAt === undefined ? {} : { completedAt: instantOf(completedAt) }),
  }
}

/** The results in one archive are renderings of one session. */
function refuseTwoResults(sources: Case['sources'], sessionOf: Case['sessionOf']): void {
  const held = sources.filter(({ container, role }) => container && role === 'result')
  for (const archive of new Set(held.map(({ container }) => container?.source))) {
    const own = held.filter(({ container }) => container?.source === archive)
    const sessions = new Set(own.map(({ id }) => sessionOf.get(id)))
    if (sessions.size > 1 && archive !== undefined) refuse('zip/two-results', { source: archive })
  }
}

function refuseDifferentPeople(conflicts: readonly FoundConflict[], { mergePeople }: Policy): void {
  if (mergePeople || !conflicts.some(({ rule }) => rule === 'different-people')) return
  const places = conflicts.filter(({ rule }) => rule === 'different-people').flatMap(({ claims }) => claims)
  const diagnostics = places.map(
    (claim): Diagnostic =>
      diagnostic('case/different-people', { source: claim.source, ...(claim.at ? { at: claim.at } : {}) }),
  )
  throw new ProofingError('case/different-people', diagnostics)
}

/** A status says how far a process is. Where no result goes with it, nobody is told who was proofed. */
function statusOnly({ sources, sessionOf }: Case): Diagnostic[] {
  const told = new Set(sources.filter(({ role }) => role === 'result').map(({ id }) => sessionOf.get(id)))
  return sources
    .filter(({ id, role }) => role === 'status' && !told.has(sessionOf.get(id)))
    .map(({ id }) => diagnostic('decision/status-only', { source: id }))
}

/** A report alone may carry a decision, and it is told that nothing but a report does. */
function reportOnly({ sources, sessionOf }: Case): Diagnostic[] {
  const isReport = ({ mediaType }: Case['sources'][number]) => mediaType === 'application/pdf'
  const results = sources.filter(({ role }) => role === 'result')
  const told = new Set(results.filter((source) => !isReport(source)).map(({ id }) => sessionOf.get(id)))
  return results
    .filter((source) => isReport(source) && !told.has(sessionOf.get(source.id)))
    .map(({ id }) => diagnostic('decision/pdf-only', { source: id }))
}

const GRAVITY = { critical: 0, error: 1, warning: 2, info: 3 } as const

function sortDiagnostics(all: readonly Diagnostic[], max: number): Diagnostic[] {
  const sorted = [...all].sort(
    (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || compareText(a.source ?? '', b.source ?? ''),
  )
  if (sorted.length <= max) return sorted
  return [...sorted.slice(0, max), diagnostic('case/limit', { args: { more: sorted.length - max } })]
}
