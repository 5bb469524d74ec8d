import type { Box } from './diagnostics/index.ts'
import { locateJson, type TextLocation } from './formats/json/locate.ts'
import { decodeUtf8 } from './formats/text.ts'
import { findSource } from './intake/find-source.ts'
import type { Claim } from './model/index.ts'
import { defaultLimits, type SingleInput, type SourceBytes, toSourceNow } from './source/index.ts'

/** Where a value stands on a page; the box in PDF points. */
export interface PageLocation {
  page: number
  label: string
  box?: Box
}

export type Location = TextLocation | PageLocation

/**
 * Where a claim's value stands in the input that it was read from: line and column from 1, offset and length in UTF-16
 * units of the text, and in bytes; or page, label and box. Undefined where the claim has no place, or the inputs do
 * not hold its source.
 *
 * JSON and pages are answered at once. XML, and what lies in an archive, need a reader that is loaded at first need:
 * a Promise. Awaiting is right in every case.
 */
export function locate(
  inputs: SingleInput | readonly SingleInput[],
  claim: Pick<Claim, 'source' | 'at'>,
): Location | undefined | Promise<Location | undefined> {
  const { at } = claim
  if (!at) return undefined
  if ('page' in at) return { page: at.page, label: at.label, ...(at.box ? { box: at.box } : {}) }
  const all = Array.isArray(inputs) ? (inputs as readonly SingleInput[]) : [inputs as SingleInput]
  const sources = all.map((input) => toSourceNow(input, defaultLimits))
  const source = sources.find(({ id }) => id === claim.source)
  if (source && 'pointer' in at) return locateJson(decodeUtf8(source.bytes), at, defaultLimits)
  return locateLater(source, sources, claim)
}

async function locateLater(
  known: SourceBytes | undefined,
  sources: readonly SourceBytes[],
  { source: id, at }: Pick<Claim, 'source' | 'at'>,
): Promise<Location | undefined> {
  const source = known ?? (await findSource(sources, id, defaultLimits))
  if (!source || !at) return undefined
  if ('pointer' in at) return locateJson(decodeUtf8(source.bytes), at, defaultLimits)
  if (!('xpath' in at)) return undefined
  const { locateXml } = await import('./formats/xml/locate.ts')
  const { decodeXml } = await import('./formats/encoding/index.ts')
  return locateXml(decodeXml(source.bytes, source.decoded ? 'UTF-8' : undefined), at, defaultLimits)
}
