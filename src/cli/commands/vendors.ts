import { vendors } from '../../vendors/index.ts'
import { put } from '../report.ts'

/** `provenid vendors`: the vendors and what of theirs is recognized. */
export async function run(): Promise<void> {
  for (const { title, payloads } of vendors) {
    await put(`${title}\n`)
    for (const { payload, what, role } of payloads) await put(`  ${payload.padEnd(28)}${role.padEnd(10)}${what}\n`)
  }
}
