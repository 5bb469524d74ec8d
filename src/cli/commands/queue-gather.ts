import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { EXIT, Stop } from '../exit.ts'
import { put } from '../report.ts'

export interface GatherFlags {
  readonly out: string
}

/** `provenid queue gather`: each record of a sink once, ordered by its input's name, as NDJSON. */
export async function run({ out }: GatherFlags): Promise<void> {
  const found: { readonly name: string; readonly path: string }[] = []
  for (const folder of (await readdir(out)).filter((name) => /^[0-9a-f]{2}$/.test(name)))
    for (const file of (await readdir(join(out, folder))).filter((name) => /^[0-9a-f]{62}\.ndjson$/.test(name)))
      found.push({ path: join(folder, file), name: nameOf(await readFile(join(out, folder, file), 'utf8')) })
  // By name as `normalize` orders files; of one name with two contents, by key.
  found.sort((a, b) => (a.name === b.name ? (a.path < b.path ? -1 : 1) : a.name < b.name ? -1 : 1))
  for (const { path } of found) await put(await readFile(join(out, path), 'utf8'))
}

// Not parsed whole: there may be millions, and the name stands in front.
const HEAD = /^\{(?:"ok":false,)?"input":("(?:[^"\\]|\\.)*"),.*\n$/s

function nameOf(record: string): string {
  const [, name] = HEAD.exec(record) ?? []
  if (name === undefined) throw new Stop(EXIT.internal, 'gather/not-ours: the sink holds a file that no worker wrote')
  return JSON.parse(name) as string
}
