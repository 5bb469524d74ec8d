import { join } from 'node:path'
import { type Attachment, attachmentKinds, type IdentityProofingResult } from '../model/index.ts'
import { readContents } from '../read-attachment.ts'
import { defaultLimits, readCapped } from '../source/index.ts'
import type { Vendor } from '../vendors/index.ts'
import { extensionOf } from './extensions.ts'
import { makeFolder, refuseTaken, writeNew } from './new-file.ts'

const KINDS: ReadonlySet<string> = new Set([...attachmentKinds, 'signature'])

/** Writes the evidence of a case whose bytes its files hold. Nothing is written where a name is taken. */
export async function writeAttachments(
  folder: string,
  ordinal: number,
  { attachments }: IdentityProofingResult,
  paths: readonly string[],
  vendors: readonly Vendor[],
): Promise<void> {
  if (!attachments.some(({ digest }) => digest)) return
  const contents = await readContents(await readAll(paths), { vendors })
  const files = attachments.flatMap((attachment) => {
    const bytes = attachment.digest && contents.get(attachment.digest.value)
    return bytes ? [{ path: join(folder, fileName(ordinal, attachment)), bytes }] : []
  })
  if (files.length === 0) return
  await makeFolder(folder)
  for (const { path } of files) await refuseTaken(path)
  for (const { path, bytes } of files) await writeNew(path, bytes)
}

/** Of our own words only: a kind may be a vendor's word, and an entry's name is whatever it is. */
function fileName(ordinal: number, { id, kind, contentType }: Attachment): string {
  return `${ordinal}-${id}-${KINDS.has(kind) ? kind : 'unknown'}.${extensionOf(contentType)}`
}

async function readAll(paths: readonly string[]): Promise<Uint8Array[]> {
  const contents: Uint8Array[] = []
  for (const path of paths) contents.push(await readCapped(path, defaultLimits))
  return contents
}
