import { archiveName, type Opened, open } from './intake/open.ts'
import { isPayloadFormat, MEDIA_TYPES } from './intake/read.ts'
import { checkOptions } from './options.ts'
import { detectFormat, type Format, type Limits, type SingleInput, toSources } from './source/index.ts'
import { mediaTypeOf } from './source/media-type.ts'
import type { Vendor } from './vendors/index.ts'

/** A file, and the files in it. */
export interface Inspected {
  /** Its name in the archive. */
  readonly entry?: string
  readonly format: Format
  readonly mediaType: string
  /** Bytes. */
  readonly size: number
  /** SHA-256, hexadecimal. */
  readonly digest: string
  /** None where no vendor's answer is recognized. */
  readonly payload?: string
  /** `mobai/pip` */
  readonly vendor?: string
  readonly reason?: string
  readonly members: readonly Inspected[]
}

/**
 * What an input is, and what the archive holds that it may be; maps nothing.
 *
 * @throws {ProofingError} for what cannot be read or is of no known payload
 */
export async function inspect(
  input: SingleInput,
  options: { limits?: Partial<Limits>; vendors?: readonly Vendor[] } = {},
): Promise<Inspected> {
  const { limits, vendors } = checkOptions(options)
  const [source] = await toSources([input], limits)
  if (!source) throw new TypeError('One input is needed')
  return describe(await open(source, vendors, limits))
}

function describe(opened: Opened): Inspected {
  const { bytes, digest, container } = opened.source
  const format = detectFormat(bytes)
  return {
    ...(container ? { entry: container.entry } : {}),
    format,
    mediaType: isPayloadFormat(format)
      ? MEDIA_TYPES[format]
      : mediaTypeOf(opened.kind === 'evidence' ? (opened.unpacked ?? bytes) : bytes),
    size: bytes.length,
    digest,
    ...payloadOf(opened),
    members: opened.kind === 'archive' ? opened.members.map(describe) : [],
  }
}

function payloadOf(opened: Opened): Pick<Inspected, 'payload' | 'vendor' | 'reason'> {
  if (opened.kind === 'evidence') return opened.unpacked ? { reason: 'written in base64' } : {}
  if (opened.kind === 'archive') return { payload: archiveName(opened.members) }
  const { vendor, payload, filing } = opened
  return {
    payload: payload.payload,
    ...(vendor.vendor === null ? {} : { vendor: `${vendor.vendor}/${vendor.product}` }),
    reason: `${filing.nodes.length} names and values fit ${payload.what}, and nothing else`,
  }
}
