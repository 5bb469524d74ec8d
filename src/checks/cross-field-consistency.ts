import type { Relation } from '../claims/relation.ts'
import type { ComputedCheck } from './check.ts'
import { compared, consistency } from './consistency.ts'

const WITHIN: ReadonlySet<Relation> = new Set<Relation>(['one-source', 'one-session'])

/** Whether what one session says in several places goes together: print, chip, zone, national number. */
export const crossFieldConsistency: ComputedCheck = {
  type: 'cross_field_consistency',
  needs: ['two places in one session that speak of one field of the person or the document'],
  run: (view) => consistency('cross_field_consistency', compared(view, WITHIN)),
}
