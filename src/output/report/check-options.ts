import { languages } from './strings/index.ts'

type Rule = readonly [what: string, holds: (value: unknown) => boolean]

export const LANG: Rule = [
  Object.keys(languages).join(' or '),
  (value) => typeof value === 'string' && Object.hasOwn(languages, value),
]

/**
 * A misspelt `veiled` would show what it was to cover, and nobody would be told.
 *
 * @throws {TypeError} for what is no option or no value of one
 */
export function checkOptions(options: unknown, rules: Readonly<Record<string, Rule>>): void {
  if (typeof options !== 'object' || options === null) throw new TypeError('options must be an object')
  for (const [name, value] of Object.entries(options)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (!rule) throw new TypeError(`options.${name} is no option`)
    const [what, holds] = rule
    if (value !== undefined && !holds(value)) throw new TypeError(`options.${name} must be ${what}`)
  }
}
