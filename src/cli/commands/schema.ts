import { readFile } from 'node:fs/promises'
import { put } from '../report.ts'

/** `provenid schema`: the JSON Schema as it is shipped. */
export async function run(): Promise<void> {
  await put(await readFile(new URL('../../schema/identity-proofing-result-1.0.json', import.meta.url), 'utf8'))
}
