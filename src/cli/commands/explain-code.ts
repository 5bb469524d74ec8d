import { codes, isDiagnosticCode, printable } from '../../diagnostics/index.ts'
import { conflictCodes } from '../../model/index.ts'
import { EXIT, Stop } from '../exit.ts'
import { paint } from '../paint.ts'
import { columns } from '../table.ts'

/** `area/what-is-wrong`, and neither a file's name nor a path from the root. */
export function looksLikeCode(text: string): boolean {
  return /^[a-z0-9-]+\/[a-z0-9-]+$/.test(text)
}

/** What a code of a diagnostic or of a conflict says, and what to do about it. */
export function explainCode(code: string): string {
  const rows = [...(isDiagnosticCode(code) ? diagnosticRows(code) : []), ...conflictRows(code)]
  if (rows.length === 0) throw new Stop(EXIT.usage, unknown(code))
  return `${paint('bold', code)}\n${columns(rows)
    .map((line) => `  ${line}`)
    .join('\n')}`
}

function diagnosticRows(code: keyof typeof codes): string[][] {
  const { severity, sentence, remedy } = codes[code]
  return [
    ['diagnostic', severity],
    ['cause', sentence],
    ['remedy', remedy],
  ]
}

function conflictRows(code: string): string[][] {
  if (!isConflict(code)) return []
  const { kind, severity, sentence } = conflictCodes[code]
  const remedy =
    severity === 'critical'
      ? 'The case is not approved while it stands: compare both sides (`provenid explain <result> <path of the conflict>`), and ask the vendor.'
      : 'Compare both sides: `provenid explain <result> <path of the conflict>`.'
  return [
    ['conflict', `${severity}, of the kind ${kind}`],
    ['cause', sentence],
    ['remedy', remedy],
  ]
}

function isConflict(code: string): code is keyof typeof conflictCodes {
  return Object.hasOwn(conflictCodes, code)
}

function unknown(code: string): string {
  const all = [...new Set([...Object.keys(codes), ...Object.keys(conflictCodes)])]
  const area = code.slice(0, code.indexOf('/') + 1)
  const near = all.filter((each) => each.startsWith(area))
  const areas = [...new Set(all.map((each) => each.slice(0, each.indexOf('/'))))]
  const known = near.length > 0 ? `There are ${near.join(', ')}.` : `A code begins with one of ${areas.join(', ')}.`
  return `${printable(code)} is no file here, and no code. ${known}`
}
