import { documentCodeTable } from './document-codes.ts'
import { type CodeTable, placeOf, placesOf } from './grid.ts'
import type { MrzCells, MrzCheckName, MrzFields, MrzFormat, ParsedMrz } from './types.ts'

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

type PlacedField = 'documentCode' | 'issuingState' | 'nationality' | 'name' | 'birthDate' | 'expirationDate'

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
  readonly documentCodes: CodeTable
  /** Where cells that are compared or summed stand in the grid; -1 for those not printed. */
  readonly places: Readonly<Record<PlacedField, number>>
  readonly at: Readonly<LayoutCells>
  /** The cells of the fields that are the same in every zone. */
  readonly cells: ParsedMrz['cells']
  readonly checks: readonly LayoutCheck[]
  readonly digits: Readonly<Record<MrzCheckName, LayoutCheck | undefined>>
  /** Results with all keys a zone of this layout has: copies of them are filled, which is faster than growing them. */
  readonly blank: { readonly checks: ParsedMrz['checks']; readonly fields: MrzFields }
  /** A long document number may run on into optionalData1 (Doc 9303-5 s4.2.4, 9303-6 s4.2.4). */
  readonly overflow: boolean
}

/** Rows count cells from 1, ends included, as Doc 9303 does. A digit lists what it covers as [line, first, last]. */
export type Row = readonly [field: LayoutField, line: number, first: number, last: number]
export type DigitRow = readonly [check: MrzCheckName, line: number, cell: number, over: readonly (readonly number[])[]]

/** A layout from its rows. */
export function layout(
  format: MrzFormat,
  lengths: number[],
  rows: readonly Row[],
  digits: readonly DigitRow[],
): Layout {
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
function compiled(
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
      birthDate: placed(at.birthDate),
      expirationDate: placed(at.expirationDate),
    },
    at,
    cells: fieldCells(at),
    checks,
    digits: {
      documentNumber: checks.find(({ name }) => name === 'documentNumber'),
      birthDate: checks.find(({ name }) => name === 'birthDate'),
      expirationDate: checks.find(({ name }) => name === 'expirationDate'),
      personalNumber: checks.find(({ name }) => name === 'personalNumber'),
      composite: checks.find(({ name }) => name === 'composite'),
    },
    blank: { checks: blankChecks(checks), fields: blankFields(at) },
    overflow: format === 'TD1' || format === 'TD2',
  }
}

export function cells(line: number, start: number, end: number): MrzCells {
  return { line, start, end }
}

function blankChecks(checks: readonly LayoutCheck[]): ParsedMrz['checks'] {
  return Object.fromEntries(checks.map(({ name }) => [name, { result: 'not_printed', printed: '', computed: null }]))
}

const optionalFields = [
  'personalNumber',
  'optionalData1',
  'optionalData2',
  'administrativeCode',
  'issueYearMonth',
  'languageCode',
] as const

function blankFields(at: LayoutCells): MrzFields {
  const optional = optionalFields.filter((field) => at[field] !== undefined)
  return { ...noFields(), ...Object.fromEntries(optional.map((field) => [field, ''])) }
}

/** What is known of a zone that cannot be read. */
export function noFields(): MrzFields {
  return {
    documentCode: '',
    issuingState: '',
    nationality: '',
    documentNumber: '',
    surname: '',
    givenNames: '',
    birthDate: { raw: '', kind: 'unknown' },
    sex: '',
    expirationDate: { raw: '', kind: 'unknown' },
  }
}

/** Names are given the cells of their field here, so that a zone's own need no new key. */
function fieldCells(at: LayoutCells): ParsedMrz['cells'] {
  const { name, ...fields } = at
  const all = { ...fields, surname: at.surname ?? name, givenNames: at.givenNames ?? name }
  return Object.fromEntries(Object.entries(all).filter(([, place]) => place !== undefined))
}

/** Every key is written, so that all layouts have one shape and the reader stays monomorphic. */
function noCells(): LayoutCells {
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
