import type { RankName } from './policy.ts'

export const CAUTION = 'caution'
export const ONLY_CLAIM = 'only-claim'
export const PRINTED_FORM = 'printed-form'
export const LEADER_LACKS = '; the leading source lacks it'

/** Why a claim won, for people. The ranks win by what they are. */
export const choiceRules: Readonly<
  Record<RankName | typeof CAUTION | typeof ONLY_CLAIM | typeof PRINTED_FORM, string>
> = {
  'chip-authenticated': 'a chip whose passive authentication passed',
  chip: 'read from a chip',
  'zone-right': 'a zone of the right form, with all its digits right',
  mrz: 'read from a zone',
  viz: 'read from the print',
  operator: 'an officer entered or confirmed it',
  integrator: 'the integrator gave it',
  biometric_engine: 'a biometric engine found it',
  register: 'a register answered it',
  unknown: 'nobody tells who captured it',
  'zone-doubtful': 'a zone with a wrong digit or a wrong form; nothing better is known',
  backend: 'the vendor’s server told it',
  requestor: 'it came with the order; nothing better is known',
  [CAUTION]: 'of several verdicts, the most cautious',
  [ONLY_CLAIM]: 'nobody else says anything',
  [PRINTED_FORM]: 'the same name, with the letters that a transliteration loses',
}

/** Whether a rule says why a claim won, and not by which rule it was made. */
export function isChoiceRule(rule: string): boolean {
  return meaningOf(rule) !== undefined
}

/** What a choice rule means; `undefined` for the name of a rule of documentation. */
export function meaningOf(rule: string): string | undefined {
  const lacks = rule.endsWith(LEADER_LACKS)
  const name = lacks ? rule.slice(0, -LEADER_LACKS.length) : rule
  if (!Object.hasOwn(choiceRules, name)) return undefined
  return `${choiceRules[name as keyof typeof choiceRules]}${lacks ? LEADER_LACKS : ''}`
}

/** Every name that a choice rule has. */
export function choiceRuleNames(): string[] {
  return Object.keys(choiceRules).flatMap((name) => [name, `${name}${LEADER_LACKS}`])
}
