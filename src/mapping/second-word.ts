import { fold } from './names.ts'
import type { By } from './table.ts'

/**
 * A word on the outcome, or on a check that an approval rests on, where none is documented: `{ "archive":
 * { "approved": false } }`, or a name of another rendering. Nobody knows what it means, so an approval beside it is
 * contradicted. Elements of lists are other things' outcomes.
 */
export function noSecondOutcome(...names: readonly string[]): By {
  const folded = new Set(names.map(fold))
  return {
    by: `a second word under ${names.slice(0, 2).join(', ')} or the like, where none is documented, contradicts an approval`,
    read(notebook) {
      for (const leaf of notebook.record.leaves) {
        const { value, container, items } = leaf.node
        if (leaf.taken || container || items || value === null || value === '') continue
        if (!folded.has(fold(leaf.key.split('.').at(-1)?.replace(/^@/, '') ?? ''))) continue
        leaf.taken = true
        notebook.note('field/second-outcome', leaf)
        notebook.doubt(leaf, 'doubt/second-outcome')
      }
    },
  }
}
