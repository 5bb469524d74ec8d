import { type Diagnostic, type DiagnosticCode, ProofingError } from '../../diagnostics/index.ts'
import { type PdfCode, pdfCodes } from './codes.ts'

type Details = Omit<Diagnostic, 'code' | 'severity'>

/** A diagnostic with the severity that its code is registered with. */
export function pdfDiagnostic(code: PdfCode, details: Details = {}): Diagnostic {
  return { code, severity: pdfCodes[code].severity, ...details }
}

/** Throws the ProofingError of one diagnostic. */
export function refusePdf(code: PdfCode, details: Details = {}): never {
  throw new ProofingError(code as DiagnosticCode, [pdfDiagnostic(code, details)])
}
