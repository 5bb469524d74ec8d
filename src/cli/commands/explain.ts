import { ProofingError } from '../../diagnostics/index.ts'
import { normalize } from '../../normalize.ts'
import { explain } from '../../resolve/index.ts'
import { defaultLimits, readCapped } from '../../source/index.ts'
import { EXIT } from '../exit.ts'
import { put, tell } from '../report.ts'
import { storedResult } from '../stored.ts'

/** `provenid explain`: one sentence about one value of a stored result, or of what an input file becomes. */
export async function run(file: string, pointer: string): Promise<void> {
  try {
    const bytes = await readCapped(file, defaultLimits)
    await put(`${explain((await storedResult(bytes)) ?? (await normalize(bytes)), pointer)}\n`)
  } catch (error) {
    if (!(error instanceof ProofingError)) throw error
    tell(file, error)
    process.exitCode = EXIT.rejected
  }
}
