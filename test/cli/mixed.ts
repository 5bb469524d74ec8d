import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { failureCases } from '../support/cases.ts'
import { emptyFolder } from './provenid.ts'

export const webhook = (id: number) => `{"verificationId":"x-${id}","status":"VERIFIED"}`

/** A folder of so many files, every seventh of them hostile. */
export function mixed(count: number): string {
  const folder = join(emptyFolder(), 'in')
  mkdirSync(folder)
  const bad = failureCases(['json']).flatMap((each) => each.case.inputs[0]?.content ?? [])
  for (let id = 0; id < count; id++) {
    const content = id % 7 === 6 ? (bad[id % bad.length] ?? '') : webhook(id)
    writeFileSync(join(folder, `${String(id).padStart(5, '0')}.json`), content)
  }
  return folder
}
