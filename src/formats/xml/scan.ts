import { SaxesParser } from 'saxes'
import type { Limits } from '../../source/index.ts'
import type { XmlElement } from './element.ts'
import { guard, refuseAt } from './guard.ts'
import { Outline } from './outline.ts'

/** Line ends and control characters that a reader of XML 1.1 would treat in another way than one of 1.0. */
const READ_OTHERWISE_IN_1_1 = /[\u007f-\u009f\u2028]/

/**
 * The elements of a document in document order, once the whole of it is known to be well-formed, namespaces included.
 *
 * One parser, and no tree of another: saxes proves well-formedness and says where tags begin and end; all else is read
 * from the text between these offsets, so a value and its place cannot differ. fast-xml-parser accepts truncated and
 * mismatched documents, two roots and equal attributes, and its tree takes three times saxes' time on top.
 *
 * @throws {ProofingError} xml/…
 */
export function scanXml(text: string, limits: Limits): readonly XmlElement[] {
  guard(text, limits)
  const outline = new Outline(text, limits)
  const parser = new SaxesParser({ xmlns: true, position: false, defaultXMLVersion: '1.0', forceXMLVersion: true })
  parser.on('error', () => refuseAt('xml/syntax', text, Math.min(parser.position, text.length)))
  parser.on('doctype', () => refuseAt('xml/doctype', text, parser.position))
  parser.on('xmldecl', ({ version }) => {
    const otherwise = version === '1.0' ? -1 : text.search(READ_OTHERWISE_IN_1_1)
    if (otherwise !== -1) refuseAt('xml/character', text, otherwise)
  })
  parser.on('attribute', (attribute) => outline.attribute(attribute, parser.position))
  parser.on('opentag', (tag) => outline.open(tag, parser.position))
  parser.on('closetag', (tag) => outline.close(tag, parser.position))
  parser.write(text).close()
  return outline.finish()
}
