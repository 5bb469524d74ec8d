import { basename, dirname } from 'node:path'
import { ProofingError } from '../diagnostics/index.ts'
import { isFolder, listFiles } from '../source/index.ts'

/** The files of one case; with `failure`, why they cannot be read. */
export interface CaseFiles {
  readonly name: string
  readonly paths: readonly string[]
  readonly failure?: ProofingError
}

/** The cases in the order given: each file, or each folder of files, is one. */
export async function casesOf(inputs: readonly string[], group: 'file' | 'folder'): Promise<CaseFiles[]> {
  const cases: CaseFiles[] = []
  for (const input of inputs) {
    try {
      if (!(await isFolder(input))) cases.push({ name: input, paths: [input] })
      else cases.push(...grouped(await listFiles(input), group))
    } catch (error) {
      if (!(error instanceof ProofingError)) throw error
      cases.push({ name: input, paths: [input], failure: error })
    }
  }
  return cases
}

function grouped(paths: readonly string[], group: 'file' | 'folder'): CaseFiles[] {
  if (group === 'file') return paths.map((path) => ({ name: path, paths: [path] }))
  const folders = new Map<string, string[]>()
  for (const path of paths) folders.set(dirname(path), [...(folders.get(dirname(path)) ?? []), path])
  return [...folders].map(([folder, own]) => ({ name: basename(folder), paths: own }))
}
