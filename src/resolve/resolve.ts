import { computedChecks } from '../checks/index.ts'
import { type Case, type CaseEntity, compareText, filedByPart, ofPart, textOf, winnerOf } from '../claims/case.ts'
import { choose } from '../claims/choose.ts'
import { dayOfCase } from '../claims/days.ts'
import { bringTogether } from '../claims/entities.ts'
import { spanOf } from '../claims/instants.ts'
import { defaultPolicy, type Policy } from '../claims/policy.ts'
import { Ranking } from '../claims/rank.ts'
import { type Diagnostic, diagnostic, ProofingError, refuse } from '../diagnostics/index.ts'
import {
  gather,
  type IdentityProofingResult,
  type Lifecycle,
  type Outcome,
  ordered,
  type Scope,
  type Testimony,
} from '../model/index.ts'
import { asEntities } from './computed.ts'
import { type FoundConflict, severityOf } from './conflict.ts'
import { findConflicts } from './conflicts.ts'
import { decideCase, type SessionVerdict } from './decision.ts'
import { reportOnly, sortDiagnostics, statusOnly } from './told.ts'
import { write } from './write.ts'

export interface ResolveOptions {
  readonly id: string
  readonly today?: string | undefined
  readonly policy?: Partial<Policy> | undefined
  readonly maxDiagnostics: number
  /** Diagnostics that were left out when the testimonies were stored. */
  readonly leftOut?: number
}

/**
 * The result of a case: what the testimonies say, brought together, chosen, checked, searched for contradictions,
 * decided, and written down. The order of the testimonies does not matter.
 */
export function resolve(unsorted: readonly Testimony[], options: ResolveOptions): IdentityProofingResult {
  const testimonies = ordered(unsorted, (a, b) => compareText(a.source.id, b.source.id))
  const policy = options.policy ? { ...defaultPolicy, ...options.policy } : defaultPolicy
  const { entities, sessionOf } = bringTogether(testimonies)
  const sources = testimonies.map(({ source }) => source)
  refuseTwoResults(sources, sessionOf)
  const byPart = filedByPart(entities)
  choose(entities, new Ranking(sources, byPart, policy.ranks))
  const today = dayOfCase(testimonies, options.today)
  const chosen = viewOf(sources, entities, byPart, sessionOf, policy, today)
  const computed = gather(computedChecks, (check) => check.run(chosen))
  const view = withChecks(chosen, asEntities(computed, testimonies))
  const conflicts = findConflicts(view)
  refuseDifferentPeople(conflicts, policy)
  const critical = conflicts.filter((conflict) => severityOf(conflict, view) === 'critical').map(({ code }) => code)
  const decision = decideCase(view.sessions.map(verdictOf), critical, policy)
  const all = [...gather(testimonies, (testimony) => testimony.diagnostics), ...statusOnly(view), ...reportOnly(view)]
  const diagnostics = sortDiagnostics(all, options.maxDiagnostics, options.leftOut ?? 0)
  return write({ id: options.id, view, testimonies, decision, conflicts, diagnostics })
}

function viewOf(
  sources: Case['sources'],
  entities: Case['entities'],
  byPart: Case['byPart'],
  sessionOf: Case['sessionOf'],
  policy: Policy,
  today: string,
): Case {
  const sessions = ofPart({ byPart }, 'session')
  const documents = ofPart({ byPart }, 'document')
  return { sources, sessions, documents, entities, byPart, sessionOf, today, policy }
}

/** The case with the checks that were computed over it. */
function withChecks(view: Case, computed: readonly CaseEntity[]): Case {
  const { sources, sessionOf, policy, today } = view
  const byPart = new Map(view.byPart).set('check', [...ofPart(view, 'check'), ...computed])
  return viewOf(sources, [...view.entities, ...computed], byPart, sessionOf, policy, today)
}

function verdictOf(session: CaseEntity): SessionVerdict {
  const outcome = winnerOf(session, 'decision/outcome')?.value ?? 'not_decided'
  const completedAt = textOf(session, 'completedAt')
  const scope = textOf(session, 'scope')
  // Where the time leaves it open which of two sessions came later, an approval came first.
  const [earliest, latest] = completedAt === undefined ? [] : spanOf(completedAt)
  const completed = outcome === 'approved' ? earliest : latest
  return {
    outcome: outcome as Outcome,
    final: winnerOf(session, 'decision/final')?.value === true,
    lifecycle: (textOf(session, 'lifecycle') ?? 'unknown') as Lifecycle,
    scope: scope as Scope | undefined,
    completedAt: completed,
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
  const found = conflicts.filter(({ code }) => code === 'sessions/people')
  if (mergePeople || found.length === 0) return
  const places = gather(found, ({ claims }) => claims)
  const diagnostics = places.map(
    (claim): Diagnostic =>
      diagnostic('case/different-people', { source: claim.source, ...(claim.at ? { at: claim.at } : {}) }),
  )
  throw new ProofingError('case/different-people', diagnostics)
}
