import { formatDiagnostic, type ProofingError, printable } from '../diagnostics/index.ts'

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
