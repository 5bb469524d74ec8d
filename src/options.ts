import { defaultRanks, type Policy } from './claims/policy.ts'
import type { Severity } from './diagnostics/index.ts'
import { conflictCodes, severities } from './model/index.ts'
import { type Limits, withLimits } from './source/index.ts'
import { isDay } from './source/time.ts'
import { defineVendor, refuseClashes, type Vendor, vendors } from './vendors/index.ts'

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

/** Nothing is read when results are merged: what concerns reading is no option there. */
export type MergeOptions = Pick<NormalizeOptions, 'today' | 'policy' | 'vendors' | 'caseId' | 'limits'>

/** What each option must be; undefined is as good as absent. */
const OPTIONS: Readonly<Record<keyof NormalizeOptions, readonly [string, (value: unknown) => boolean]>> = {
  today: ["'YYYY-MM-DD'", isDay],
  limits: ['an object of limits', isObject],
  policy: ['an object of policies', isObject],
  provenance: ["'full' or 'none'", (value) => value === 'full' || value === 'none'],
  vendors: ['a list of vendors', Array.isArray],
  caseId: ['text', (value) => typeof value === 'string' && value !== ''],
  signal: ['an AbortSignal', (value) => value instanceof AbortSignal],
}

const RULES = Object.entries(OPTIONS)

/** What each policy must be. */
const POLICIES: Readonly<Record<keyof Policy, readonly [string, (value: unknown) => boolean]>> = {
  terminatedIsRejected: oneOf(true, false),
  supersede: oneOf('never', 'later'),
  mergePeople: oneOf(true, false),
  minimumAge: ['a number of years', (value) => Number.isInteger(value) && Number(value) >= 0],
  ranks: ['ranks by the names of captures', (value) => isObject(value) && Object.entries(value).every(isRank)],
  severities: [
    'severities by the codes of conflicts, none lighter than it is by default',
    (value) => isObject(value) && Object.entries(value).every(isGraver),
  ],
}

function oneOf(...words: readonly unknown[]): readonly [string, (value: unknown) => boolean] {
  return [words.map((word) => JSON.stringify(word)).join(' or '), (value) => words.includes(value)]
}

function isRank([name, rank]: [string, unknown]): boolean {
  return isKey(defaultRanks, name) && typeof rank === 'number' && Number.isFinite(rank)
}

function isGraver([code, severity]: [string, unknown]): boolean {
  if (!isKey(conflictCodes, code)) return false
  return severities.indexOf(severity as Severity) >= severities.indexOf(conflictCodes[code].severity)
}

/** The options with their defaults. @throws {TypeError} for what is no option or no value of one */
export function checkOptions(options: NormalizeOptions) {
  if (!isObject(options)) throw new TypeError('options must be an object')
  for (const name of Object.keys(options))
    if (!isKey(OPTIONS, name)) throw new TypeError(`options.${name} is no option`)
  for (const [name, [what, fits]] of RULES) {
    const value = options[name as keyof NormalizeOptions]
    if (value !== undefined && !fits(value)) throw new TypeError(`options.${name} must be ${what}`)
  }
  const { today, limits, policy } = options
  checkPolicy(policy ?? {})
  return { today, policy, limits: withLimits(limits), vendors: withVendors(options.vendors) }
}

function checkPolicy(policy: Partial<Policy>): void {
  for (const [name, value] of Object.entries(policy)) {
    if (!isKey(POLICIES, name)) throw new TypeError(`options.policy.${name} is no policy`)
    const [what, fits] = POLICIES[name]
    if (!fits(value)) throw new TypeError(`options.policy.${name} must be ${what}`)
  }
}

function isKey<Table extends object>(table: Table, name: PropertyKey): name is keyof Table {
  return Object.hasOwn(table, name)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Vendors that have been checked: a batch passes the same ones a million times. */
const checked = new WeakMap<readonly Vendor[], readonly Vendor[]>()

/** The built-in vendors with the caller's own. @throws {TypeError} for what is no vendor, or clashes with another */
function withVendors(own: readonly Vendor[] | undefined): readonly Vendor[] {
  if (!own || own.length === 0) return vendors
  const known = checked.get(own)
  if (known) return known
  try {
    const all = [...vendors, ...own.map(defineVendor)]
    refuseClashes(all)
    checked.set(own, all)
    return all
  } catch (error) {
    throw new TypeError(`options.vendors: ${(error as TypeError).message}`)
  }
}
