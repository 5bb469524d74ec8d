import { cellLimit, type Scan, scan } from './scan.ts'
import type { MrzFieldName, ParsedMrz } from './types.ts'

/** Where something stands in a text: UTF-16 units, `end` exclusive. */
export interface MrzPlace {
  /** From 1; there exactly when the text has line feeds. The offsets are then within that line of `split('\n')`. */
  line?: number
  start: number
  end: number
}

/**
 * Where the cells of a field stand in the raw text the zone was read from, whatever was normalized: from the first unit
 * of the first cell to the last unit of the last. Undefined when the field is not printed, when `raw` is not the text
 * of this zone, and when a line feed runs through the field.
 */
export function placeInRaw(raw: string, parsed: ParsedMrz, field: MrzFieldName): MrzPlace | undefined {
  return parsed.cells[field] === undefined ? undefined : placesInRaw(raw, parsed)(field)
}

/** As `placeInRaw`, for more than one field of a zone: the raw text is scanned once. */
export function placesInRaw(raw: string, parsed: ParsedMrz): (field: MrzFieldName) => MrzPlace | undefined {
  const scanned = typeof raw === 'string' ? scanOf(raw, printedText(parsed)) : undefined
  if (scanned === undefined) return () => undefined
  const isBroken = raw.includes('\n')
  return (field) => {
    const at = parsed.cells[field]
    if (at === undefined) return undefined
    let before = 0
    for (let line = 0; line < at.line - 1; line++) before += parsed.lines[line]?.length ?? 0
    const lineLength = parsed.lines[at.line - 1]?.length ?? 0
    const start = scanned.starts[before + at.start]
    const end = scanned.ends[before + Math.min(at.end, lineLength) - 1]
    if (start === undefined || end === undefined || end <= start) return undefined
    return isBroken ? placeInLine(raw, start, end) : { start, end }
  }
}

/** `«` stands for two fillers, or for one: whichever gives the printed text. */
function scanOf(raw: string, printed: string): Pick<Scan, 'starts' | 'ends'> | undefined {
  if (raw === printed) return CELL_BY_CELL
  const doubled = scan(raw, true)
  if (doubled.lines.join('') === printed) return doubled
  const single = doubled.doubles ? scan(raw, false) : doubled
  return single.lines.join('') === printed ? single : undefined
}

/** Of a text that holds nothing but the cells. */
const CELL_BY_CELL = {
  starts: Array.from({ length: cellLimit }, (_, cell) => cell),
  ends: Array.from({ length: cellLimit }, (_, cell) => cell + 1),
}

/** The text of all lines with each repaired cell as it is printed. */
function printedText({ lines, repaired }: ParsedMrz): string {
  if (repaired.length === 0) return lines.join('')
  const cells = lines.map((line) => line.split(''))
  for (const { line, start, from } of repaired) {
    const printed = cells[line - 1]
    if (printed !== undefined) printed[start] = from
  }
  return cells.map((line) => line.join('')).join('')
}

function placeInLine(raw: string, start: number, end: number): MrzPlace | undefined {
  const before = raw.slice(0, start).split('\n')
  const lineStart = start - (before.at(-1) ?? '').length
  const lineEnd = raw.indexOf('\n', lineStart)
  if (lineEnd >= 0 && end > lineEnd) return undefined
  return { line: before.length, start: start - lineStart, end: end - lineStart }
}
