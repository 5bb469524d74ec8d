import type { DiagnosticCode } from './codes/index.ts'
import type { Diagnostic } from './diagnostic.ts'
import { sentenceOf } from './format.ts'

/**
 * There is no result, and `code` says why. `diagnostics` hold the places.
 *
 * Messages carry codes and places, never values; no package's message, cause or stack is passed on.
 */
export class ProofingError extends Error {
  override readonly name = 'ProofingError'
  readonly code: DiagnosticCode
  readonly diagnostics: readonly Diagnostic[]

  constructor(code: DiagnosticCode, diagnostics: readonly Diagnostic[]) {
    super(`${code}: ${diagnostics[0] ? sentenceOf(diagnostics[0]) : ''}`)
    this.code = code
    this.diagnostics = diagnostics.map(masked)
  }

  toJSON(): { code: DiagnosticCode; diagnostics: readonly Diagnostic[] } {
    return { code: this.code, diagnostics: this.diagnostics }
  }
}

/** A key or an element's name may hold a person's number: places in errors show no run of six digits. */
function masked(told: Diagnostic): Diagnostic {
  const { at } = told
  if (!at || 'page' in at) return told
  const mask = (text: string) => text.replace(/\d{6,}/g, (digits) => '#'.repeat(digits.length))
  return { ...told, at: 'pointer' in at ? { ...at, pointer: mask(at.pointer) } : { ...at, xpath: mask(at.xpath) } }
}
