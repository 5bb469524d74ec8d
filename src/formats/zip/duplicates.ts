import type { ZipEntry } from './directory.ts'
import { refuseZip } from './raise.ts'
import { nameKey } from './safe-name.ts'

/** Refuses two files that some reader takes for one, and a file that is a folder to another entry. */
export function checkDuplicates(entries: readonly ZipEntry[]): void {
  const files = new Map<string, string>()
  const folders = new Set<string>()
  for (const { name, folder } of entries) {
    const key = nameKey(name)
    for (let at = key.indexOf('/'); at !== -1; at = key.indexOf('/', at + 1)) folders.add(key.slice(0, at))
    if (folder) folders.add(key)
    else if (files.has(key)) refuseZip('zip/duplicate-entry', { entry: name })
    else files.set(key, name)
  }
  for (const [key, entry] of files) if (folders.has(key)) refuseZip('zip/duplicate-entry', { entry })
}
