import type { DiagnosticCode } from './codes/index.ts'
import type { Diagnostic } from './diagnostic.ts'
import { sentenceOf } from './format.ts'
import { mask, maskedPlace } from './mask.ts'

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

function masked(told: Diagnostic): Diagnostic {
  const { at, args } = told
  return { ...told, ...(at ? { at: maskedPlace(at) } : {}), ...(args ? { args: maskedArgs(args) } : {}) }
}

function maskedArgs(args: NonNullable<Diagnostic['args']>): NonNullable<Diagnostic['args']> {
  const entries = Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? mask(value) : value])
  return Object.fromEntries(entries)
}
