import type { NorwegianIdAlternativeKind, NorwegianIdKind, NorwegianIdOptions } from './types.ts'

/** What the control digits must satisfy, and what the individual number (digits 7-9) tells. */
export interface Rule {
  scheme: '1964' | '2032'
  /** The highest remainder of K1 that is allowed; that of K2 must be 0. */
  highestK1: number
  hasCentury: boolean
}

const rule1964: Rule = { scheme: '1964', highestK1: 0, hasCentury: true }
const rule2032: Rule = { scheme: '2032', highestK1: 3, hasCentury: false }

/** The stricter first. */
const choices = { '1964': [rule1964], '2032': [rule2032], any: [rule1964, rule2032] }
export type Choice = keyof typeof choices

// biome-ignore format: columns
const rulesOfKind: Record<NorwegianIdKind | NorwegianIdAlternativeKind, 'by choice' | Rule[]> = {
  'fodselsnummer': 'by choice',
  'd-nummer':      'by choice',
  'h-nummer':      [rule1964],
  'fh-nummer':     [rule1964],
  'duf-nummer':    [],
  's-nummer':      [],
  'npid':          [],
}

export function rulesFor(kind: keyof typeof rulesOfKind, choice: Choice): Rule[] {
  const rules = rulesOfKind[kind]
  return rules === 'by choice' ? choices[choice] : rules
}

const startOf2032Rule = '2032-01-01'
const startOfDSeries = '2021-11-16'
const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text)

/** What the options come to: the rules to try, and whether D-numbers had series of their own. */
export interface Circumstances {
  choice: Choice
  dSeries: boolean
}

export function circumstances(options: NorwegianIdOptions | null | undefined): Circumstances {
  const { rules = 'any', issuedBefore } = options ?? {}
  const choice = rules === 'any' || rules === '2032' ? rules : '1964'
  if (issuedBefore === undefined) return { choice, dSeries: true }
  if (!isDay(issuedBefore)) return { choice: '1964', dSeries: true }
  return { choice: issuedBefore > startOf2032Rule ? choice : '1964', dSeries: issuedBefore > startOfDSeries }
}
