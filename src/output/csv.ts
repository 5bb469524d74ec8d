import { stringify } from 'csv-stringify/sync'

/** As a spreadsheet shows them, these are formulas or worse. csv-stringify knows the others. */
const HOSTILE = /^[\0]/

/**
 * One line of a table, without its end (RFC 4180): every cell quoted, so that an id stays text, and none of them a
 * formula: what begins with = + - @, a tab or CR gets an apostrophe before it.
 */
export function csvLine(cells: readonly string[]): string {
  const safe = cells.map((cell) => (HOSTILE.test(cell) ? `'${cell}` : cell))
  return stringify([safe], { quoted: true, quoted_empty: true, escape_formulas: true, eof: false })
}

/** Before the first line: Excel takes the file for UTF-8. */
export const CSV_BOM = '\ufeff'
