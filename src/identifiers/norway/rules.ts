import type { NorwegianIdOptions } from './types.ts'

/** What the control digits must satisfy, and whether the individual number (digits 7-9) tells century and sex. */
export interface Rule {
  scheme: '1964' | '2032'
  /** The highest remainder of K1 that is allowed; that of K2 must be 0. */
  highestK1: number
  hasCentury: boolean
}

const rule1964: Rule = { scheme: '1964', highestK1: 0, hasCentury: true }
const rule2032: Rule = { scheme: '2032', highestK1: 3, hasCentury: false }

/** By `options.rules`, the stricter first. */
const choices = { '1964': [rule1964], '2032': [rule2032], any: [rule1964, rule2032] }

/** What a kind must satisfy: one of the chosen rules, today's whatever is chosen, or nothing that is known. */
export const chosen = 'chosen'
export const only1964 = choices['1964']
export const unknown: Rule[] = []
export type RulesOfKind = Rule[] | typeof chosen

const startOf2032Rule = '2032-01-01'
const startOfDSeries = '2021-11-16'
const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text)

/** What the options come to: the rules to try, and whether D-numbers had series of their own. */
export interface Circumstances {
  rules: Rule[]
  dSeries: boolean
}

const usual: Circumstances = { rules: choices.any, dSeries: true }

export function circumstances(options: NorwegianIdOptions | null | undefined): Circumstances {
  if (!options) return usual
  const { rules: wanted = 'any', issuedBefore } = options
  const rules = wanted === 'any' || wanted === '2032' ? choices[wanted] : only1964
  if (issuedBefore === undefined) return { rules, dSeries: true }
  if (!isDay(issuedBefore)) return { rules: only1964, dSeries: true }
  return {
    rules: issuedBefore > startOf2032Rule ? rules : only1964,
    dSeries: issuedBefore > startOfDSeries,
  }
}

export const rulesFor = (rules: RulesOfKind, given: Circumstances): Rule[] => (rules === chosen ? given.rules : rules)
