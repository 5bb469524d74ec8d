import { detect } from '../../detect.ts'
import { ProofingError, printable } from '../../diagnostics/index.ts'
import { defaultLimits, readCapped, sha256 } from '../../source/index.ts'
import { EXIT } from '../exit.ts'
import { put, tell } from '../report.ts'

/** `provenid inspect`: format, payload, vendor, size and digest of each file; maps nothing. */
export async function run(files: readonly string[]): Promise<void> {
  for (const file of files) {
    try {
      const bytes = await readCapped(file, defaultLimits)
      const { format, payload, vendor, product, reasons } = await detect(bytes)
      const who = vendor ? `${vendor}/${product}` : 'no vendor'
      await put(
        `${printable(file)}\n  ${payload} (${who}), ${format}, ${bytes.length} bytes\n  sha-256 ${sha256(bytes)}\n`,
      )
      for (const reason of reasons) await put(`  ${reason}\n`)
    } catch (error) {
      if (!(error instanceof ProofingError)) throw error
      tell(file, error)
      process.exitCode = EXIT.rejected
    }
  }
}
