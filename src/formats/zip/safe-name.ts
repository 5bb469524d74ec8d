import { isSuspect } from '../../diagnostics/index.ts'
import { refuseZip } from './raise.ts'

// biome-ignore-start format: columns
const UNSAFE: readonly (readonly [string, (name: string) => boolean])[] = [
  ['empty', (name) => name === ''],
  ['control or hidden characters', (name) => /[\u0000-\u001f\u007f]/.test(name) || isSuspect(name)],
  ['a backslash', (name) => name.includes('\\')],
  ['an absolute path', (name) => name.startsWith('/')],
  ['a drive letter', (name) => /^[a-z]:/i.test(name)],
  ['a step out of the archive', (name) => name.split('/').includes('..')],
]
// biome-ignore-end format: columns

/** Refuses what could leave a folder or deceive a reader, also after the compatibility forms that some systems apply. */
export function checkName(name: string, entry: number): void {
  for (const form of new Set([name, name.normalize('NFKC')])) {
    const reason = UNSAFE.find(([, test]) => test(form))?.[0]
    if (reason) refuseZip('zip/unsafe-name', { entry: name === '' ? entry : name, reason })
  }
}

/** Names with one key are one file to some reader: case, Unicode form, `.` and empty steps, trailing dots and blanks. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .split('/')
    .map((step) => step.replace(/[. ]+$/, ''))
    .filter((step) => step !== '')
    .join('/')
}
