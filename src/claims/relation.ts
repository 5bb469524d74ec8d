import type { Independence, SourceClaim } from '../model/index.ts'
import type { Case } from './case.ts'

/**
 * How two claims stand to each other. Renderings are results of one session (the JSON, XML and PDF of one case): one
 * witness, not two. In one session there may also be a status, or a request of the integrator.
 */
export type Relation = 'one-source' | 'renderings' | 'one-session' | 'sessions'

export function relationOf({ sources, sessionOf }: Case, a: SourceClaim, b: SourceClaim): Relation {
  if (a.source === b.source) return 'one-source'
  if (sessionOf.get(a.source) !== sessionOf.get(b.source)) return 'sessions'
  const isResult = (claim: SourceClaim) => sources.find(({ id }) => id === claim.source)?.role === 'result'
  return isResult(a) && isResult(b) ? 'renderings' : 'one-session'
}

/** What the agreement of two claims is worth. */
export const INDEPENDENCE: Readonly<Record<Relation, Independence>> = {
  'one-source': 'same_session',
  renderings: 'same_value_chain',
  'one-session': 'same_session',
  sessions: 'independent',
}
