import { basename } from 'node:path'
import { ProofingError } from './diagnostics/index.ts'
import type { IdentityProofingResult } from './model/index.ts'
import { normalize, type SafeResult, safeNormalize } from './normalize.ts'
import { checkOptions, type NormalizeOptions } from './options.ts'
import { type Limits, readCapped } from './source/index.ts'
import type { NamedInput } from './source/input.ts'

/** The result of one case whose inputs are files. @throws {ProofingError} also for a file that cannot be read */
export async function normalizeFile(
  path: string | readonly string[],
  options: NormalizeOptions = {},
): Promise<IdentityProofingResult> {
  return normalize(await readAll(path, options), options)
}

/** As `normalizeFile`, but what is wrong with the files or their content is told, not thrown. */
export async function safeNormalizeFile(
  path: string | readonly string[],
  options: NormalizeOptions = {},
): Promise<SafeResult> {
  try {
    return await safeNormalize(await readAll(path, options), options)
  } catch (error) {
    if (error instanceof ProofingError) return { ok: false, error }
    throw error
  }
}

async function readAll(path: string | readonly string[], options: NormalizeOptions): Promise<NamedInput[]> {
  return readNamed(typeof path === 'string' ? [path] : path, checkOptions(options).limits)
}

/** The files of one case, under their own names. @throws {ProofingError} for a file that cannot be read */
export async function readNamed(paths: readonly string[], limits: Limits): Promise<NamedInput[]> {
  const inputs: NamedInput[] = []
  for (const each of paths) inputs.push({ name: basename(each), content: await readCapped(each, limits) })
  return inputs
}
