import { cellsOf } from './cell-text.ts'
import { cells } from './layout.ts'
import type { MrzCells, MrzFieldName, ParsedMrz } from './types.ts'

/** Eleven digits as printed; whether they are a Norwegian identity number is for others to say. */
export interface NorwegianNumberInMrz {
  digits: string
  field: MrzFieldName
  cells: MrzCells
}

const optionalFields = ['optionalData1', 'personalNumber', 'optionalData2'] as const

/** The national number of a Norwegian document: DDMMYY<NNNNN in the optional data, e.g. `230456<12345`. */
export function norwegianNumberInOptionalData(parsed: ParsedMrz): NorwegianNumberInMrz | undefined {
  if (parsed.fields.issuingState !== 'NOR') return undefined
  for (const field of optionalFields) {
    const at = parsed.cells[field]
    if (at === undefined) continue
    const [printed, birth, individual] = /^(\d{6})<?(\d{5})(?![^<])/.exec(cellsOf(parsed.lines, at)) ?? []
    if (printed === undefined || birth === undefined || individual === undefined) continue
    return { digits: birth + individual, field, cells: cells(at.line, at.start, at.start + printed.length) }
  }
  return undefined
}
