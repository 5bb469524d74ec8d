import { codes, type DiagnosticCode } from './codes/index.ts'
import type { Diagnostic } from './diagnostic.ts'
import { ProofingError } from './error.ts'

type Details = Omit<Diagnostic, 'code' | 'severity'> & { severity?: Diagnostic['severity'] }

/** A diagnostic with the severity that its code is registered with, unless `details` say otherwise. */
export function diagnostic(code: DiagnosticCode, details: Details = {}): Diagnostic {
  return { code, severity: codes[code].severity, ...details }
}

/** Throws the ProofingError of one diagnostic. */
export function refuse(code: DiagnosticCode, details: Details = {}): never {
  throw new ProofingError(code, [diagnostic(code, details)])
}
