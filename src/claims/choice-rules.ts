import { defaultRanks } from './policy.ts'

export const CAUTION = 'caution'
export const ONLY_CLAIM = 'only-claim'
export const PRINTED_FORM = 'printed-form'
export const LEADER_LACKS = '; the leading source lacks it'

/** Whether a rule says why a claim won, and not by which rule it was made. */
export function isChoiceRule(rule: string): boolean {
  const name = rule.endsWith(LEADER_LACKS) ? rule.slice(0, -LEADER_LACKS.length) : rule
  return Object.hasOwn(defaultRanks, name) || name === CAUTION || name === ONLY_CLAIM || name === PRINTED_FORM
}
