import { type Arrangement, arrange } from './arrange.ts'
import { isToday } from './dates.ts'
import { parseMrzFragment } from './fragment.ts'
import { nearest } from './nearest.ts'
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
  const given = textOf(text)
  if (given === undefined) return unread([], ['input'])
  const { today, repair: mayRepair } = settings(options)
  const clean = cleanLines(given)
  const arrangement = clean && arrange(clean)
  if (arrangement === undefined) return parseOther(given, today.day, mayRepair, today.problem)
  const result = finish(arrangement, today.day, mayRepair)
  if (today.problem) note(result.problems, 'option.today')
  return result
}

/** The way of every text that is not plain cells in the right number. */
function parseOther(given: string, day: string | undefined, mayRepair: boolean, badDay: boolean): ParsedMrz {
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
  if (badDay) note(result.problems, 'option.today')
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

function settings(options: ParseMrzOptions | undefined) {
  const { today, repair: mayRepair } = typeof options === 'object' && options !== null ? options : {}
  const usable = isToday(today)
  return {
    today: { day: usable ? today : undefined, problem: today !== undefined && !usable },
    repair: mayRepair === true,
  }
}

/** The lines of a text that is cells and single line feeds and nothing else; undefined for any other. */
function cleanLines(text: string): string[] | undefined {
  if (text.length < 30 || text.length > 92) return undefined
  const lines: string[] = []
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if ((unit >= 65 && unit <= 90) || unit === 60 || (unit >= 48 && unit <= 57)) continue
    if (unit !== 10 || i === from) return undefined
    lines.push(text.slice(from, i))
    from = i + 1
  }
  if (from === text.length) return undefined
  lines.push(from === 0 ? text : text.slice(from))
  return lines
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
    fields: {
      documentCode: '',
      issuingState: '',
      nationality: '',
      documentNumber: '',
      surname: '',
      givenNames: '',
      birthDate: { raw: '', kind: 'unknown' },
      sex: '',
      expirationDate: { raw: '', kind: 'unknown' },
    },
    checks: {},
    nameTruncationPossible: false,
    normalized: [],
    repaired: [],
    reasons,
    problems: [],
    cells: {},
  }
}
