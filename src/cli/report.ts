import { formatDiagnostic, type ProofingError, printable, remedyOf } from '../diagnostics/index.ts'

/** On standard error: what is wrong with an input, and what to do next. */
export function tell(name: string, error: ProofingError): void {
  for (const line of toldLines(name, error)) process.stderr.write(`${line}\n`)
}

/** One line a diagnostic, each with the remedy under it that no other has. */
export function toldLines(name: string, { diagnostics }: ProofingError): string[] {
  const remedies = diagnostics.map(remedyOf)
  return diagnostics.flatMap((each, index) => [
    `${printable(name)}: ${formatDiagnostic(each)}`,
    ...(remedies.indexOf(remedies[index] ?? '') === index ? [`  → ${remedies[index]}`] : []),
  ])
}

/** Writes to standard output and waits while the reader is slower. */
export async function put(text: string | Uint8Array): Promise<void> {
  if (process.stdout.write(text)) return
  await new Promise((resolve) => process.stdout.once('drain', resolve))
}
