import { type Arrangement, arrange } from './arrange.ts'
import { isToday } from './dates.ts'
import { parseMrzFragment } from './fragment.ts'
import { noFields } from './layout.ts'
import { nearest } from './nearest.ts'
import { plainLines, plainText } from './plain.ts'
import { read } from './read.ts'
import { repair } from './repair.ts'
import { rawLimit, type Scan, scan } from './scan.ts'
import type { ParsedMrz, ParseMrzOptions } from './types.ts'

/**
 * Reads a machine readable zone: TD1, TD2, TD3, MRV-A and MRV-B of ICAO Doc 9303 parts 4 to 7, the old French identity
 * card, the French and the Swiss driving licence.
 *
 * Takes the zone as one text (its lines broken in any style, or not at all) or as its lines. Never throws, whatever is
 * passed; looks at 1,000 characters at most. What was normalized, what does not conform and what was repaired is named
 * in the result.
 */
export function parseMrz(text: string | readonly string[], options?: ParseMrzOptions): ParsedMrz {
  const { today, repair: mayRepair } = options ?? noOptions
  const day = today !== undefined && isToday(today) ? today : undefined
  const result = readPlain(text, day, mayRepair === true) ?? readOther(text, day, mayRepair === true)
  if (day !== today) note(result.problems, 'option.today')
  return result
}

const noOptions: ParseMrzOptions = {}

/** The usual forms: cells of one ICAO layout and nothing else, unbroken or in their lines. */
function readPlain(text: unknown, day: string | undefined, mayRepair: boolean): ParsedMrz | undefined {
  const plain = typeof text === 'string' ? plainText(text) : Array.isArray(text) ? plainLines(text) : undefined
  if (plain === undefined) return undefined
  const printed = read(plain.layout, plain.lines, day, plain.grid)
  const result = mayRepair ? repair(plain.layout, printed, day) : printed
  if (plain.unbroken) result.normalized.push('unbroken')
  return result
}

/** Everything else. */
function readOther(text: unknown, day: string | undefined, mayRepair: boolean): ParsedMrz {
  const given = textOf(text)
  if (given === undefined) return unread([], ['input'])
  const scanned = scanFitting(given)
  const exact = scanned.cut ? undefined : arrange(scanned.lines)
  const arrangement = exact ?? nearest(scanned.lines)
  const result = arrangement === undefined ? unread(scanned.lines, ['length']) : finish(arrangement, day, mayRepair)
  result.normalized = [...new Set([...scanned.normalized, ...result.normalized])].sort()
  if (scanned.cut) {
    result.valid = false
    note(result.reasons, 'input.tooLong')
  }
  if (arrangement !== undefined && exact === undefined) note(result.problems, 'lowConfidence')
  if (arrangement === undefined) readFragment(result, given)
  return result
}

function finish({ layout, lines, as }: Arrangement, day: string | undefined, mayRepair: boolean): ParsedMrz {
  const printed = read(layout, lines, day)
  const result = mayRepair ? repair(layout, printed, day) : printed
  if (as !== undefined) result.normalized.push(as)
  return result
}

/** `«` stands for two fillers, unless only one makes the lengths right. */
export function scanFitting(text: string): Scan {
  const doubled = scan(text, true)
  if (!doubled.doubles || arrange(doubled.lines) !== undefined) return doubled
  const single = scan(text, false)
  return arrange(single.lines) === undefined ? doubled : single
}

function textOf(text: unknown): string | undefined {
  if (typeof text === 'string') return text
  if (!Array.isArray(text)) return undefined
  let joined = ''
  for (let i = 0; i < text.length && joined.length <= rawLimit; i++) {
    const line: unknown = text[i]
    if (typeof line !== 'string') return undefined
    joined += i === 0 ? line : `\n${line}`
  }
  return joined
}

function readFragment(result: ParsedMrz, text: string): void {
  const fragment = parseMrzFragment(text)
  if (fragment === undefined) return
  Object.assign(result.fields, fragment)
  note(result.problems, 'fragment')
}

function note(codes: string[], code: string): void {
  codes.push(code)
  codes.sort()
}

function unread(lines: string[], reasons: string[]): ParsedMrz {
  return {
    valid: false,
    checksValid: false,
    format: null,
    lines,
    fields: noFields(),
    checks: {},
    nameTruncationPossible: false,
    normalized: [],
    repaired: [],
    reasons,
    problems: [],
    cells: {},
  }
}
