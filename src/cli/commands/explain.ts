import { existsSync } from 'node:fs'
import { ProofingError } from '../../diagnostics/index.ts'
import { normalize } from '../../normalize.ts'
import { explain } from '../../resolve/index.ts'
import { defaultLimits, readCapped } from '../../source/index.ts'
import { EXIT } from '../exit.ts'
import { checkPointer } from '../pointer.ts'
import { put, tell } from '../report.ts'
import { storedResult } from '../stored.ts'
import { loadVendors } from '../vendor-files.ts'
import { explainCode, looksLikeCode } from './explain-code.ts'

/** `provenid explain`: the story of one value of a stored result or of what an input file becomes, or of a code. */
export async function run(file: string, pointer: string, flags: { vendor: readonly string[] }): Promise<void> {
  if (looksLikeCode(file) && !existsSync(file)) return put(`${explainCode(file)}\n`)
  const vendors = await loadVendors(flags.vendor)
  try {
    const bytes = await readCapped(file, defaultLimits)
    const result = (await storedResult(bytes)) ?? (await normalize(bytes, { vendors }))
    checkPointer(result, pointer)
    await put(`${explain(result, pointer)}\n`)
  } catch (error) {
    if (!(error instanceof ProofingError)) throw error
    tell(file, error)
    process.exitCode = EXIT.rejected
  }
}
