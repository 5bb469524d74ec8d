import { type By, type Notebook, readsAsNo } from '../../mapping/index.ts'
import { STATUSES } from './vocabulary.ts'

/**
 * One word decides: VERIFIED and NOT_VERIFIED, and nothing else. Beside a VERIFIED of another payload an unknown word is
 * silence only where it may be an event, and does not say no.
 */
function byStatus(notebook: Notebook, isOutcome: boolean): void {
  const session = notebook.entity('session')
  const { claim, leaf, state } = notebook.taken('session', '', 'statusRaw')
  if (!leaf || state === 'null_in_source' || state === 'empty_in_source') {
    const rule = 'mobbscan/no-status'
    notebook.claim(session, 'decision/outcome', 'backend', { ...(leaf ? { leaf } : {}), value: 'not_decided', rule })
    notebook.claim(session, 'decision/final', 'backend', { value: false, rule })
    notebook.claim(session, 'lifecycle', 'backend', { value: 'unknown', rule })
    if (state === 'null_in_source') notebook.note('decision/null-outcome', leaf, undefined, 'warning')
    else notebook.note('decision/missing')
    return
  }
  const verdict = claim ? STATUSES.get(String(claim.value ?? '')) : undefined
  if (!verdict) {
    notebook.note('status/unknown', leaf)
    if (isOutcome || readsAsNo(leaf.node.value)) notebook.doubt(leaf, 'doubt/unreadable-outcome')
  }
  const { lifecycle, outcome, final } = verdict ?? { lifecycle: 'unknown', outcome: 'not_decided', final: false }
  const rule = verdict?.event ? 'mobbscan/event' : 'mobbscan/status'
  notebook.claim(session, 'decision/outcome', 'backend', { leaf, value: outcome, rule })
  notebook.claim(session, 'decision/final', 'backend', { leaf, value: final, rule })
  notebook.claim(session, 'lifecycle', 'backend', { leaf, value: lifecycle, rule })
}

export const decideProcess: By = {
  by: 'verificationResult decides; a reason for a rejection beside VERIFIED contradicts it',
  read(notebook) {
    byStatus(notebook, true)
    const session = notebook.entity('session')
    const reviewed = notebook.taken('session', '', 'operator/name')
    if (reviewed.leaf && reviewed.state !== 'unusable') {
      const value = reviewed.state === 'value' ? 'agent' : 'automated'
      const rule = 'mobbscan/agent'
      notebook.claim(session, 'decision/decidedBy', 'backend', { leaf: reviewed.leaf, value, rule })
    }
    const rejected = notebook.taken('reason', 'rejection_reason', 'text')
    const verdict = notebook.claims.find((claim) => claim.field === 'decision/outcome')
    if (verdict?.value === 'approved' && rejected.leaf && /^(?:value|unusable)$/.test(rejected.state)) {
      const rule = 'mobbscan/rejection-reason'
      notebook.claim(session, 'lifecycle', 'backend', { leaf: rejected.leaf, value: 'terminated', rule })
    }
  },
}

export const decideStatus: By = {
  by: 'the status word decides; who was verified is not in this payload',
  read(notebook) {
    byStatus(notebook, false)
  },
}
