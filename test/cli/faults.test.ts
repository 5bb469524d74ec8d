import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, MAIN, provenid } from './provenid.ts'

const PRELOAD = join(import.meta.dirname, '..', 'support', 'fault.mjs')
const CODES = ['ENOSPC', 'EIO', 'EMFILE', 'EACCES']

const folder = join(emptyFolder(), 'in')
mkdirSync(folder)
for (let id = 100; id < 180; id++)
  writeFileSync(join(folder, `${id}.json`), `{"verificationId":"x-${id}","status":"VERIFIED"}`)

const args = (out: string) => ['normalize', folder, '--out', out, '--jobs', '1', '--progress', 'none']

function withFault(fault: string, out: string) {
  const env = { ...process.env, FAULT: fault, FAULT_FILE: out }
  return spawnSync(process.execPath, ['--import', PRELOAD, MAIN, ...args(out)], { env, encoding: 'utf8' })
}

const expected = (() => {
  const out = join(emptyFolder(), 'out')
  provenid(args(out))
  return readFileSync(out, 'utf8')
})()

test.each(['open', 'appendFile', 'sync', 'rename'])(
  'whichever %s fails, the end is exit code 3 with what is safe, and a resume loses nothing',
  (operation) => {
    for (let nth = 1; ; nth++) {
      const out = join(emptyFolder(), 'out')
      const code = CODES[nth % CODES.length] ?? ''
      const { status, stderr } = withFault(`${operation}:${nth}:${code}`, out)
      if (status === 0) {
        expect(nth).toBeGreaterThan(1)
        expect(readFileSync(out, 'utf8')).toBe(expected)
        return
      }
      expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringMatching(/^provenid: output\/[^\n]+\n$/) })
      expect(stderr).toContain(code)
      expect(stderr).toContain(code === 'ENOSPC' ? 'output/no-space' : 'output/failed')
      expect(stderr).not.toContain('concern')
      const safe = Number(/(\d+) records are safe/.exec(stderr)?.[1])
      const left = [out, `${out}.partial`].find(existsSync)
      const records = left ? readFileSync(left, 'utf8').split('\n').length - 1 : 0
      expect(records).toBeGreaterThanOrEqual(safe)
      provenid([...args(out), '--resume'])
      expect(readFileSync(out, 'utf8')).toBe(expected)
    }
  },
)
