import type { Entity, SourceClaim } from './testimony.ts'
import type { Capture } from './vocabulary.ts'

/** What a claim says besides whose word it is and what it is about. */
export type Said = Pick<SourceClaim, 'at' | 'raw' | 'value' | 'via' | 'from' | 'rule' | 'zone'>

/**
 * Every claim is made here, so that all have one shape: the same members in the same order, absent ones undefined.
 * Claims of many shapes cost the engine more than all that is done with them.
 */
export function newClaim(
  source: string,
  ordinal: number,
  entity: Entity,
  field: string,
  capture: Capture,
  { at, raw, value, via, from, rule, zone }: Said,
): SourceClaim {
  return { source, ordinal, entity, field, capture, at, raw, value, via, from, rule, zone }
}
