import { type Diagnostic, type DiagnosticCode, ProofingError, printable } from '../../diagnostics/index.ts'
import { type ZipCode, zipCodes } from './codes.ts'

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
  return {
    code,
    severity: zipCodes[code].severity,
    args: { entry: typeof entry === 'number' ? entry : printable(entry), ...rest },
  }
}

/** Throws the ProofingError of one ZIP diagnostic. */
export function refuseZip(code: ZipCode, args: ZipArgs = {}): never {
  throw new ProofingError(code as string as DiagnosticCode, [zipDiagnostic(code, args)])
}

export function malformed(reason: string, entry?: string | number): never {
  refuseZip('zip/malformed', entry === undefined ? { reason } : { reason, entry })
}
