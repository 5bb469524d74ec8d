import type { SaxesAttributeNS } from 'saxes'
import { attributePieces, textOf } from './content.ts'
import type { XmlAttribute } from './element.ts'

/** An attribute as the parser tells it; its namespace is known once its tag is read. */
export interface WrittenAttribute {
  readonly attribute: SaxesAttributeNS
  readonly start: number
  readonly end: number
}

const SCHEMA_INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance'

/** The attributes that carry data: not namespace declarations, not xsi:* (type, nil, schemaLocation). */
export function dataAttributes(text: string, xpath: string, written: readonly WrittenAttribute[]): XmlAttribute[] {
  return written
    .filter(({ attribute }) => !isDeclaration(attribute) && attribute.uri !== SCHEMA_INSTANCE)
    .map(({ attribute, start, end }) => ({
      name: attribute.local,
      xpath: `${xpath}/${step(attribute)}`,
      start,
      end,
      value: textOf(attributePieces(text, start, end)),
    }))
}

/** XML Schema part 1 §2.6.2: the element has no value, which is not the empty value. */
export function isNil(written: readonly WrittenAttribute[]): boolean {
  return written.some(
    ({ attribute: { uri, local, value } }) =>
      uri === SCHEMA_INSTANCE && local === 'nil' && (value.trim() === 'true' || value.trim() === '1'),
  )
}

function isDeclaration({ name, prefix }: SaxesAttributeNS): boolean {
  return name === 'xmlns' || prefix === 'xmlns'
}

// `@name` selects no-namespace attributes only; a prefix means nothing to whoever evaluates the path, except xml.
function step({ name, prefix }: SaxesAttributeNS): string {
  return prefix === '' || prefix === 'xml' ? `@${name}` : `@*[name()='${name}']`
}
