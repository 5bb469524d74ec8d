import type { Diagnostic } from '../../diagnostics/index.ts'
import { type Limits, sha256 } from '../../source/index.ts'
import { isArchive } from './archives.ts'
import { checkAttributes } from './attributes.ts'
import { DEFLATED, readContent, STORED } from './content.ts'
import { readDirectory, type ZipEntry } from './directory.ts'
import { checkDuplicates } from './duplicates.ts'
import { checkLayout } from './layout.ts'
import { readLocal } from './local.ts'
import { malformed, zipDiagnostic } from './raise.ts'
import { checkSizes } from './sizes.ts'

/** A file in an archive. `name` is the stored one, as text; `size` in bytes; `digest` SHA-256, hexadecimal. */
export interface ZipMember {
  readonly name: string
  readonly bytes: Uint8Array
  readonly size: number
  readonly digest: string
}

/**
 * The files of a ZIP archive, by name; folders are passed over, archives inside are kept and not opened.
 *
 * Every byte is accounted for: an archive that two readers could read differently is refused, whole. Throws a
 * ProofingError `zip/…`. Follows PKWARE's APPNOTE 6.3.10; methods 0 and 8, one disk, no encryption.
 */
export async function readZip(
  bytes: Uint8Array,
  limits: Limits,
): Promise<{ members: ZipMember[]; diagnostics: Diagnostic[] }> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { entries, start } = await readDirectory(file, limits)
  for (const entry of entries) checkEntry(entry)
  checkDuplicates(entries)
  checkSizes(entries, limits)
  const ranges = entries.map((entry) => readLocal(file, start, entry))
  checkLayout(file, start, ranges)
  const read = ranges.map((range) => ({ ...range.entry, bytes: readContent(file, range) }))
  const members = read
    .filter(({ folder }) => !folder)
    .map(toMember)
    .sort(byName)
  return {
    members,
    diagnostics: members
      .filter(({ bytes }) => isArchive(bytes))
      .map(({ name }) => zipDiagnostic('zip/nested', { entry: name })),
  }
}

function checkEntry({ name, folder, method, size, attributes }: ZipEntry): void {
  checkAttributes(attributes, folder, name)
  if (folder && size > 0) malformed('a folder with content', name)
  if (method !== STORED && method !== DEFLATED) malformed(`compression method ${method}`, name)
}

function toMember({ name, bytes }: { name: string; bytes: Uint8Array }): ZipMember {
  return { name, bytes, size: bytes.length, digest: sha256(bytes) }
}

function byName(a: ZipMember, b: ZipMember): number {
  return a.name < b.name ? -1 : 1
}
