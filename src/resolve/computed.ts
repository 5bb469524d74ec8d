import type { Computed } from '../checks/index.ts'
import type { CaseEntity } from '../claims/case.ts'
import type { SourceClaim, Testimony } from '../model/index.ts'

/** Computed checks as things of the case: each claim hangs on the source of the first of its parents. */
export function asEntities(computed: readonly Computed[], testimonies: readonly Testimony[]): CaseEntity[] {
  const next = new Map(testimonies.map(({ source, claims }) => [source.id, lastOrdinal(claims)]))
  return computed.flatMap(({ type, aspect, session, result, about, from, rule, reason }) => {
    const source = from[0]?.source
    if (source === undefined) return []
    const origin = { origin: 'computed', process: 'automated' }
    const attributes = { type, ...(aspect === undefined ? {} : { aspect }), ...origin, about }
    const key = `${type}/${aspect ?? ''}`
    const entity: CaseEntity = { part: 'check', key, attributes, fields: new Map(), ...(session ? { session } : {}) }
    const put = (field: string, value: unknown) => {
      const ordinal = (next.get(source) ?? 0) + 1
      next.set(source, ordinal)
      const said = { source, ordinal, entity: { part: 'check', key, attributes: {} } as const }
      const claim: SourceClaim = { ...said, field, capture: 'computed', value, from, rule }
      entity.fields.set(field, { entity, field, claims: [claim], winner: claim, rule, agreements: ['selected'] })
    }
    put('result', result)
    if (reason !== undefined) put('reason', reason)
    return entity
  })
}

function lastOrdinal(claims: readonly SourceClaim[]): number {
  return claims.reduce((last, { ordinal }) => Math.max(last, ordinal), 0)
}
