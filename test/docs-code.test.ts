import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { CASE, emptyFolder, MAIN, ROOT } from './cli/provenid.ts'
import { type Block, blocksOf, pagesOfDocs, withPromises } from './support/blocks.ts'

/** Why a block is not run here, by a text in it. Each must still be in some page. */
const NOT_RUN: Readonly<Record<string, string>> = {
  'npm ci && npm start': '.ci/run runs it',
  'npm ci && npm test': 'it is this test; .ci/run runs it',
  'parallel --pipepart': 'test/cli/parallel.test.ts runs it, where GNU parallel is',
  'spark.sparkContext': 'needs Spark',
  'hadoop jar': 'needs Hadoop',
  'npm install provenid bullmq': 'needs a registry; test/cli/queue.test.ts runs the commands, where Redis is',
}

/** What pages speak of without making it: such a block is type-checked, and not run. */
const NAMES = `
import type { BatchCase, IdentityProofingResult, ProofingInput } from 'provenid'
import type { InputReference } from 'provenid/bullmq'
declare global {
  const text: string
  const inputs: ProofingInput
  const references: InputReference[]
  const bucket: { read(name: string): Promise<Uint8Array> }
  const table: { upsert(rows: (readonly [key: string, line: string])[]): Promise<void> }
  const cases: AsyncIterable<BatchCase>
  const results: IdentityProofingResult[]
  const result: IdentityProofingResult
  const stored: IdentityProofingResult
  function store(name: string | undefined, result: IdentityProofingResult): Promise<void>
  function reject(name: string | undefined, code: string): Promise<void>
}
`
const GIVEN = [
  'text',
  'inputs',
  'references',
  'bucket',
  'table',
  'cases',
  'results',
  'result',
  'stored',
  'store',
  'reject',
]

/** Of languages that are neither run nor written to a file. */
const SHOWN = new Set(['', 'text', 'json', 'python'])

const blocks = pagesOfDocs().flatMap(blocksOf)
const isListed = ({ text }: Block) => Object.keys(NOT_RUN).some((part) => text.includes(part))

const folder = emptyFolder()
const folderOf = ({ page }: Block) => join(folder, page.replaceAll(/[/.]/g, '-'))
const fileOf = (block: Block) => join(folderOf(block), block.file ?? `block-${block.line}.ts`)

prepare()
const { status: compiled, stdout: told } = compile()

test('the code in the pages is checked, run, or listed with the reason why not', () => {
  const others = blocks.filter((block) => !['ts', 'sh'].includes(block.language) && !SHOWN.has(block.language))
  expect(others).toEqual([])
  expect(blocks.filter(({ language }) => language === 'python').filter((block) => !isListed(block))).toEqual([])
  const stale = Object.keys(NOT_RUN).filter((part) => !blocks.some(({ text }) => text.includes(part)))
  expect(stale).toEqual([])
})

test('every block of TypeScript compiles against the built package', () => {
  expect([compiled, told]).toEqual([0, ''])
})

const programs = blocks.filter((block) => block.language === 'ts' && !isListed(block) && isSelfContained(block))

test.each(programs.map((block) => [`${block.page}:${block.line}`, block] as const))('%s runs', (_, block) => {
  const { status, stderr } = spawnSync(process.execPath, [fileOf(block).replace(/\.ts$/, '.js')], {
    cwd: folderOf(block),
    encoding: 'utf8',
    env: { ...process.env, UPDATE: '1' },
  })
  expect([status, stderr]).toEqual([0, ''])
})

const scripts = blocks.filter((block) => block.language === 'sh' && !isListed(block))

// In the order of the page: a block may go on where the last one ended.
test.each(scripts.map((block) => [`${block.page}:${block.line}`, block] as const))('%s runs', (_, block) => {
  const { status, stderr } = spawnSync('bash', ['-euc', block.text], {
    cwd: folderOf(block),
    encoding: 'utf8',
    input: '',
    env: {
      ...process.env,
      PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
      SLURM_ARRAY_TASK_ID: '0',
      SLURM_CPUS_PER_TASK: '1',
    },
  })
  expect(status, stderr).toBe(0)
})

function isSelfContained({ text }: Block): boolean {
  const free = GIVEN.filter((name) => new RegExp(`(?<![.\\w'])${name}\\b(?!:)`).test(text))
  return free.every((name) => new RegExp(`(?:const|let|function) (?:\\[.*)?${name}\\b`).test(text))
}

/** A project of somebody who has installed the package, a folder in it for each page, and files to speak of. */
function prepare(): void {
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(ROOT, join(folder, 'node_modules', 'provenid'))
  symlinkSync(join(ROOT, 'node_modules', '@types'), join(folder, 'node_modules', '@types'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'names.d.ts'), NAMES)
  mkdirSync(join(folder, 'bin'))
  writeFileSync(join(folder, 'bin', 'provenid'), `#!/bin/sh\nexec '${process.execPath}' '${MAIN}' "$@"\n`)
  chmodSync(join(folder, 'bin', 'provenid'), 0o755)
  for (const page of new Set(blocks.map(folderOf))) fill(page)
  for (const block of blocks) {
    if (block.language !== 'ts' && block.file === undefined) continue
    mkdirSync(dirname(fileOf(block)), { recursive: true })
    writeFileSync(fileOf(block), block.file === undefined ? `${withPromises(block.text)}\nexport {}\n` : block.text)
  }
}

function fill(page: string): void {
  const fixture = (path: string) => join(ROOT, 'fixtures', 'pip', path)
  const input = join(CASE, 'input.json')
  const hasOwnCases = blocks.some((block) => folderOf(block) === page && block.file?.startsWith('cases/'))
  for (const to of ['answers/a.json', 'answers/b.json']) cpSync(input, join(page, to))
  cpSync(fixture('v1-nested-approved/input.json'), join(page, 'result.json'))
  cpSync(fixture('xml-beside-its-json/input-1.json'), join(page, 'answer.json'))
  cpSync(fixture('xml-beside-its-json/input-2.xml'), join(page, 'answer.xml'))
  cpSync(fixture('archive-of-all-renderings/input.zip'), join(page, 'case.zip'))
  if (!hasOwnCases) cpSync(input, join(page, 'cases', '1', 'input.json'))
  for (const to of ['answers.ndjson', 'part.00'])
    writeFileSync(join(page, to), '{"verificationId":"x","status":"VERIFIED"}\n')
}

function compile(): { status: number | null; stdout: string } {
  const options = { target: 'es2023', module: 'nodenext', strict: true, skipLibCheck: true, types: ['node'] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['**/*.ts'] }))
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  return spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })
}
