import { type Diagnostic, type DiagnosticCode, diagnostic, ProofingError, printable } from '../../diagnostics/index.ts'

type ZipCode = Extract<DiagnosticCode, `zip/${string}`>

/** `entry` is a name, made printable here; or its number in the directory, from 1, before it has a name. */
export interface ZipArgs {
  entry?: string | number
  reason?: string
  limit?: string
  size?: number
  max?: number
}

export function zipDiagnostic(code: ZipCode, args: ZipArgs = {}): Diagnostic {
  const { entry = 'none', ...rest } = args
  return diagnostic(code, { args: { entry: typeof entry === 'number' ? entry : printable(entry), ...rest } })
}

/** Throws the ProofingError of one ZIP diagnostic. */
export function refuseZip(code: ZipCode, args: ZipArgs = {}): never {
  throw new ProofingError(code, [zipDiagnostic(code, args)])
}

export function malformed(reason: string, entry?: string | number): never {
  refuseZip('zip/malformed', entry === undefined ? { reason } : { reason, entry })
}
