import { readFile } from 'node:fs/promises'
import { put } from '../report.ts'
import { shippedSchema } from '../shipped-schema.ts'

/** `provenid schema`: the JSON Schema as it is shipped. */
export async function run(): Promise<void> {
  await put(await readFile(shippedSchema, 'utf8'))
}
