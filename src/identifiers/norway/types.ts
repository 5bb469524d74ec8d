export type NorwegianIdKind = 'fodselsnummer' | 'd-nummer' | 'h-nummer' | 'fh-nummer' | 'duf-nummer'

/** s-nummer: Samordna opptak and FS; npid: NAV. Neither is in the National Population Register. */
export type NorwegianIdAlternativeKind = 'fodselsnummer' | 's-nummer' | 'npid'

/** The rules for eleven digits are named after the year they came into force. */
export type NorwegianIdScheme = '1964' | '2032' | 'duf'

/** Whose test number it is: Skatteetaten (Tenor, Test-Norge), NAV (Dolly), Norsk helsenett (SyntPop). */
export type NorwegianIdSynthetic = 'skatteetaten' | 'nav' | 'nhn'

export type NorwegianIdProblem =
  | 'not-a-string'
  | 'empty'
  | 'characters'
  | 'length'
  | 'date'
  | 'century'
  | 'k1'
  | 'k2'
  | 'duf-check'

export interface NorwegianIdOptions {
  /**
   * '1964': today's rule alone. '2032': the rule for numbers issued from 2032-01-01 alone, so no century and no sex.
   * 'any' (default): either. H-, FH- and DUF numbers have one rule each, whatever is chosen here.
   * A word that is none of the three counts as '1964'.
   */
  rules?: '1964' | '2032' | 'any'
  /**
   * 'YYYY-MM-DD': the number was issued before this day. Up to 2032-01-01 that leaves the 1964 rule alone, whatever
   * `rules` says; up to 2021-11-16 a D-number is read by the series of the fødselsnummer, the only ones there were.
   * Anything that is not of this form leaves the 1964 rule alone.
   */
  issuedBefore?: string
}

/** What one reading of the digits says. */
export interface NorwegianIdReading<Kind> {
  kind: Kind
  /** '2032': right only under the rule from 2032. Null if the number is invalid, or the kind has no known rule. */
  scheme: NorwegianIdScheme | null
  /** 'YYYY-MM-DD', under scheme 1964 only. For a D-number it need not be the true day of birth. */
  birthDate: string | null
  /** Under scheme 1964 only. */
  sex: 'male' | 'female' | null
  synthetic: NorwegianIdSynthetic | null
  /** DDMMYY without what was added to day and month; null where there is no such day, or no date in this kind. */
  datePart: string | null
}

export type NorwegianIdAlternative = NorwegianIdReading<NorwegianIdAlternativeKind>

export interface NorwegianId extends NorwegianIdReading<NorwegianIdKind | null> {
  valid: boolean
  /** The digits without separators, also of an invalid number; null if there is anything but digits. */
  digits: string | null
  /** Other numbers the same digits may be, where the control digits agree. */
  alternatives: NorwegianIdAlternative[]
  /** Every reason why the number is invalid; empty if it is valid. */
  problems: NorwegianIdProblem[]
}
