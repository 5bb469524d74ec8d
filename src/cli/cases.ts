import { dirname } from 'node:path'
import { ProofingError } from '../diagnostics/index.ts'
import { groupKeys } from '../group-keys.ts'
import { joinKeys } from '../group-results.ts'
import { safeNormalizeFile } from '../normalize-file.ts'
import type { NormalizeOptions } from '../options.ts'
import { expandGlob, isFolder, listFiles } from '../source/index.ts'
import type { CaseFiles } from './batch/block.ts'

type Reading = Pick<NormalizeOptions, 'vendors' | 'limits'>

export type Grouping = 'file' | 'folder' | 'auto'

/**
 * The cases in the order given: each file, each folder of files, or what belongs together by its ids. By ids, files that
 * are named one by one, or by a pattern, go together like those of a folder; they stand where the first of them stood.
 */
export async function casesOf(inputs: readonly string[], group: Grouping, options: Reading = {}): Promise<CaseFiles[]> {
  const cases: CaseFiles[] = []
  const named: string[] = []
  let place = 0
  for (const input of inputs) {
    try {
      for (const path of await expandGlob(input)) {
        if (await isFolder(path)) append(cases, await grouped(await listFiles(path), group, options))
        else if (group !== 'auto') cases.push({ name: path, paths: [path] })
        else if (named.push(path) === 1) place = cases.length
      }
    } catch (error) {
      if (!(error instanceof ProofingError)) throw error
      cases.push({ name: input, paths: [input], failure: { code: error.code, diagnostics: error.diagnostics } })
    }
  }
  return [...cases.slice(0, place), ...(await byIds(named[0] ?? '', named, options)), ...cases.slice(place)]
}

/** One by one: a folder may hold more files than a call may have arguments. */
function append(cases: CaseFiles[], more: readonly CaseFiles[]): void {
  for (const each of more) cases.push(each)
}

async function grouped(paths: readonly string[], group: Grouping, options: Reading): Promise<CaseFiles[]> {
  if (group === 'file') return paths.map((path) => ({ name: path, paths: [path] }))
  const folders = new Map<string, string[]>()
  for (const path of paths) {
    const own = folders.get(dirname(path))
    if (own) own.push(path)
    else folders.set(dirname(path), [path])
  }
  const cases: CaseFiles[] = []
  for (const [folder, own] of folders) {
    if (group === 'folder') cases.push({ name: folder, paths: own })
    else append(cases, await byIds(folder, own, options))
  }
  return cases
}

/**
 * The files of a folder by the ids in them. What has none (a picture, a token, a file that cannot be read) goes with the
 * only case of its folder; where there are several, it stays alone.
 */
async function byIds(name: string, paths: readonly string[], options: Reading): Promise<CaseFiles[]> {
  const named: { path: string; keys: readonly string[] }[] = []
  const others: string[] = []
  for (const path of paths) {
    const outcome = await safeNormalizeFile(path, { ...options, provenance: 'none' })
    // Only the keys are kept: a folder may hold more cases than memory.
    if (outcome.ok) named.push({ path, keys: joinKeys(outcome.result, options) })
    else others.push(path)
  }
  const groups = groupKeys(named.map(({ keys }) => keys)).map((group) =>
    group.flatMap((index) => named[index]?.path ?? []),
  )
  const [only, second] = groups
  if (only && !second) return [{ name, paths: [...only, ...others].sort() }]
  const places = new Map(paths.map((path, place) => [path, place]))
  const placeOf = (path = '') => places.get(path) ?? 0
  return [...groups.map((own) => own.sort((a, b) => placeOf(a) - placeOf(b))), ...others.map((path) => [path])]
    .sort(([a], [b]) => placeOf(a) - placeOf(b))
    .map((own) => ({ name: own[0] ?? name, paths: own }))
}
