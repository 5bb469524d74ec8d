import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, MAIN, provenid, ROOT } from './provenid.ts'

const isHere = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.includes('GNU parallel') ?? false

// The command line of docs/scaling.md, with smaller blocks so that there are several.
test.skipIf(!isHere)('GNU parallel cuts a file into blocks, and the answers are those of one process', () => {
  const page = readFileSync(join(ROOT, 'docs', 'scaling.md'), 'utf8')
  const [, line = ''] = /^(parallel --pipepart .*)$/m.exec(page) ?? []
  const folder = emptyFolder()
  const input = Array.from({ length: 300 }, (_, id) => `{"verificationId":"x-${id}","status":"VERIFIED"}\n`).join('')
  writeFileSync(join(folder, 'answers.ndjson'), input)
  const command = line.replace('10M', '4k').replace('provenid', `${process.execPath} ${MAIN}`)
  const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  expect(readFileSync(join(folder, 'results.ndjson'), 'utf8')).toBe(provenid(['normalize', '-'], input).stdout)
})
