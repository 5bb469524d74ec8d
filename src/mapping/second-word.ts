import { fold } from './names.ts'
import type { By } from './table.ts'

/**
 * A word on the outcome that stands where none is documented (`{ "archive": { "approved": false } }`): nobody knows
 * what it means, so an approval beside it is contradicted. Elements of lists are other things' outcomes.
 */
export function noSecondOutcome(...names: readonly string[]): By {
  const folded = new Set(names.map(fold))
  return {
    by: `a second ${names.join(' or ')} anywhere contradicts an approval`,
    read(notebook) {
      for (const leaf of notebook.record.leaves) {
        if (leaf.taken || leaf.node.path.length < 2 || !folded.has(fold(leaf.key.split('.').at(-1) ?? ''))) continue
        if (leaf.node.container || leaf.node.items) continue
        leaf.taken = true
        notebook.note('field/second-outcome', leaf)
        const rule = 'second-outcome'
        notebook.claim(notebook.entity('session'), 'lifecycle', 'unknown', { leaf, value: 'unknown', rule })
      }
    },
  }
}
