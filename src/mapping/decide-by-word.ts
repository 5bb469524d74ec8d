import type { Lifecycle, Outcome } from '../model/index.ts'
import { readsAsNo } from './refusal.ts'
import type { By } from './table.ts'

/** What a vendor's word says of a session. */
export interface Verdict {
  readonly outcome: Outcome
  readonly lifecycle: Lifecycle
  /** Whether it can still change. */
  readonly final: boolean
}

/**
 * One word, read by the row `session.statusRaw`, decides: by the words given, spelt as given, and by nothing else. A
 * missing word, null, an unknown word and two words that differ decide nothing. `rule` is named in the claims:
 * `acme/status`.
 */
export function decideByWord(rule: string, verdicts: Readonly<Record<string, Verdict>>): By {
  const known = new Map(Object.entries(verdicts))
  return {
    by: `the status word decides: ${[...known].map(([word, { outcome }]) => `${word} = ${outcome}`).join(', ')}`,
    read(notebook) {
      const { claim, leaf, state } = notebook.taken('session', '', 'statusRaw')
      const missing = !leaf || state === 'null_in_source' || state === 'empty_in_source'
      const verdict = known.get(String(claim?.value ?? ''))
      if (state === 'null_in_source') notebook.note('decision/null-outcome', leaf, undefined, 'warning')
      else if (missing) notebook.note('decision/missing')
      else if (!verdict) notebook.note('status/unknown', leaf)
      if (leaf && !missing && !verdict && readsAsNo(leaf.node.value)) notebook.doubt(leaf, 'doubt/unreadable-outcome')
      const { outcome, final, lifecycle } = verdict ?? UNDECIDED
      const session = notebook.entity('session')
      const said = leaf ? { leaf, rule } : { rule }
      notebook.claim(session, 'decision/outcome', 'backend', { ...said, value: outcome })
      notebook.claim(session, 'decision/final', 'backend', { ...said, value: final })
      notebook.claim(session, 'lifecycle', 'backend', { ...said, value: lifecycle })
    },
  }
}

const UNDECIDED: Verdict = { outcome: 'not_decided', lifecycle: 'unknown', final: false }
