import { documentCodeTable } from './document-codes.ts'
import { placeOf, placesOf } from './grid.ts'
import type { MrzCells, MrzCheckName, MrzFormat, ParsedMrz } from './types.ts'

/** The cells a layout gives a meaning; `name` holds both identifiers unless the layout prints them apart. */
export interface LayoutCells {
  documentCode: MrzCells | undefined
  issuingState: MrzCells | undefined
  nationality: MrzCells | undefined
  documentNumber: MrzCells | undefined
  name: MrzCells | undefined
  surname: MrzCells | undefined
  givenNames: MrzCells | undefined
  birthDate: MrzCells | undefined
  sex: MrzCells | undefined
  expirationDate: MrzCells | undefined
  personalNumber: MrzCells | undefined
  optionalData1: MrzCells | undefined
  optionalData2: MrzCells | undefined
  administrativeCode: MrzCells | undefined
  issueYearMonth: MrzCells | undefined
  languageCode: MrzCells | undefined
}

export type LayoutField = keyof LayoutCells

export interface LayoutCheck {
  readonly name: MrzCheckName
  readonly digit: MrzCells
  readonly over: readonly MrzCells[]
  /** The same in the grid of all cells. */
  readonly at: number
  readonly places: Uint8Array
}

export interface Layout {
  readonly format: MrzFormat
  /** Cells in each line. */
  readonly lengths: readonly number[]
  /** The document codes it allows, by their keys. */
  readonly documentCodes: Uint8Array
  /** Where cells that are compared or summed stand in the grid; -1 for those not printed. */
  readonly places: { documentCode: number; issuingState: number; nationality: number; name: number }
  readonly at: Readonly<LayoutCells>
  /** The cells of the fields that are the same in every zone. */
  readonly cells: ParsedMrz['cells']
  readonly checks: readonly LayoutCheck[]
  readonly digits: Readonly<Partial<Record<MrzCheckName, LayoutCheck>>>
  /** A long document number may run on into optionalData1 (Doc 9303-5 s4.2.4, 9303-6 s4.2.4). */
  readonly overflow: boolean
}

/** Rows count cells from 1, ends included, as Doc 9303 does. A digit lists what it covers as [line, first, last]. */
type Row = readonly [field: LayoutField, line: number, first: number, last: number]
type DigitRow = readonly [check: MrzCheckName, line: number, cell: number, over: readonly (readonly number[])[]]

// biome-ignore-start format: columns
const visa = (last: number) =>
  ({
    rows: [
      ['documentCode', 1, 1, 2],
      ['issuingState', 1, 3, 5],
      ['name', 1, 6, last],
      ['documentNumber', 2, 1, 9],
      ['nationality', 2, 11, 13],
      ['birthDate', 2, 14, 19],
      ['sex', 2, 21, 21],
      ['expirationDate', 2, 22, 27],
      ['optionalData1', 2, 29, last],
    ],
    digits: [
      ['documentNumber', 2, 10, [[2, 1, 9]]],
      ['birthDate', 2, 20, [[2, 14, 19]]],
      ['expirationDate', 2, 28, [[2, 22, 27]]],
    ],
  }) as const

export const TD3 = layout(
  'TD3',
  [44, 44],
  [
    ['documentCode', 1, 1, 2],
    ['issuingState', 1, 3, 5],
    ['name', 1, 6, 44],
    ['documentNumber', 2, 1, 9],
    ['nationality', 2, 11, 13],
    ['birthDate', 2, 14, 19],
    ['sex', 2, 21, 21],
    ['expirationDate', 2, 22, 27],
    ['personalNumber', 2, 29, 42],
  ],
  [
    ['documentNumber', 2, 10, [[2, 1, 9]]],
    ['birthDate', 2, 20, [[2, 14, 19]]],
    ['expirationDate', 2, 28, [[2, 22, 27]]],
    ['personalNumber', 2, 43, [[2, 29, 42]]],
    [
      'composite',
      2,
      44,
      [
        [2, 1, 10],
        [2, 14, 20],
        [2, 22, 43],
      ],
    ],
  ],
)

