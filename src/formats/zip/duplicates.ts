import type { ZipEntry } from './directory.ts'
import { refuseZip } from './raise.ts'
import { nameKey } from './safe-name.ts'

/** Refuses two files that some reader takes for one, and a file that is a folder to another entry. */
export function checkDuplicates(entries: readonly ZipEntry[]): void {
  const files = new Map<string, string>()
  for (const { name, folder } of entries) {
    const key = nameKey(name)
    if (folder) continue
    if (files.has(key)) refuseZip('zip/duplicate-entry', { entry: name })
    files.set(key, name)
  }
  for (const { name, folder } of entries) {
    for (const above of foldersOf(nameKey(name), folder)) {
      const file = files.get(above)
      if (file !== undefined) refuseZip('zip/duplicate-entry', { entry: file })
    }
  }
}

/** `a/b/c` lies in `a` and `a/b`; the folder `a/b/` is one itself. */
function foldersOf(key: string, folder: boolean): string[] {
  const steps = key.split('/')
  return steps.slice(0, folder ? undefined : -1).map((_, index) => steps.slice(0, index + 1).join('/'))
}
