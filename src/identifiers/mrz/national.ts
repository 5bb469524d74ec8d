import { parse } from 'mrz'
import { cells, compiled, type Layout, type LayoutCheck, type LayoutField, noCells } from './layout.ts'
import type { MrzCells, MrzCheckName, MrzFormat } from './types.ts'

// npm `mrz` knows where these three layouts have their fields and what their digits cover, and is asked for nothing
// else: it leaves out what it thinks invalid, so its values and its verdicts are not used.

const blank = (cellCount: number) => '<'.repeat(cellCount)

/** For each layout, a zone from which `mrz` recognizes it. */
const shapes = {
  FRENCH_NATIONAL_ID: [`IDFRA${blank(31)}`, blank(36)],
  FRENCH_DRIVING_LICENSE: [blank(30)],
  SWISS_DRIVING_LICENSE: [blank(9), blank(30), blank(30)],
} as const

export type NationalFormat = keyof typeof shapes

/** Their names for cells, ours for the same; several of theirs may be parts of one of ours. */
const fieldNames: Readonly<Record<string, LayoutField>> = {
  documentCode: 'documentCode',
  issuingState: 'issuingState',
  lastName: 'surname',
  firstName: 'givenNames',
  birthDate: 'birthDate',
  sex: 'sex',
  expirationDate: 'expirationDate',
  administrativeCode: 'administrativeCode',
  issueDate: 'issueYearMonth',
  languageCode: 'languageCode',
}

const digitNames: Readonly<Record<string, MrzCheckName>> = {
  documentNumberCheckDigit: 'documentNumber',
  birthDateCheckDigit: 'birthDate',
  compositeCheckDigit: 'composite',
}

/** The parts that make up the document number, from the first to the last. */
const numberParts: Readonly<Record<NationalFormat, readonly string[]>> = {
  FRENCH_NATIONAL_ID: ['issueDate', 'administrativeCode2', 'documentNumber'],
  FRENCH_DRIVING_LICENSE: ['documentNumber'],
  SWISS_DRIVING_LICENSE: ['pinCode', 'versionNumber'],
}

const known = new Map<MrzFormat, Layout | undefined>()

/** The layout as npm `mrz` knows it; undefined when it does not. */
export function nationalLayout(format: NationalFormat): Layout | undefined {
  if (!known.has(format)) known.set(format, learn(format))
  return known.get(format)
}

function learn(format: NationalFormat): Layout | undefined {
  const shape = shapes[format]
  try {
    const { details } = parse(shape)
    const at = noCells()
    const checks: Pick<LayoutCheck, 'name' | 'digit' | 'over'>[] = []
    const number: MrzCells[] = []
    for (const { field, ranges } of details) {
      const [first, ...over] = ranges.map((range) => cells(range.line + 1, range.start, range.end))
      if (field === null || first === undefined) continue
      const ours = fieldNames[field]
      if (ours !== undefined) at[ours] = first
      if (numberParts[format].includes(field)) number.push(first)
      const digit = digitNames[field]
      if (digit !== undefined) checks.push({ name: digit, digit: first, over })
    }
    at.documentNumber = spanOf(number)
    if (at.surname !== undefined && sameCells(at.surname, at.givenNames)) {
      at.name = at.surname
      at.surname = undefined
      at.givenNames = undefined
    }
    return compiled(
      format,
      shape.map((line) => line.length),
      at,
      checks,
    )
  } catch {
    return undefined
  }
}

function spanOf(parts: readonly MrzCells[]): MrzCells | undefined {
  const [first] = parts
  const last = parts.at(-1)
  return first && last && cells(first.line, first.start, last.end)
}

function sameCells(a: MrzCells, b: MrzCells | undefined): boolean {
  return b !== undefined && a.line === b.line && a.start === b.start && a.end === b.end
}
