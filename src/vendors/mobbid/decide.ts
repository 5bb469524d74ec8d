import { type By, type Leaf, type Notebook, readBoolean, readsAsNo } from '../../mapping/index.ts'
import type { Lifecycle, Outcome } from '../../model/index.ts'
import { OPERATION_STATUSES, PROCESS_STATUSES, SCOPES } from './vocabulary.ts'

/** Only `data.result` of a finished operation decides, and only in the biometric scope that `type` names. */
export const decideOperation: By = {
  by: 'SUCCESS with data.result true or false decides in the biometric scope of type; SUCCESS without it is inconclusive',
  read(notebook) {
    const session = notebook.entity('session')
    const { claim, leaf } = notebook.taken('session', '', 'statusRaw')
    const status = OPERATION_STATUSES.get(String(claim?.value ?? ''))
    if (leaf && claim?.value !== undefined && !status) {
      notebook.note('status/unknown', leaf)
      if (readsAsNo(claim.value)) notebook.doubt(leaf, 'doubt/unreadable-outcome')
    } else if (!status) notebook.note('decision/missing', leaf)
    const at = leaf && claim ? { leaf } : {}
    const lifecycle: Lifecycle = status?.lifecycle ?? 'unknown'
    notebook.claim(session, 'lifecycle', 'backend', { ...at, value: lifecycle, rule: 'mobbid/status' })
    notebook.claim(session, 'decision/final', 'backend', {
      ...at,
      value: status?.final ?? false,
      rule: 'mobbid/status',
    })
    if (lifecycle === 'completed') decideFinished(notebook, leaf)
    else notebook.claim(session, 'decision/outcome', 'backend', { ...at, value: 'not_decided', rule: 'mobbid/status' })
    notebook.claim(session, 'decision/decidedBy', 'backend', { value: 'automated', rule: 'documentation' })
    scope(notebook)
  },
}

function decideFinished(notebook: Notebook, status: Leaf | undefined): void {
  const session = notebook.entity('session')
  const given = notebook.record.has('data.result')
  const leaf = notebook.single('data.result')
  const read = leaf && readBoolean(leaf.node.value, 'json')
  if (!leaf || !read) {
    if (given && leaf?.node.value !== null) notebook.note('decision/unknown-word', leaf)
    else notebook.note('decision/missing', leaf)
    const at = leaf ?? status
    const said = { ...(at ? { leaf: at } : {}), value: 'inconclusive', rule: 'mobbid/no-result' }
    notebook.claim(session, 'decision/outcome', 'backend', said)
    return
  }
  if (read.coerced) notebook.note('value/coerced', leaf, { found: 'text', expected: 'true or false' })
  const value: Outcome = read.value ? 'approved' : 'rejected'
  notebook.claim(session, 'decision/outcome', 'backend', { leaf, value, rule: 'mobbid/result' })
  const failed = notebook.taken('reason', 'operation_error', 'text')
  if (!read.value || failed.state !== 'value') return
  const rule = 'mobbid/error-beside-result'
  notebook.claim(session, 'lifecycle', 'backend', {
    ...(failed.leaf ? { leaf: failed.leaf } : {}),
    value: 'failed',
    rule,
  })
}

function scope(notebook: Notebook): void {
  const leaf = notebook.single('type')
  if (!leaf) return
  const value = typeof leaf.node.value === 'string' ? SCOPES.get(leaf.node.value) : undefined
  if (!value) notebook.note('value/unknown-word', leaf)
  const details = { leaf, rule: 'mobbid/type', ...(value ? { value } : {}) }
  notebook.claim(notebook.entity('session'), 'scope', 'backend', details)
}

/** A process says how far it is. COMPLETED means that it is over, not that anyone was recognized. */
export const decideProcess: By = {
  by: 'the status says how far the process is; nothing is decided by it',
  read(notebook) {
    const session = notebook.entity('session')
    const { claim, leaf } = notebook.taken('session', '', 'statusRaw')
    const lifecycle = PROCESS_STATUSES.get(String(claim?.value ?? ''))
    if (leaf && claim && !lifecycle) notebook.note('status/unknown', leaf)
    const at = leaf && claim ? { leaf } : {}
    notebook.claim(session, 'lifecycle', 'backend', { ...at, value: lifecycle ?? 'unknown', rule: 'mobbid/status' })
    notebook.claim(session, 'decision/outcome', 'backend', { ...at, value: 'not_decided', rule: 'mobbid/status-only' })
    notebook.claim(session, 'decision/final', 'backend', { ...at, value: false, rule: 'mobbid/status-only' })
  },
}
