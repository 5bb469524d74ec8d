import { refuse } from './diagnostics/index.ts'
import { embeddedIn, evidenceNames } from './intake/embedded.ts'
import type { Attachment } from './model/index.ts'
import { checkOptions } from './options.ts'
import { shortId } from './source/digest.ts'
import { detectFormat, type Limits, type ProofingInput, type SourceBytes, sha256, toSources } from './source/index.ts'
import type { Vendor } from './vendors/index.ts'

/** Any of the limits, by name. */
export interface ReadOptions {
  limits?: Partial<Limits>
  /** Vendors besides the built-in ones, where an answer of theirs holds the evidence. */
  vendors?: readonly Vendor[]
}

/**
 * The bytes of a piece of evidence: of an input, or of a member of an archive among the inputs, by its digest.
 *
 * @throws {ProofingError} `input/unreadable` where the inputs do not hold it
 */
export async function readAttachment(
  inputs: ProofingInput,
  attachment: Pick<Attachment, 'digest'>,
  options: ReadOptions = {},
): Promise<Uint8Array> {
  const { digest } = attachment
  if (!digest) refuse('input/unreadable', { args: { reason: 'the attachment has no digest' } })
  const contents = await readContents(inputs, options)
  return contents.get(digest.value) ?? refuse('input/unreadable', { args: { reason: 'no input holds the attachment' } })
}

/** Everything that the inputs hold, by SHA-256: themselves, members of archives, and what either writes in base64. */
export async function readContents(inputs: ProofingInput, options: ReadOptions = {}): Promise<Map<string, Uint8Array>> {
  const { limits, vendors } = checkOptions(options)
  const names = evidenceNames(vendors)
  const contents = new Map<string, Uint8Array>()
  for (const source of await toSources(inputs, limits)) {
    for (const file of [source, ...(await membersOf(source, limits))]) {
      contents.set(file.digest, file.bytes)
      for (const bytes of embeddedIn(file, names, limits)) contents.set(sha256(bytes), bytes)
    }
  }
  return contents
}

async function membersOf(source: SourceBytes, limits: Limits): Promise<SourceBytes[]> {
  if (detectFormat(source.bytes) !== 'zip') return []
  const { readZip } = await import('./formats/zip/read.ts')
  const { members } = await readZip(source.bytes, limits)
  return members.map(({ digest, bytes }) => ({ id: shortId(digest), digest, bytes }))
}
