import type { IdentityProofingResult } from '../model/index.ts'

/** The result as it is stored: two spaces a level, a newline at the end. The same result gives the same text. */
export function stringifyResult(result: IdentityProofingResult): string {
  return `${JSON.stringify(result, null, 2)}\n`
}

/** One line without a newline, and without U+2028 and U+2029, which some readers take for line ends. */
export function toLine(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (unit) => (unit === '\u2028' ? '\\u2028' : '\\u2029'))
}
