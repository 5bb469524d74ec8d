import type { Policy } from './claims/policy.ts'
import { type Limits, withLimits } from './source/index.ts'
import { isDay } from './source/time.ts'
import { type Vendor, vendors } from './vendors/index.ts'

export interface NormalizeOptions {
  /** 'YYYY-MM-DD'. Default: the day of the proofing, and only without one the system's date. */
  today?: string
  /** Any of the limits, by name. */
  limits?: Partial<Limits>
  policy?: Partial<Policy>
  /** 'none' leaves `provenance.claims` empty. Default 'full'. */
  provenance?: 'full' | 'none'
  /** Vendors besides the built-in ones. */
  vendors?: readonly Vendor[]
  /** The result's id. Default: a prefix of the digest over the sources' digests. */
  caseId?: string
  signal?: AbortSignal
}

/** What each option must be; undefined is as good as absent. */
const OPTIONS: Readonly<Record<keyof NormalizeOptions, readonly [string, (value: unknown) => boolean]>> = {
  today: ["'YYYY-MM-DD'", isDay],
  limits: ['an object of limits', isObject],
  policy: ['an object of policies', isObject],
  provenance: ["'full' or 'none'", (value) => value === 'full' || value === 'none'],
  vendors: ['a list of vendors', (value) => Array.isArray(value) && value.every(isVendor)],
  caseId: ['text', (value) => typeof value === 'string' && value !== ''],
  signal: ['an AbortSignal', (value) => value instanceof AbortSignal],
}

const POLICIES: { readonly [Name in keyof Policy]: readonly Policy[Name][] } = {
  terminatedIsRejected: [true, false],
  supersede: ['never', 'later'],
  mergePeople: [true, false],
}

/** The options with their defaults. @throws {TypeError} for what is no option or no value of one */
export function checkOptions(options: NormalizeOptions) {
  if (!isObject(options)) throw new TypeError('options must be an object')
  for (const name of Object.keys(options))
    if (!isKey(OPTIONS, name)) throw new TypeError(`options.${name} is no option`)
  for (const [name, [what, fits]] of Object.entries(OPTIONS)) {
    const value = options[name as keyof NormalizeOptions]
    if (value !== undefined && !fits(value)) throw new TypeError(`options.${name} must be ${what}`)
  }
  const { today, limits, policy } = options
  checkPolicy(policy ?? {})
  return { today, policy, limits: withLimits(limits), vendors: [...vendors, ...(options.vendors ?? [])] }
}

function checkPolicy(policy: Partial<Policy>): void {
  for (const [name, value] of Object.entries(policy)) {
    if (!isKey(POLICIES, name)) throw new TypeError(`options.policy.${name} is no policy`)
    const allowed: readonly unknown[] = POLICIES[name]
    const words = allowed.map((each) => JSON.stringify(each)).join(' or ')
    if (!allowed.includes(value)) throw new TypeError(`options.policy.${name} must be ${words}`)
  }
}

function isKey<Table extends object>(table: Table, name: PropertyKey): name is keyof Table {
  return Object.hasOwn(table, name)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isVendor(value: unknown): boolean {
  return isObject(value) && 'payloads' in value && Array.isArray(value.payloads)
}
