import { isSuspect } from '../../diagnostics/index.ts'
import { refuseZip } from './raise.ts'

// biome-ignore-start format: columns
const UNSAFE: readonly (readonly [string, (name: string) => boolean])[] = [
  ['empty', (name) => name === ''],
  ['control or hidden characters', (name) => /[\u0000-\u001f\u007f]/.test(name) || isSuspect(name)],
  ['a backslash', (name) => name.includes('\\')],
  ['an absolute path', (name) => name.startsWith('/')],
  ['a drive letter', (name) => /^[a-z]:/i.test(name)],
  ['a step out of the archive', (name) => name.split('/').some((step) => STEPS_OUT.test(step))],
  [
    'an encoded step out of the archive',
    (name) => leadsOut(decoded(name)) || leadsOut(name.replace(LIKE_A_SLASH, '/')),
  ],
  ['no file', (name) => nameKey(name) === '' && !name.endsWith('/')],
]
// biome-ignore-end format: columns

// Windows passes over dots and blanks at the end of a step, some servers over what follows a semicolon.
const STEPS_OUT = /^\.\.[^\p{L}\p{N}]*$/u
const LIKE_A_SLASH = /[\u2044\u2215\u2216\u29f5\u29f8\u29f9]/g

function leadsOut(name: string): boolean {
  const steps = name.split(/[/\\]/)
  return steps.length > 1 && steps.some((step) => STEPS_OUT.test(step))
}

/** Percent-encoded ASCII spelt out, also where the percent sign is itself encoded. */
function decoded(name: string): string {
  const percent = /%([2-7][\da-f])/gi
  const once = (text: string) =>
    text.replace(percent, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return once(once(name))
}

/** Refuses what could leave a folder or deceive a reader, also after the compatibility forms that some systems apply. */
export function checkName(name: string, entry: number): void {
  for (const form of new Set([name, name.normalize('NFKC')])) {
    const reason = UNSAFE.find(([, test]) => test(form))?.[0]
    if (reason) refuseZip('zip/unsafe-name', { entry: name === '' ? entry : name, reason })
  }
}

/**
 * Names with one key are one file to some reader: case, Unicode form, `.` and empty steps, trailing dots and blanks, and
 * the default stream of NTFS.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC')
    .split('/')
    .map((step) => step.replace(/::\$data$/, '').replace(/[. ]+$/, ''))
    .filter((step) => step !== '')
    .join('/')
}
