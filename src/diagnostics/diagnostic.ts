import type { DiagnosticCode } from './codes/index.ts'

/**
 * Where something stands in a source.
 *
 * `pointer` is an RFC 6901 JSON Pointer, `xpath` an XPath 1.0 location path, `page` a 1-based PDF page.
 * `line` (from 1, for a zone of several lines), `start` and `end` (from 0, end exclusive, UTF-16 units) are cells
 * inside that place.
 */
export type Place = ({ pointer: string } | { xpath: string } | { page: number; label: string; box?: Box }) & {
  line?: number
  start?: number
  end?: number
}

/** x, y, width and height in PDF points, origin at the lower left of the page. */
export type Box = [x: number, y: number, width: number, height: number]

/** Cells inside a place; the line stays where the place already has one. */
export function cellsIn(at: Place, start: number, end: number, line = at.line): Place {
  const cells: Place =
    'pointer' in at ? { pointer: at.pointer } : 'xpath' in at ? { xpath: at.xpath } : { page: at.page, label: at.label }
  if ('page' in cells && 'page' in at && at.box) cells.box = at.box
  if (line !== undefined) cells.line = line
  cells.start = start
  cells.end = end
  return cells
}

export type Severity = 'info' | 'warning' | 'error' | 'critical'

/** One thing that a reader of the result should know. `args` never hold a person's values. */
export interface Diagnostic {
  code: DiagnosticCode | (string & {})
  severity: Severity
  source?: string
  at?: Place
  /** JSON Pointer into the result. */
  path?: string
  args?: Record<string, string | number>
}
