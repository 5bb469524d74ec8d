/** A layout this module reads. The last three are national and do not follow ICAO Doc 9303. */
export type MrzFormat =
  | 'TD1'
  | 'TD2'
  | 'TD3'
  | 'MRV-A'
  | 'MRV-B'
  | 'FRENCH_NATIONAL_ID'
  | 'FRENCH_DRIVING_LICENSE'
  | 'SWISS_DRIVING_LICENSE'

/** Cells of a zone: `line` counts from 1, `start` from 0, `end` is exclusive. */
export interface MrzCells {
  readonly line: number
  readonly start: number
  readonly end: number
}

/**
 * Which rule a long document number satisfies: `filler-excluded` is Doc 9303-5 s4.2.4, `filler-included` is what older
 * Belgian and Portuguese cards print, `both` when the digit is the same under either.
 */
export type MrzNumberVariant = 'filler-excluded' | 'filler-included' | 'both'

/** The verdict on one printed check digit. */
export interface MrzCheck {
  /** `not_printed`: a filler, or nothing, stands where a digit is mandatory. It is never a pass. */
  result: 'pass' | 'fail' | 'not_printed'
  /** The cell as printed; empty when the line ends before it. */
  printed: string
  /** The digit the covered cells ask for; null when one of them holds a character that has no value. */
  computed: number | null
  variant?: MrzNumberVariant
}

export type MrzCheckName = 'documentNumber' | 'birthDate' | 'expirationDate' | 'personalNumber' | 'composite'

export type MrzDateKind = 'complete' | 'partial' | 'unknown' | 'impossible' | 'malformed'

/** A date as printed. `date` (YYYY-MM-DD) is there only for a complete date and when `today` was given. */
export interface MrzDate {
  /** YYMMDD, fillers kept; empty when the layout prints no such date. */
  raw: string
  kind: MrzDateKind
  date?: string
}

export interface MrzFields {
  documentCode: string
  issuingState: string
  nationality: string
  documentNumber: string
  surname: string
  givenNames: string
  birthDate: MrzDate
  /** The raw cell: F, M or `<`; empty when the layout prints none. */
  sex: string
  expirationDate: MrzDate
  personalNumber?: string
  optionalData1?: string
  optionalData2?: string
  /** Old French identity card: department and office. */
  administrativeCode?: string
  /** Old French identity card: YYMM of issue. */
  issueYearMonth?: string
  /** Swiss licence: D, F, I or R. */
  languageCode?: string
}

export type MrzFieldName = keyof MrzFields

/** One cell that `repair` read differently than it is printed. */
export interface MrzRepair extends MrzCells {
  readonly from: string
  readonly to: string
}

/** A zone as read. Nothing is left out because something else is wrong. */
export interface ParsedMrz {
  /** Every printed digit agrees and the structure conforms; otherwise `reasons` says what does not. */
  valid: boolean
  /** Every printed digit agrees, whatever else is wrong. */
  checksValid: boolean
  format: MrzFormat | null
  /** The zone after normalization (and repair, if any was made). */
  lines: string[]
  fields: MrzFields
  checks: Partial<Record<MrzCheckName, MrzCheck>>
  /** A letter stands in the last cell of the name field (Doc 9303-4 s4.2.3). */
  nameTruncationPossible: boolean
  /** What was changed in the text before it was read. */
  normalized: string[]
  repaired: MrzRepair[]
  /** Why `valid` is false: codes, sorted. */
  reasons: string[]
  /** What is worth knowing and does not decide: codes, sorted. */
  problems: string[]
  /** Where each field that is printed stands. */
  cells: Partial<Record<MrzFieldName, MrzCells>>
}

export interface ParseMrzOptions {
  /** YYYY-MM-DD. Without it no century is chosen, so no `date` is given. */
  today?: string
  /** Try look-alikes when digits disagree. Off unless true. */
  repair?: boolean
}
