import { basename, dirname, join, relative } from 'node:path'
import { listFiles } from '../source/index.ts'

/** One folder with inputs, and what is expected of them. Paths; nothing is read yet. */
export interface ConformanceCase {
  /** The folder's path below the folder of all cases, with `/` on every system. */
  readonly name: string
  readonly folder: string
  /** Files whose name begins with `input`: one case. */
  readonly inputs: readonly string[]
  /** Whether there is an `expected.json`. */
  readonly isExpected: boolean
  /** Whether there is an `options.json`. */
  readonly hasOptions: boolean
}

export const EXPECTED = 'expected.json'
export const OPTIONS = 'options.json'

/**
 * The cases below a folder, sorted by name: each folder, however deep, that holds `input*` or `expected.json`. Other
 * files are notes. Hidden files and links are passed over.
 *
 * @throws {ProofingError} `input/unreadable` where there is no such folder
 */
export async function readCases(folder: string): Promise<ConformanceCase[]> {
  const folders = new Map<string, string[]>()
  for (const path of await listFiles(folder)) {
    const own = folders.get(dirname(path)) ?? []
    own.push(path)
    folders.set(dirname(path), own)
  }
  return [...folders]
    .map(([own, files]) => caseOf(folder, own, files))
    .filter(({ inputs, isExpected }) => inputs.length > 0 || isExpected)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function caseOf(root: string, folder: string, files: readonly string[]): ConformanceCase {
  const has = (name: string) => files.includes(join(folder, name))
  return {
    name: relative(root, folder).replaceAll('\\', '/') || basename(folder),
    folder,
    inputs: files.filter((file) => basename(file).startsWith('input')),
    isExpected: has(EXPECTED),
    hasOptions: has(OPTIONS),
  }
}
