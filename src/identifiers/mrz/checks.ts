import { digitOver } from './check-digit.ts'
import type { Layout, LayoutCheck } from './layouts.ts'
import { type Overflow, overflowCheck } from './overflow.ts'
import type { MrzCells, MrzCheck, ParsedMrz } from './types.ts'

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']

/** A verdict for each digit the layout prints. */
export function checkDigits(
  layout: Layout,
  lines: readonly string[],
  overflow: Overflow | undefined,
): ParsedMrz['checks'] {
  const checks: ParsedMrz['checks'] = {}
  for (const check of layout.checks) {
    checks[check.name] =
      overflow !== undefined && check.name === 'documentNumber' ? overflowCheck(lines, overflow) : checkOf(lines, check)
  }
  return checks
}

function checkOf(lines: readonly string[], { name, digit, over }: LayoutCheck): MrzCheck {
  const printed = lines[digit.line - 1]?.charAt(digit.start) ?? ''
  const computed = digitOver(lines, over)
  if (printed === '') return { result: 'not_printed', printed, computed }
  if (printed === '<') {
    // Doc 9303-4 s4.2.2: the digit of an empty personal number may be a filler. No other digit may, not even over zeros.
    const result = name === 'personalNumber' && isBlank(lines, over) ? 'pass' : 'not_printed'
    return { result, printed, computed }
  }
  return { result: computed !== null && printed === digits[computed] ? 'pass' : 'fail', printed, computed }
}

function isBlank(lines: readonly string[], over: readonly MrzCells[]): boolean {
  for (const { line, start, end } of over) {
    const text = lines[line - 1] ?? ''
    for (let cell = start; cell < end; cell++) if (text.charCodeAt(cell) !== 60) return false
  }
  return true
}
