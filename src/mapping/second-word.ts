import { readBoolean } from './conversions/words.ts'
import type { Leaf } from './filing.ts'
import { asRead } from './look-alike.ts'
import { isRefusal } from './refusal.ts'
import type { By } from './table.ts'

/**
 * A word on the outcome, or on a check that an approval rests on, where none is documented: `{ "archive":
 * { "approved": false } }`, a name of another rendering, or one that only looks like it. Nobody knows what it means, so
 * an approval beside it is contradicted. So is one beside a field that says no in words of its own: `rejected: true`.
 * Elements of lists are other things' outcomes, and so is what says no elsewhere: `{ "photo": { "rejected": true } }`.
 */
export function noSecondOutcome(...names: readonly string[]): By {
  const known = new Set(names.map(asRead))
  const isKnown = (name: string) => known.has(asRead(name)) || known.has(asRead(name).replace(/^is/, ''))
  return {
    by: `a second word under ${names.slice(0, 2).join(', ')} or the like, where none is documented, contradicts an approval`,
    read(notebook) {
      const { leaves } = notebook.record
      const untaken = leaves.filter(saysSomething)
      if (untaken.length === 0) return
      // Where it is documented it is no second word, even if nobody has taken it.
      const own = new Set(names.flatMap((name) => notebook.record.find(name)))
      const beside = new Set([...own].map(({ node }) => parentOf(node.path)))
      let written: ReadonlyMap<string, unknown> | undefined
      for (const leaf of untaken) {
        if (own.has(leaf)) continue
        const { value } = leaf.node
        const owner = ownerOf(leaf)
        const refuses = beside.has(parentOf(leaf.node.path)) && isRefusal(leaf.key, value)
        if (!refuses && !isKnown(leaf.key.split('.').at(-1) ?? '') && !isKnown(leaf.key)) {
          if (owner === undefined || !isKnown(owner.name)) continue
          written ??= new Map(leaves.map(({ node }) => ['xpath' in node.at ? node.at.xpath : '', node.value]))
          if (!contradicts(value, written.get(owner.xpath))) continue
        }
        leaf.taken = true
        notebook.note('field/second-outcome', leaf)
        notebook.doubt(leaf, 'doubt/second-outcome')
      }
    },
  }
}

/** A single value that no row has taken. */
function saysSomething({ taken, node: { value, container, items } }: Leaf): boolean {
  return !taken && !container && !items && value !== null && value !== ''
}

function parentOf(path: readonly string[]): string {
  return path.slice(0, -1).join('\n')
}

/** The element that an attribute belongs to. */
function ownerOf({ key, node: { at } }: Leaf): { name: string; xpath: string } | undefined {
  if (!key.startsWith('@') || !('xpath' in at)) return undefined
  const found = /^(.*local-name\(\)='([^']*)'\]\[\d+\])\/@[^/]*$/.exec(at.xpath)
  return found ? { xpath: found[1] ?? '', name: found[2] ?? '' } : undefined
}

/** `<Godkjent verdi="False">True</Godkjent>`: an attribute that says yes or no, and not what the element says. */
function contradicts(attribute: unknown, element: unknown): boolean {
  const said = readBoolean(attribute, 'pdf')
  return said !== undefined && said.value !== readBoolean(element, 'pdf')?.value
}
