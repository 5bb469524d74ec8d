import { basename, dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { ProofingError } from '../../diagnostics/index.ts'
import { type NormalizeOptions, type SafeResult, safeNormalize } from '../../normalize.ts'
import { safeNormalizeFile } from '../../normalize-file.ts'
import { stringifyResult, toLine } from '../../output/json.ts'
import { isFolder, listFiles } from '../../source/index.ts'
import { EXIT } from '../exit.ts'
import { errorRecord, put, tell } from '../report.ts'

export interface NormalizeFlags {
  format?: 'json' | 'ndjson'
  group: 'file' | 'folder'
  provenance: 'full' | 'none'
  today?: string
}

interface CaseFiles {
  readonly name: string
  readonly paths: readonly string[]
}

/** `provenid normalize`: one record a case, in the order given. */
export async function run(inputs: readonly string[], flags: NormalizeFlags): Promise<void> {
  const options: NormalizeOptions = {
    provenance: flags.provenance,
    ...(flags.today === undefined ? {} : { today: flags.today }),
  }
  const rejected = inputs.includes('-') ? await filter(options) : await files(inputs, flags, options)
  process.exitCode = rejected === 0 ? EXIT.ok : EXIT.rejected
}

/** NDJSON in, NDJSON out: the contract of pipes of any engine. */
async function filter(options: NormalizeOptions): Promise<number> {
  let rejected = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    const outcome = await safeNormalize(line, options)
    if (!outcome.ok) rejected++
    await put(`${outcome.ok ? toLine(outcome.result) : errorRecord(outcome.error)}\n`)
  }
  return rejected
}

async function files(inputs: readonly string[], flags: NormalizeFlags, options: NormalizeOptions): Promise<number> {
  const cases = await casesOf(inputs, flags.group)
  const asLines = flags.format === 'ndjson'
  const asList = !asLines && (cases.length > 1 || (cases.length === 1 && inputs.length > 1))
  let rejected = 0
  let written = 0
  if (asList) await put('[\n')
  for (const { name, paths, failure } of cases) {
    const outcome: SafeResult = failure ? { ok: false, error: failure } : await safeNormalizeFile(paths, options)
    if (!outcome.ok) {
      rejected++
      tell(name, outcome.error)
    }
    const text = outcome.ok
      ? asLines
        ? toLine(outcome.result)
        : stringifyResult(outcome.result).trimEnd()
      : errorRecord(outcome.error, name)
    await put(asList ? `${written > 0 ? ',\n' : ''}${text}` : `${text}\n`)
    written++
  }
  if (asList) await put('\n]\n')
  return rejected
}

async function casesOf(
  inputs: readonly string[],
  group: 'file' | 'folder',
): Promise<(CaseFiles & { failure?: ProofingError })[]> {
  const cases: (CaseFiles & { failure?: ProofingError })[] = []
  for (const input of inputs) {
    try {
      if (!(await isFolder(input))) cases.push({ name: input, paths: [input] })
      else cases.push(...grouped(await listFiles(input), group))
    } catch (error) {
      if (!(error instanceof ProofingError)) throw error
      cases.push({ name: input, paths: [input], failure: error })
    }
  }
  return cases
}

function grouped(paths: readonly string[], group: 'file' | 'folder'): CaseFiles[] {
  if (group === 'file') return paths.map((path) => ({ name: path, paths: [path] }))
  const folders = new Map<string, string[]>()
  for (const path of paths) folders.set(dirname(path), [...(folders.get(dirname(path)) ?? []), path])
  return [...folders].map(([folder, own]) => ({ name: basename(folder), paths: own }))
}
