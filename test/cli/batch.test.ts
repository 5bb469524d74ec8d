import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/source/index.ts'
import { mixed, webhook } from './mixed.ts'
import { emptyFolder, MAIN, provenid, recordsOf } from './provenid.ts'

const lines = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean)

describe('--out', () => {
  test('a file that is there whole or not at all, each record with its input and digest', () => {
    const folder = mixed(70)
    const out = join(emptyFolder(), 'out.ndjson')
    const { status, stdout, stderr } = provenid(['normalize', folder, '--out', out])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('70 cases')
    expect([existsSync(out), existsSync(`${out}.partial`)]).toEqual([true, false])
    const records = recordsOf(readFileSync(out, 'utf8'))
    expect(records).toHaveLength(70)
    for (const [id, { input, digest }] of records.entries()) {
      const file = join(folder, `${String(id).padStart(5, '0')}.json`)
      const bytes = readFileSync(file)
      expect([input, digest]).toEqual([file, bytes.length > 0 ? sha256(bytes) : undefined])
    }
    expect(statSync(out).mode & 0o077).toBe(0)
  })

  test('nothing is overwritten: neither a finished file nor an unfinished one', () => {
    const folder = mixed(3)
    for (const name of ['out', 'out.partial']) {
      const target = emptyFolder()
      writeFileSync(join(target, name), 'mine')
      const { status, stderr } = provenid(['normalize', folder, '--out', join(target, 'out')])
      expect([status, stderr]).toEqual([3, expect.stringContaining('output/exists')])
      expect(readFileSync(join(target, name), 'utf8')).toBe('mine')
    }
  })

  test('one line in has its number and its digest', () => {
    const out = join(emptyFolder(), 'out')
    provenid(['normalize', '-', '--out', out], `${webhook(1)}\n\n${webhook(2)}\nno json\n`)
    expect(recordsOf(readFileSync(out, 'utf8')).map(({ line, digest }) => [line, digest])).toEqual([
      [1, sha256(Buffer.from(webhook(1)))],
      [3, sha256(Buffer.from(webhook(2)))],
      [4, sha256(Buffer.from('no json'))],
    ])
  })

  test('a folder that is not there, or a disk that is full, is exit code 3 and tells what is safe', () => {
    const folder = mixed(3)
    const missing = provenid(['normalize', folder, '--out', join(folder, 'missing', 'out')])
    expect([missing.status, missing.stderr]).toEqual([3, expect.stringContaining('ENOENT')])
    if (!existsSync('/dev/full')) return
    const full = provenid(['normalize', folder, '--rejects', '/dev/full'])
    expect(full.status).toBe(3)
  })

  test.skipIf(!existsSync('/dev/full'))('a full disk behind standard output is told too', () => {
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [MAIN, 'normalize', mixed(3), '--format', 'ndjson'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    closeSync(full)
    expect([status, stderr]).toEqual([3, expect.stringContaining('write failed: ENOSPC. Make room')])
  })
})

describe('--resume', () => {
  const whole = (folder: string) => {
    const out = join(emptyFolder(), 'out')
    provenid(['normalize', folder, '--out', out, '--jobs', '1'])
    return lines(out)
  }

  test('goes on behind the last whole record, wherever the earlier run was cut', () => {
    const folder = mixed(40)
    const expected = whole(folder)
    const text = `${expected.join('\n')}\n`
    for (const at of [0, 1, 300, text.length - 1, text.length]) {
      const out = join(emptyFolder(), 'out')
      writeFileSync(`${out}.partial`, text)
      truncateSync(`${out}.partial`, at)
      const { status } = provenid(['normalize', folder, '--out', out, '--resume', '--jobs', '1'])
      expect([at, status, lines(out)]).toEqual([at, 1, expected])
    }
  })

  test('does again only what is new or has changed', () => {
    const folder = mixed(5)
    const out = join(emptyFolder(), 'out')
    provenid(['normalize', folder, '--out', out])
    const before = lines(out)
    expect(provenid(['normalize', folder, '--out', out, '--resume']).status).toBe(0)
    expect(lines(out)).toEqual(before)
    writeFileSync(join(folder, '00002.json'), webhook(99))
    writeFileSync(join(folder, 'new.json'), webhook(5))
    provenid(['normalize', folder, '--out', out, '--resume'])
    expect(lines(out).slice(0, 5)).toEqual(before)
    expect(
      lines(out)
        .slice(5)
        .map((line) => JSON.parse(line).input),
    ).toEqual([join(folder, '00002.json'), join(folder, 'new.json')])
  })

  test('equal inputs have a record each', () => {
    const out = join(emptyFolder(), 'out')
    const input = `${webhook(1)}\n`.repeat(3)
    provenid(['normalize', '-', '--out', out], input)
    const before = lines(out)
    writeFileSync(`${out}.partial`, `${before.slice(0, 2).join('\n')}\n`)
    const target = join(emptyFolder(), 'out')
    writeFileSync(`${target}.partial`, `${before.slice(0, 2).join('\n')}\n`)
    provenid(['normalize', '-', '--out', target, '--resume'], input)
    expect(lines(target)).toEqual(before)
  })

  test('a file that is not ours is left alone', () => {
    const out = join(emptyFolder(), 'out')
    writeFileSync(`${out}.partial`, 'my diary\n')
    const { status, stderr } = provenid(['normalize', mixed(2), '--out', out, '--resume'])
    expect([status, stderr]).toEqual([3, expect.stringContaining('resume/not-ours')])
    expect(readFileSync(`${out}.partial`, 'utf8')).toBe('my diary\n')
  })

  test('nor is one that is named like a finished one, and an answer without a line end is none of ours', () => {
    const folder = mixed(2)
    for (const content of ['my diary\n', 'my diary', webhook(1), `${webhook(1)}\n`]) {
      for (const option of ['--out', '--rejects']) {
        const file = join(emptyFolder(), 'file')
        writeFileSync(file, content)
        const own = option === '--out' ? [] : ['--out', join(emptyFolder(), 'out')]
        const { status, stderr } = provenid(['normalize', folder, option, file, ...own, '--resume'])
        expect([status, stderr]).toEqual([3, expect.stringContaining('resume/not-ours')])
        expect(readFileSync(file, 'utf8')).toBe(content)
      }
    }
  })

  test.skipIf(process.platform !== 'linux')('a file that another process is writing is left to it', async () => {
    const out = join(emptyFolder(), 'out')
    const args = ['normalize', '-', '--out', out, '--resume']
    const first = spawn(process.execPath, [MAIN, ...args], { stdio: ['pipe', 'ignore', 'ignore'] })
    first.stdin.write(`${webhook(1)}\n`)
    while (!existsSync(`${out}.partial`) || statSync(`${out}.partial`).size === 0) await sleep(5)
    const second = provenid(args, `${webhook(1)}\n${webhook(2)}\n`)
    expect([second.status, second.stderr]).toEqual([3, expect.stringContaining('output/in-use')])
    first.stdin.end(`${webhook(2)}\n`)
    expect(await once(first, 'exit')).toEqual([0, null])
    expect(recordsOf(readFileSync(out, 'utf8')).map(({ line }) => line)).toEqual([1, 2])
  })

  test('after SIGKILL at any moment nothing is lost, doubled or torn', async () => {
    const folder = mixed(600)
    const expected = whole(folder)
    const out = join(emptyFolder(), 'out')
    for (const after of [250, 400, 550, 700]) {
      const child = spawn(process.execPath, [MAIN, 'normalize', folder, '--out', out, '--resume'], { stdio: 'ignore' })
      await Promise.race([sleep(after), once(child, 'exit')])
      child.kill('SIGKILL')
      if (child.exitCode === null) await once(child, 'exit')
    }
    provenid(['normalize', folder, '--out', out, '--resume'])
    expect(lines(out)).toEqual(expected)
  })
})

describe('signals', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s finishes the cases in hand, and the rest is left to --resume', async (signal, code) => {
    const folder = mixed(900)
    const out = join(emptyFolder(), 'out')
    const args = [MAIN, 'normalize', folder, '--out', out, '--jobs', '1', '--resume']
    const child = spawn(process.execPath, args, { stdio: 'ignore' })
    while (!existsSync(`${out}.partial`) || statSync(`${out}.partial`).size === 0) await sleep(5)
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([code, null])
    expect(existsSync(out)).toBe(false)
    const part = recordsOf(readFileSync(`${out}.partial`, 'utf8'))
    expect(part.length).toBeGreaterThan(0)
    expect(part.length).toBeLessThan(900)
    provenid(['normalize', folder, '--out', out, '--resume'])
    expect(lines(out)).toHaveLength(900)
  })

  test('a stream that does not end is ended by SIGINT', async () => {
    const child = spawn(process.execPath, [MAIN, 'normalize', '-'], { stdio: ['pipe', 'pipe', 'ignore'] })
    child.stdin.write(`${webhook(1)}\n`)
    const [answer] = await once(child.stdout, 'data')
    expect(recordsOf(String(answer))).toHaveLength(1)
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([130, null])
  })
})

