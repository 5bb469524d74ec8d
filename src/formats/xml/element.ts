/** An element of a document; offsets in UTF-16 units of the text. */
export interface XmlElement {
  /** Local name, as written. */
  readonly name: string
  readonly xpath: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: XmlElement[]
  /** xsi:nil */
  readonly nil: boolean
  /** Between the tags; both are the end of `<name/>`. */
  readonly start: number
  end: number
  /** A leaf's text; empty for an element with children. */
  value: string
}

/** An attribute that carries data; `start` and `end` are those of the text between its quotes. */
export interface XmlAttribute {
  readonly name: string
  readonly xpath: string
  readonly start: number
  readonly end: number
  readonly value: string
}
