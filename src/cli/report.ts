import { formatDiagnostic, type ProofingError, printable } from '../diagnostics/index.ts'
import { toLine } from '../output/json.ts'

/** What is written in the place of a result. */
export function errorRecord(error: ProofingError, input?: string): string {
  return toLine({ ok: false, ...(input === undefined ? {} : { input: printable(input) }), error: error.toJSON() })
}

/** One line a diagnostic on standard error. */
export function tell(name: string, error: ProofingError): void {
  for (const diagnostic of error.diagnostics) {
    process.stderr.write(`${printable(name)}: ${formatDiagnostic(diagnostic)}\n`)
  }
}

/** Writes to standard output and waits while the reader is slower. */
export async function put(text: string): Promise<void> {
  if (process.stdout.write(text)) return
  await new Promise((resolve) => process.stdout.once('drain', resolve))
}