describe('many', () => {
  test('threads change nothing: the same bytes in the same order', () => {
    const folder = mixed(150)
    const one = provenid(['normalize', folder, '--format', 'ndjson', '--jobs', '1'])
    const three = provenid(['normalize', folder, '--format', 'ndjson', '--jobs', '3'])
    expect(three.stdout).toBe(one.stdout)
    expect(three.status).toBe(1)
    const input = Array.from({ length: 700 }, (_, id) => `${webhook(id)}\n`).join('')
    const piped = provenid(['normalize', '-', '--jobs', '3'], input)
    expect(piped.stdout).toBe(provenid(['normalize', '-', '--jobs', '1'], input).stdout)
    expect(recordsOf(piped.stdout)).toHaveLength(700)
  })

  test('--rejects has the records of what was rejected', () => {
    const folder = mixed(14)
    const rejects = join(emptyFolder(), 'rejects')
    const { stdout } = provenid(['normalize', folder, '--format', 'ndjson', '--rejects', rejects])
    const bad = recordsOf(stdout).filter(({ ok }) => ok === false)
    expect(bad).toHaveLength(2)
    expect(recordsOf(readFileSync(rejects, 'utf8'))).toEqual(bad)
  })

  test('a closing summary of outcomes, payloads and diagnostics; with --progress json as a line of JSON', () => {
    const folder = mixed(14)
    const told = provenid(['normalize', folder, '--format', 'ndjson', '--progress', 'bar']).stderr
    expect(told).toMatch(/14 cases in [\d.]+ s.*: 12 approved, 2 not normalized/)
    expect(told).toContain('payloads: mobbscan/webhook 12')
    expect(told).toMatch(/most frequent diagnostics: decision\/status-only 12/)
    const last = provenid(['normalize', folder, '--format', 'ndjson', '--progress', 'json']).stderr.trim().split('\n')
    expect(JSON.parse(last.at(-1) ?? '')).toMatchObject({
      summary: { outcomes: { approved: 12, 'not normalized': 2 }, payloads: { 'mobbscan/webhook': 12 } },
    })
  })

  test('a pattern that no shell has expanded', () => {
    const folder = mixed(12)
    const some = provenid(['normalize', join(folder, '0000[1-3].json'), '--format', 'ndjson'])
    expect(recordsOf(some.stdout)).toHaveLength(3)
    expect(provenid(['normalize', join(folder, '*.xml')]).status).toBe(1)
  })

  test('wrong use', () => {
    for (const args of [
      ['--resume'],
      ['--out', 'x', '--rejects', './x'],
      ['--jobs', '0'],
      ['--jobs', 'many'],
      ['--progress', 'loud'],
      ['--out', 'x', '--resume', '--format', 'json'],
    ])
      expect([args, provenid(['normalize', 'x.json', ...args]).status]).toEqual([args, 2])
    expect(provenid(['normalize', '-', '--format', 'json']).status).toBe(2)
  })
})

test('a torn last line of an earlier run is cut, and never read', () => {
  const folder = mixed(3)
  const out = join(emptyFolder(), 'out')
  provenid(['normalize', folder, '--out', out])
  const expected = lines(out)
  appendFileSync(out, '{"input":"x"')
  provenid(['normalize', folder, '--out', out, '--resume'])
  expect(lines(out)).toEqual(expected)
})
