import { locateJson, type TextLocation } from './formats/json/locate.ts'
import { decodeUtf8 } from './formats/text.ts'
import type { Claim } from './model/index.ts'
import { defaultLimits, type SingleInput, toSourceNow } from './source/index.ts'

/**
 * Where a claim's value stands in the input that it was read from: line and column from 1, offset and length in UTF-16
 * units of the text, and in bytes. Undefined where the claim has no place, or the inputs do not hold its source.
 */
export function locate(
  inputs: SingleInput | readonly SingleInput[],
  claim: Pick<Claim, 'source' | 'at'>,
): TextLocation | undefined {
  const { at } = claim
  if (!at || !('pointer' in at)) return undefined
  for (const input of Array.isArray(inputs) ? (inputs as readonly SingleInput[]) : [inputs as SingleInput]) {
    const source = toSourceNow(input, defaultLimits)
    if (source.id === claim.source) return locateJson(decodeUtf8(source.bytes), at, defaultLimits)
  }
  return undefined
}
