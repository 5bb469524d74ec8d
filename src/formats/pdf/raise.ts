export { diagnostic as pdfDiagnostic, refuse as refusePdf } from '../../diagnostics/index.ts'
