import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..', '..')
export const MAIN = join(process.env.PROVENID_DIST ?? join(ROOT, 'dist'), 'cli', 'main.js')
export const CASE = join(ROOT, 'fixtures', 'pip', 'v2-vendor-example')

interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** The command as it is installed: `npm ci` builds it. */
export function provenid(args: readonly string[], input: string | Uint8Array = ''): Ended {
  if (!existsSync(MAIN)) throw new Error('dist is missing: npm run build')
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return { status, stdout, stderr }
}

/** The records of NDJSON. */
export function recordsOf(stdout: string): Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

/** `1.0` for a result, the error's code for an error record. */
export function codesOf(stdout: string): unknown[] {
  return recordsOf(stdout).map((record) => record.schemaVersion ?? (record.error as { code: string }).code)
}

export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'provenid-'))
}
