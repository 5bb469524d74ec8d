import { ProofingError } from '../../diagnostics/index.ts'
import { inspect } from '../../inspect.ts'
import { defaultLimits, readCapped } from '../../source/index.ts'
import { EXIT } from '../exit.ts'
import { put, tell } from '../report.ts'
import { draw } from '../tree.ts'
import { loadVendors } from '../vendor-files.ts'

/** `provenid inspect`: format, payload, vendor, size and digest of each file and of its members; maps nothing. */
export async function run(files: readonly string[], flags: { vendor: readonly string[] }): Promise<void> {
  const vendors = await loadVendors(flags.vendor)
  for (const file of files) {
    try {
      const lines = draw(file, await inspect(await readCapped(file, defaultLimits), { vendors }))
      await put(`${lines.join('\n')}\n`)
    } catch (error) {
      if (!(error instanceof ProofingError)) throw error
      tell(file, error)
      process.exitCode = EXIT.rejected
    }
  }
}
