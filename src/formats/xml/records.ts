import { refuse } from '../../diagnostics/index.ts'
import { isBlank } from './content.ts'
import type { XmlElement } from './element.ts'

/**
 * Fields are found by name anywhere, so two records in one document would be read as one person wherever a field stands
 * in one of them only. Elements of one name under one parent must hold the same fields: then every field stands twice,
 * which the mapping sees.
 *
 * @throws {ProofingError} xml/duplicate-element, at the second one
 */
export function refuseTwoRecords(elements: readonly XmlElement[]): void {
  const groups = elements.filter(({ children }) => children.length > 1).flatMap(repeatedContainers)
  if (groups.length === 0) return
  const names = fieldNames(elements)
  for (const group of groups) {
    const [first, ...others] = group.filter((element) => names.get(element)?.size)
    for (const other of others) {
      if (first && !sameSet(names.get(first), names.get(other))) {
        refuse('xml/duplicate-element', { at: { xpath: other.xpath }, args: { other: first.xpath } })
      }
    }
  }
}

function repeatedContainers({ children }: XmlElement): XmlElement[][] {
  const groups = new Map<string, XmlElement[]>()
  for (const child of children) {
    if (child.children.length === 0) continue
    const name = child.name.toLowerCase()
    const group = groups.get(name)
    if (group) group.push(child)
    else groups.set(name, [child])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** For each element with children, the names of the leaves with text in it, at any depth. */
function fieldNames(elements: readonly XmlElement[]): Map<XmlElement, Set<string>> {
  const names = new Map<XmlElement, Set<string>>()
  // Children come after their parents in document order, so backwards they come first.
  for (const element of elements.toReversed()) {
    if (element.children.length === 0) continue
    const fields = new Set<string>()
    for (const child of element.children) {
      if (child.children.length > 0) for (const name of names.get(child) ?? []) fields.add(name)
      else if (!isBlank(child.value)) fields.add(child.name.toLowerCase())
    }
    names.set(element, fields)
  }
  return names
}

function sameSet(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): boolean {
  return one.size === other.size && [...one].every((name) => other.has(name))
}
