import { archiveName, type Opened, open } from './intake/open.ts'
import { checkOptions } from './options.ts'
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
  return describe(await open(source, vendors, limits))
}

function describe(opened: Opened): Detected {
  if (opened.kind === 'evidence') {
    return {
      format: 'image',
      payload: 'evidence/file',
      vendor: null,
      product: null,
      reasons: ['first bytes: an image'],
    }
  }
  if (opened.kind === 'archive') {
    const members = opened.members.map(describe)
    const results = members.filter(({ vendor }) => vendor !== null)
    const [first] = results
    return {
      format: 'zip',
      payload: archiveName(opened.members),
      vendor: first?.vendor ?? null,
      product: first?.product ?? null,
      reasons: ['first bytes: zip', ...members.map(({ payload }) => `holds ${payload}`)],
    }
  }
  const { format, payload, vendor, filing } = opened
  return {
    format,
    payload: payload.payload,
    vendor: vendor.vendor,
    product: vendor.product,
    reasons: [
      `first bytes: ${format}`,
      `${filing.nodes.length} names and values fit ${payload.payload} (${payload.what}) and no other payload`,
    ],
  }
}
