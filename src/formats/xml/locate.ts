import type { Limits } from '../../source/index.ts'
import { byteLength, type DecodedText } from '../encoding/index.ts'
import type { TextLocation } from '../json/locate.ts'
import { positionAt } from '../position.ts'
import { attributePieces, contentPieces, rangeOf } from './content.ts'
import type { XmlAttribute, XmlElement } from './element.ts'
import { scanXml } from './scan.ts'

interface Cells {
  line?: number
  start?: number
  end?: number
}

/**
 * What stands between the tags of an element, or the quotes of an attribute; or the cells `start` to `end` of the value
 * that is written there. CDATA marks belong to the content, not to its cells.
 */
export function locateXml(
  { text, encoding }: Pick<DecodedText, 'text' | 'encoding'>,
  place: { xpath: string } & Cells,
  limits: Limits,
): TextLocation | undefined {
  const found = scanXml(text, limits)
    .flatMap((element) => [element, ...element.attributes])
    .find(({ xpath }) => xpath === place.xpath)
  if (!found) return undefined
  const [start, end] = cells(text, found, place) ?? [found.start, found.end]
  return {
    ...positionAt(text, start),
    offset: start,
    length: end - start,
    byteOffset: byteLength(text.slice(0, start), encoding),
    byteLength: byteLength(text.slice(start, end), encoding),
  }
}

function cells(text: string, found: XmlElement | XmlAttribute, place: Cells): [number, number] | undefined {
  if (place.start === undefined || place.end === undefined) return undefined
  const before = lineStart(found.value, place.line)
  const pieces = 'children' in found ? contentPieces : attributePieces
  return rangeOf(pieces(text, found.start, found.end), before + place.start, before + place.end)
}

/** Units of the value before its line `line` (from 1). */
function lineStart(value: string, line = 1): number {
  let start = 0
  for (let at = 1; at < line; at++) start = value.indexOf('\n', start) + 1
  return start
}
