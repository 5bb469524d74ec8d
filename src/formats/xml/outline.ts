import type { SaxesAttributeNS, SaxesTagNS } from 'saxes'
import { refuse } from '../../diagnostics/index.ts'
import type { Limits } from '../../source/index.ts'
import { dataAttributes, isNil, type WrittenAttribute } from './attributes.ts'
import { isBlank, readContent } from './content.ts'
import type { XmlElement } from './element.ts'

/** `cursor` is the end of the last tag inside; `counts` says how many children of a name there were. */
type OpenElement = XmlElement & { cursor: number; counts: Map<string, number> | undefined }

const NONE: readonly never[] = []

/** Builds the elements from what a parser tells of tags; `position` is the offset behind what it has just read. */
export class Outline {
  readonly #elements: XmlElement[] = []
  readonly #text: string
  readonly #limits: Limits
  readonly #open: OpenElement[] = []
  #attributes: WrittenAttribute[] = []
  #nodes = 0
  #problem: { at: { xpath: string }; args: { found: string } } | undefined

  constructor(text: string, limits: Limits) {
    this.#text = text
    this.#limits = limits
  }

  attribute(attribute: SaxesAttributeNS, position: number): void {
    const end = position - 1
    const start = this.#text.lastIndexOf(this.#text.charAt(end), end - 1) + 1
    this.#attributes.push({ attribute, start, end })
    this.#count()
    const max = this.#limits.xmlAttributes
    if (this.#attributes.length > max) this.#refuse('xml/limit', 'xmlAttributes', max)
  }

  open(tag: SaxesTagNS, position: number): void {
    this.#count()
    const max = this.#limits.xmlDepth
    if (this.#open.length >= max) this.#refuse('xml/too-deep', 'xmlDepth', max)
    // Every place repeats the names around it: long ones in a deep tree would fill the memory.
    if (tag.name.length > this.#limits.xmlName) this.#refuse('xml/limit', 'xmlName', this.#limits.xmlName)
    const parent = this.#open.at(-1)
    if (parent) this.#passText(parent, this.#text.lastIndexOf('<', position - 1))
    const element = this.#element(tag.local, parent, position)
    parent?.children.push(element)
    this.#elements.push(element)
    this.#open.push(element)
  }

  close({ isSelfClosing }: SaxesTagNS, position: number): void {
    const element = this.#open.pop()
    if (!element) return
    element.end = isSelfClosing ? position : this.#text.lastIndexOf('<', position - 1)
    if (element.children.length > 0) this.#passText(element, element.end)
    else this.#closeLeaf(element)
    const parent = this.#open.at(-1)
    if (parent) parent.cursor = position
  }

  /** The elements in document order, if each of them has one text at most. */
  finish(): readonly XmlElement[] {
    if (this.#problem) refuse('xml/mixed-content', this.#problem)
    return this.#elements
  }

  #element(name: string, parent: OpenElement | undefined, start: number): OpenElement {
    const xpath = `${parent?.xpath ?? ''}/*[local-name()='${name}'][${parent ? nextIndex(parent, name) : 1}]`
    const written = this.#attributes
    const attributes = written.length > 0 ? dataAttributes(this.#text, xpath, written) : NONE
    const nil = written.length > 0 && isNil(written)
    if (written.length > 0) this.#attributes = []
    return {
      name,
      xpath,
      attributes,
      nil,
      children: [],
      start,
      end: start,
      value: '',
      cursor: start,
      counts: undefined,
    }
  }

  #closeLeaf(element: OpenElement): void {
    const { value, found } = readContent(this.#text, element.start, element.end)
    element.value = value
    if (found) this.#mixed(element, found)
    if (element.nil && !isBlank(value)) this.#mixed(element, 'text although it is nil')
  }

  /** The text between two tags of an element with children. */
  #passText(element: OpenElement, end: number): void {
    if (element.nil) this.#mixed(element, 'elements although it is nil')
    const { value } = readContent(this.#text, element.cursor, end)
    if (!isBlank(value)) this.#mixed(element, 'text beside elements')
  }

  // Kept until the end: a document that is cut or not XML at all says so first.
  #mixed({ xpath }: OpenElement, found: string): void {
    this.#problem ??= { at: { xpath }, args: { found } }
  }

  #count(): void {
    const max = this.#limits.xmlNodes
    if (++this.#nodes > max) this.#refuse('xml/limit', 'xmlNodes', max)
  }

  #refuse(code: 'xml/limit' | 'xml/too-deep', limit: string, max: number): never {
    const xpath = this.#open.at(-1)?.xpath
    refuse(code, { ...(xpath ? { at: { xpath } } : {}), args: { limit, max } })
  }
}

/** Siblings are counted by local name, whatever their namespaces, as the path does. */
function nextIndex(parent: OpenElement, name: string): number {
  parent.counts ??= new Map()
  const index = (parent.counts.get(name) ?? 0) + 1
  parent.counts.set(name, index)
  return index
}
