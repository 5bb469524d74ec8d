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
