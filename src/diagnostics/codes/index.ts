import { coreCodes } from './core.ts'
import { exportCodes } from './export.ts'
import { imageCodes } from './image.ts'
import { pdfCodes } from './pdf.ts'
import { storedCodes } from './stored.ts'
import { xmlCodes } from './xml.ts'
import { zipCodes } from './zip.ts'

/** Every code once: `area/what-is-wrong`. */
export const codes = {
  ...coreCodes,
  ...xmlCodes,
  ...zipCodes,
  ...pdfCodes,
  ...imageCodes,
  ...exportCodes,
  ...storedCodes,
} as const

export type DiagnosticCode = keyof typeof codes

export function isDiagnosticCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(codes, code)
}
