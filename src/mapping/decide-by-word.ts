import { type Lifecycle, lifecycles, type Outcome, outcomes } from '../model/index.ts'
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
 *
 * @throws {TypeError} for a verdict whose words no result has
 */
export function decideByWord(rule: string, verdicts: Readonly<Record<string, Verdict>>): By {
  const known = new Map(Object.entries(verdicts))
  for (const [word, verdict] of known) checkVerdict(word, verdict)
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

/** For those who write in JavaScript: a word that no schema has would make results that nothing reads back. */
function checkVerdict(word: string, { outcome, lifecycle, final }: Verdict): void {
  const must = (fits: boolean, what: string) => {
    if (!fits) throw new TypeError(`decideByWord: the verdict of ${JSON.stringify(word)} must have ${what}`)
  }
  must(outcomes.includes(outcome), `an outcome of ${outcomes.join(', ')}`)
  must(lifecycles.includes(lifecycle), `a lifecycle of ${lifecycles.join(', ')}`)
  must(typeof final === 'boolean', 'final: true or false')
}

const UNDECIDED: Verdict = { outcome: 'not_decided', lifecycle: 'unknown', final: false }
