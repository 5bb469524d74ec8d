import { isValidNorwegianId } from '../../identifiers/norway/index.ts'
import type { FieldSpec, Kind, Score } from '../../model/index.ts'
import { actionOf, hmacOf, knownWord, type Redaction } from './context.ts'
import type { RedactionAction } from './profiles.ts'

type Act = (value: unknown, kind: Kind, redaction: Redaction) => unknown

const DATE = /^(\d{4})(?:-\d{2}(?:-\d{2})?)?$/
const TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})?)?$/
const COUNTRY = /^[A-Z]{3}$/
const PSEUDONYM = /^hmac-sha256:[\da-f]{64}$/
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** What each action makes of a value; `undefined` where nothing is left. */
const ACTIONS: Readonly<Record<RedactionAction, Act>> = {
  drop: () => undefined,
  word(value, kind, redaction) {
    if (kind === 'timestamp') return matching(value, TIME)
    if (kind === 'country') return matching(value, COUNTRY)
    if (typeof value === 'boolean') return value
    if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined
    return knownWord(value, redaction)
  },
  pseudonym(value, kind, { key, again }) {
    // A zone holds a name and a number: a pseudonym of it would be one of neither.
    if (typeof value !== 'string' || kind === 'zone') return undefined
    if (again) return matching(value, PSEUDONYM)
    return key === undefined ? undefined : `hmac-sha256:${hmacOf(value, key)}`
  },
  blank: (value) => (typeof value === 'string' ? '' : undefined),
  hint: (value, kind) => (kind === 'documentNumber' ? lastThree(value) : initials(value)),
  initials: (value) => initials(value),
  year_or_country: (value, kind) => (kind === 'country' ? matching(value, COUNTRY) : year(value, kind)),
  year: (value, kind) => year(value, kind),
  bucket: (value) => bucket(value),
  uuid: (value) => (typeof value === 'string' ? uuid(value) : undefined),
}

/** A value of a field, as the profile lets it stand. */
export function redactValue(value: unknown, spec: FieldSpec, redaction: Redaction): unknown {
  return ACTIONS[actionOf(spec, redaction)](value, spec.kind, redaction)
}

function matching(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined
}

/** An id that somebody made of a national number is none of nobody's. */
function uuid(value: string): string {
  const runs = [...value.matchAll(/(?=(\d{11}))/g)].map(([, run = '']) => run)
  return UUID.test(value) && !runs.some((run) => isValidNorwegianId(run)) ? value : ''
}

function year(value: unknown, kind: Kind): string | undefined {
  return kind === 'date' && typeof value === 'string' ? DATE.exec(value)?.[1] : undefined
}

/** Of letters that have cases only: where a script has none, one character may be a whole name. */
function initials(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const words = value.split(/[^\p{L}\p{M}]+/u).filter((word) => /^(?:\p{Lu}|\p{Ll}|\p{Lt})/u.test(word))
  const letters = words.slice(0, 4).map((word) => `${String.fromCodePoint(word.codePointAt(0) ?? 0)}.`)
  return letters.length > 0 ? letters.join(' ') : undefined
}

const SHORTEST_NUMBER = 6

/** Of a short number the last three would be too much of it. */
function lastThree(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  return value.length < SHORTEST_NUMBER ? '***' : `***${value.slice(-3)}`
}

const BUCKETS = 10

function bucket(value: unknown): Score | undefined {
  const { value: score, scale, scaleBasis } = (value ?? {}) as Partial<Score>
  const [low, high] = Array.isArray(scale) ? scale : []
  if (typeof score !== 'number' || typeof low !== 'number' || typeof high !== 'number' || !(high > low))
    return undefined
  const share = (score - low) / (high - low)
  // The tolerance keeps 0.7, which times ten is a little more than 7, in its own tenth the second time too.
  const index = Math.min(BUCKETS - 1, Math.max(0, Math.floor(share * BUCKETS + 1e-9)))
  const lowest = Number((low + (index * (high - low)) / BUCKETS).toPrecision(12))
  return {
    value: lowest,
    raw: lowest,
    scale: [low, high],
    scaleBasis: scaleBasis === 'declared' ? 'declared' : 'inferred',
  }
}
