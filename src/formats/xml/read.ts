import { type Diagnostic, diagnostic, refuse } from '../../diagnostics/index.ts'
import type { Limits, SourceNode } from '../../source/index.ts'
import { decodeXml, type Encoding } from '../encoding/index.ts'
import type { XmlElement } from './element.ts'
import { refuseTwoRecords } from './records.ts'
import { scanXml } from './scan.ts'

/** What an XML file holds. Values are text as written, references and line ends read; null where xsi:nil says so. */
export interface XmlDocument {
  readonly nodes: SourceNode[]
  readonly text: string
  readonly encoding: Encoding
  readonly diagnostics: Diagnostic[]
}

const MEMBERS = Object.freeze({})

/**
 * Reads an XML file whose structure is not known: each element and attribute under its local name, whatever its
 * namespace. `known` is the encoding of text that was decoded before it came here.
 *
 * @throws {ProofingError} input/too-large, encoding/…, xml/…
 */
export function readXml(bytes: Uint8Array, limits: Limits, known?: 'UTF-8'): XmlDocument {
  if (bytes.length > limits.xmlBytes) {
    refuse('input/too-large', { args: { limit: 'xmlBytes', size: bytes.length, max: limits.xmlBytes } })
  }
  const { text, encoding, suspect } = decodeXml(bytes, known)
  const elements = scanXml(text, limits)
  refuseTwoRecords(elements)
  const diagnostics = suspect ? [diagnostic('encoding/suspect', { args: { encoding, reason: suspect } })] : []
  return { nodes: toNodes(elements), text, encoding, diagnostics }
}

function toNodes(elements: readonly XmlElement[]): SourceNode[] {
  const nodes: SourceNode[] = []
  for (const { name, xpath, attributes, children, nil, value } of elements) {
    const at = { xpath }
    if (children.length > 0) nodes.push({ path: [name], at, value: MEMBERS, container: true })
    else nodes.push({ path: [name], at, value: nil ? null : value })
    for (const attribute of attributes) {
      nodes.push({ path: [`@${attribute.name}`], at: { xpath: attribute.xpath }, value: attribute.value })
    }
  }
  return nodes
}
