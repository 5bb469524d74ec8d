import type { Computed } from '../checks/index.ts'
import type { CaseEntity } from '../claims/case.ts'
import { Fields } from '../claims/fields.ts'
import { type Entity, newClaim, type SourceClaim, type Testimony } from '../model/index.ts'

/** Computed checks as things of the case: each claim hangs on the source of the first of its parents. */
export function asEntities(computed: readonly Computed[], testimonies: readonly Testimony[]): CaseEntity[] {
  const next = new Map(testimonies.map(({ source, claims }) => [source.id, lastOrdinal(claims)]))
  const entities: CaseEntity[] = []
  for (const { type, aspect, session, result, about, from, rule, reason } of computed) {
    const source = from[0]?.source
    if (source === undefined) continue
    const attributes = { type, aspect, origin: 'computed', process: 'automated', about }
    const key = `${type}/${aspect ?? ''}`
    const entity: CaseEntity = { part: 'check', key, attributes, session, sessions: undefined, fields: new Fields() }
    const said: Entity = { part: 'check', key, attributes: {} }
    const put = (field: string, value: unknown) => {
      const ordinal = (next.get(source) ?? 0) + 1
      next.set(source, ordinal)
      const claim = newClaim(source, ordinal, said, field, 'computed', { value, from, rule })
      entity.fields.add({ entity, field, claims: [claim], winner: claim, rule, agreements: SELECTED })
    }
    put('result', result)
    if (reason !== undefined) put('reason', reason)
    entities.push(entity)
  }
  return entities
}

const SELECTED = ['selected'] as const

function lastOrdinal(claims: readonly SourceClaim[]): number {
  return claims.reduce((last, { ordinal }) => Math.max(last, ordinal), 0)
}
