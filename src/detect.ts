import { checkOptions } from './options.ts'
import { recognize } from './recognize.ts'
import { type Format, type Limits, type SingleInput, toSources } from './source/index.ts'
import type { Vendor } from './vendors/index.ts'

export interface Detected {
  format: Format
  payload: string
  vendor: string | null
  product: string | null
  /** What the decision rests on. */
  reasons: string[]
}

/**
 * Who wrote an input, by its structure; maps nothing.
 *
 * @throws {ProofingError} for what cannot be read or is of no known payload
 */
export async function detect(
  input: SingleInput,
  options: { limits?: Partial<Limits>; vendors?: readonly Vendor[] } = {},
): Promise<Detected> {
  const { limits, vendors } = checkOptions(options)
  const [source] = await toSources([input], limits)
  if (!source) throw new TypeError('One input is needed')
  const { format, payload, vendor, nodes } = recognize(source, vendors, limits)
  const names = nodes.filter(({ path }) => path.length === 1).length
  return {
    format,
    payload: payload.payload,
    vendor: vendor.vendor,
    product: vendor.product,
    reasons: [
      `first bytes: ${format}`,
      `${names} top-level names fit ${payload.payload} (${payload.what}) and no other payload`,
    ],
  }
}
