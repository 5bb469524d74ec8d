import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('./pip.py', import.meta.url))
/** The user's own, and the system's, for which Debian has the packages. */
const INTERPRETERS = ['python3', '/usr/bin/python3']

/** By its name, which tells what it uses, the command of the first Python that has the packages; undefined without one. */
export function python() {
  let lacking = 'Python'
  for (const interpreter of INTERPRETERS) {
    const { error, status, stdout } = spawnSync(interpreter, [PROGRAM, '--peer'], { encoding: 'utf8' })
    if (error) continue
    const said = stdout.trim()
    if (status === 0) return { [`Python (${said})`]: [interpreter, PROGRAM] }
    if (said) lacking = `Python with ${said}`
  }
  return { [lacking]: undefined }
}