export const TD2 = layout(
  'TD2',
  [36, 36],
  [
    ['documentCode', 1, 1, 2],
    ['issuingState', 1, 3, 5],
    ['name', 1, 6, 36],
    ['documentNumber', 2, 1, 9],
    ['nationality', 2, 11, 13],
    ['birthDate', 2, 14, 19],
    ['sex', 2, 21, 21],
    ['expirationDate', 2, 22, 27],
    ['optionalData1', 2, 29, 35],
  ],
  [
    ['documentNumber', 2, 10, [[2, 1, 9]]],
    ['birthDate', 2, 20, [[2, 14, 19]]],
    ['expirationDate', 2, 28, [[2, 22, 27]]],
    [
      'composite',
      2,
      36,
      [
        [2, 1, 10],
        [2, 14, 20],
        [2, 22, 35],
      ],
    ],
  ],
)

export const TD1 = layout(
  'TD1',
  [30, 30, 30],
  [
    ['documentCode', 1, 1, 2],
    ['issuingState', 1, 3, 5],
    ['documentNumber', 1, 6, 14],
    ['optionalData1', 1, 16, 30],
    ['birthDate', 2, 1, 6],
    ['sex', 2, 8, 8],
    ['expirationDate', 2, 9, 14],
    ['nationality', 2, 16, 18],
    ['optionalData2', 2, 19, 29],
    ['name', 3, 1, 30],
  ],
  [
    ['documentNumber', 1, 15, [[1, 6, 14]]],
    ['birthDate', 2, 7, [[2, 1, 6]]],
    ['expirationDate', 2, 15, [[2, 9, 14]]],
    [
      'composite',
      2,
      30,
      [
        [1, 6, 30],
        [2, 1, 7],
        [2, 9, 15],
        [2, 19, 29],
      ],
    ],
  ],
)

export const MRV_A = layout('MRV-A', [44, 44], visa(44).rows, visa(44).digits)
export const MRV_B = layout('MRV-B', [36, 36], visa(36).rows, visa(36).digits)
// biome-ignore-end format: columns

/** The layouts of Doc 9303 parts 4 to 7. */
export const icaoLayouts: readonly Layout[] = [TD1, TD2, TD3, MRV_A, MRV_B]

function layout(format: MrzFormat, lengths: number[], rows: readonly Row[], digits: readonly DigitRow[]): Layout {
  const at = noCells()
  for (const [field, line, first, last] of rows) at[field] = cells(line, first - 1, last)
  const checks = digits.map(([name, line, cell, over]) => ({
    name,
    digit: cells(line, cell - 1, cell),
    over: over.map(([overLine = 0, first = 0, last = 0]) => cells(overLine, first - 1, last)),
  }))
  return compiled(format, lengths, at, checks)
}

/** A layout with everything that can be known before a zone is read. */
export function compiled(
  format: MrzFormat,
  lengths: readonly number[],
  at: LayoutCells,
  digits: readonly Pick<LayoutCheck, 'name' | 'digit' | 'over'>[],
): Layout {
  const placed = (field: MrzCells | undefined) =>
    field === undefined ? -1 : placeOf(field.line, lengths) + field.start
  const checks = digits.map((check) => ({
    ...check,
    at: placed(check.digit),
    places: placesOf(check.over, lengths),
  }))
  return {
    format,
    lengths,
    documentCodes: documentCodeTable(format),
    places: {
      documentCode: placed(at.documentCode),
      issuingState: placed(at.issuingState),
      nationality: placed(at.nationality),
      name: placed(at.name),
    },
    at,
    cells: fieldCells(at),
    checks,
    digits: Object.fromEntries(checks.map((check) => [check.name, check])),
    overflow: format === 'TD1' || format === 'TD2',
  }
}

export function cells(line: number, start: number, end: number): MrzCells {
  return { line, start, end }
}

/** Names are given the cells of their field here, so that a zone's own need no new key. */
function fieldCells(at: LayoutCells): ParsedMrz['cells'] {
  const { name, ...fields } = at
  const all = { ...fields, surname: at.surname ?? name, givenNames: at.givenNames ?? name }
  return Object.fromEntries(Object.entries(all).filter(([, place]) => place !== undefined))
}

/** Every key is written, so that all layouts have one shape and the reader stays monomorphic. */
export function noCells(): LayoutCells {
  return {
    documentCode: undefined,
    issuingState: undefined,
    nationality: undefined,
    documentNumber: undefined,
    name: undefined,
    surname: undefined,
    givenNames: undefined,
    birthDate: undefined,
    sex: undefined,
    expirationDate: undefined,
    personalNumber: undefined,
    optionalData1: undefined,
    optionalData2: undefined,
    administrativeCode: undefined,
    issueYearMonth: undefined,
    languageCode: undefined,
  }
}
