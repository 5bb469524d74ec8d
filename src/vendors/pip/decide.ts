import { type By, type Notebook, readBoolean, readsAsNo } from '../../mapping/index.ts'
import type { Lifecycle } from '../../model/index.ts'
import { STATUSES } from './vocabulary.ts'

/**
 * approved decides; null with a cause is a process that was ended; otherwise the status says how far it is. Every
 * field that speaks of the lifecycle makes a claim of its own, so that approved beside EXPIRED, a cause, or
 * completed: false is seen as the contradiction that it is.
 */
export const decide: By = {
  by: 'approved sets outcome and lifecycle; null with a termination cause is terminated; otherwise the status applies',
  read(notebook) {
    const session = notebook.entity('session')
    const approved = notebook.taken('session', '', 'decision/outcome')
    const cause = notebook.taken('reason', 'termination_cause', 'text')
    const caused = cause.leaf !== undefined && (cause.state === 'value' || cause.state === 'unusable')
    const leaf = approved.leaf ? { leaf: approved.leaf } : {}
    // XML and a report have no null: they leave the outcome empty.
    const isEmpty = approved.state === 'empty_in_source' && notebook.context.format !== 'json'
    const isEnded = caused && (approved.state === 'null_in_source' || isEmpty)

    const doubtful = approved.leaf?.node.doubtful
    if (approved.leaf && doubtful) notebook.doubt(approved.leaf, `doubt/${doubtful}`)
    if (approved.state === 'value' && approved.claim) {
      const from = [approved.claim]
      notebook.claim(session, 'lifecycle', 'backend', { value: 'completed', from, rule: 'pip/approved' })
      notebook.claim(session, 'decision/final', 'backend', { value: true, from, rule: 'pip/approved' })
    } else {
      if (approved.state === 'unusable' && approved.leaf) notebook.doubt(approved.leaf, 'doubt/unreadable-outcome')
      const rule = approved.state === 'null_in_source' ? 'pip/null-is-not-decided' : 'pip/no-outcome'
      const outcome = notebook.claim(session, 'decision/outcome', 'backend', { ...leaf, value: 'not_decided', rule })
      if (approved.state === 'null_in_source') {
        notebook.note('decision/null-outcome', approved.leaf, undefined, isEnded ? 'info' : 'warning')
      } else if (approved.state !== 'unusable') notebook.note('decision/missing')
      if (isEnded) {
        notebook.claim(session, 'lifecycle', 'backend', { leaf: cause.leaf, value: 'terminated', rule: 'pip/cause' })
        notebook.claim(session, 'decision/final', 'backend', { from: [outcome], value: true, rule: 'pip/cause' })
      }
    }
    status(notebook)
    completed(notebook)
    if (caused && !isEnded) {
      notebook.claim(session, 'lifecycle', 'backend', { leaf: cause.leaf, value: 'terminated', rule: 'pip/cause' })
    }
    openUnlessSaid(notebook)
  },
}

/** A status alone: it says how far the process is. */
export const decideByStatus: By = {
  by: 'the status says how far the process is; nothing is decided by it',
  read(notebook) {
    const session = notebook.entity('session')
    notebook.claim(session, 'decision/outcome', 'backend', { value: 'not_decided', rule: 'pip/status-only' })
    status(notebook)
    openUnlessSaid(notebook)
  },
}

/** The body that finishes a proofing with fake data never decides, whatever it says. */
export const neverDecides: By = {
  by: 'test data never decides',
  read(notebook) {
    const session = notebook.entity('session')
    const rule = 'pip/test-data'
    notebook.claim(session, 'decision/outcome', 'backend', { value: 'not_decided', rule })
    notebook.claim(session, 'decision/final', 'backend', { value: true, rule })
    notebook.claim(session, 'lifecycle', 'backend', { value: 'completed', rule })
    notebook.note('payload/test-data')
  },
}

function status(notebook: Notebook): void {
  const { claim, leaf, state } = notebook.taken('session', '', 'statusRaw')
  if (!leaf || state === 'null_in_source' || state === 'empty_in_source') return
  const known = claim ? STATUSES.get(String(claim.value ?? '')) : undefined
  const session = notebook.entity('session')
  const lifecycle: Lifecycle = known?.lifecycle ?? 'unknown'
  if (!known) notebook.note('status/unknown', leaf)
  if (!known && readsAsNo(leaf.node.value)) notebook.doubt(leaf, 'doubt/unreadable-outcome')
  notebook.claim(session, 'lifecycle', 'backend', { leaf, value: lifecycle, rule: 'pip/status' })
  if (known?.final) notebook.claim(session, 'decision/final', 'backend', { leaf, value: true, rule: 'pip/status' })
}

/** What nothing in the payload says: the process is open, and nobody knows how far it is. */
function openUnlessSaid(notebook: Notebook): void {
  const session = notebook.entity('session')
  for (const [field, value] of [
    ['decision/final', false],
    ['lifecycle', 'unknown'],
  ] as const) {
    if (notebook.claims.some((claim) => claim.field === field)) continue
    notebook.claim(session, field, 'backend', { value, rule: 'pip/no-status' })
  }
}

function completed(notebook: Notebook): void {
  for (const leaf of notebook.record.find('completed')) {
    if (notebook.isNotSingle(leaf)) {
      notebook.doubt(leaf, 'doubt/no-single-value')
      continue
    }
    leaf.taken = true
    if (leaf.node.value === null) continue
    const read = readBoolean(leaf.node.value, 'json')
    if (!read) notebook.note('value/unknown-word', leaf)
    else if (read.coerced) notebook.note('value/coerced', leaf, { found: 'text', expected: 'true or false' })
    const value: Lifecycle = !read ? 'unknown' : read.value ? 'completed' : 'in_progress'
    notebook.claim(notebook.entity('session'), 'lifecycle', 'backend', { leaf, value, rule: 'pip/completed' })
  }
}
