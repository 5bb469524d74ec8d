import type { Relation } from '../claims/relation.ts'
import type { ComputedCheck } from './check.ts'
import { compared, consistency } from './consistency.ts'

const BETWEEN: ReadonlySet<Relation> = new Set<Relation>(['sessions'])
const RENDERINGS: ReadonlySet<Relation> = new Set<Relation>(['renderings'])

/**
 * Whether sources go together. Renderings of one session are one witness: that they agree is no pass, and that they
 * differ is a failure.
 */
export const crossSourceConsistency: ComputedCheck = {
  type: 'cross_source_consistency',
  needs: ['two sessions that speak of one field of the person or the document, or renderings that differ'],
  run(view) {
    const differing = compared(view, RENDERINGS).filter(({ conflicts }) => conflicts.length > 0)
    return consistency('cross_source_consistency', [...compared(view, BETWEEN), ...differing])
  },
}
