import { isDiagnosticCode, type Severity } from '../../diagnostics/index.ts'
import {
  type Check,
  type CheckOrigin,
  type ConflictCode,
  checkOrigins,
  checkTypes,
  conflictCodes,
  type IdentityProofingResult,
  type Outcome,
  outcomes,
  severities,
} from '../../model/index.ts'
import { verdictOf } from '../report/verdict.ts'

/** Outcomes, and `error` for a record that tells why there is none. */
export type Ended = Outcome | 'error'

export type Counts = Map<string, number>

/** `other` stands for every word that no list of this project holds: it could be anything. */
export const OTHER = 'other'

/**
 * Counts over many records. Every key is a word of a closed list, a day, or `other`: its size is bounded by these lists
 * and no value of a person gets into it.
 */
export interface BatchTally {
  records: number
  /** Lines that are no record. */
  unreadable: number
  undated: number
  readonly ended: Counts
  /** `YYYY-MM-DD` of the session completed last → how its case ended. */
  readonly days: Map<string, Counts>
  readonly payloads: Counts
  /** `type origin` → `pass`, `fail`, `other`. */
  readonly checks: Map<string, Counts>
  /** `code severity` → `resolved`, `unresolved`. */
  readonly conflicts: Map<string, Counts>
  /** In how many records a code is told. */
  readonly diagnostics: Counts
  /** Type of check → tenth of its scale, `0` to `9`. */
  readonly scores: Map<string, Counts>
}

export function emptyBatchTally(): BatchTally {
  const map = () => new Map()
  const [ended, days, payloads, checks, conflicts, diagnostics, scores] = Array.from({ length: 7 }, map)
  return {
    records: 0,
    unreadable: 0,
    undated: 0,
    ended,
    days,
    payloads,
    checks,
    conflicts,
    diagnostics,
    scores,
  } as BatchTally
}

/** Counts one record of `provenid normalize`: a result, an error record, or what is neither. */
export function addRecord(tally: BatchTally, record: unknown): void {
  if (isErrorRecord(record)) {
    tally.records++
    add(tally.ended, 'error')
    const codes = [record.error.code, ...listOf(record.error.diagnostics).map(({ code }) => code)]
    for (const code of new Set(codes.map(knownDiagnostic))) add(tally.diagnostics, code)
  } else if (isResult(record)) {
    tally.records++
    addResult(tally, record)
  } else tally.unreadable++
}

function addResult(tally: BatchTally, result: IdentityProofingResult): void {
  const outcome = verdictOf(result)
  add(tally.ended, outcome)
  const day = dayOf(result)
  if (day) add(within(tally.days, day), outcome)
  else tally.undated++
  const sources = result.provenance?.sources ?? {}
  for (const payload of new Set(Object.values(sources).map((source) => knownPayload(source?.payload))))
    add(tally.payloads, payload)
  for (const code of new Set(listOf(result.diagnostics).map(({ code }) => knownDiagnostic(code))))
    add(tally.diagnostics, code)
  for (const { code, severity, status } of listOf(result.conflicts)) {
    const key = `${knownConflict(code)} ${severities.includes(severity as Severity) ? severity : 'info'}`
    add(within(tally.conflicts, key), status === 'resolved' ? 'resolved' : 'unresolved')
  }
  const checks = listOf(result.checks) as unknown as Check[]
  for (const check of checks.filter((each) => !isPart(each, checks))) addCheck(tally, check)
}

function addCheck(tally: BatchTally, { type, origin, result, score }: Check): void {
  const known = (checkTypes as readonly string[]).includes(type) ? type : OTHER
  const from = checkOrigins.includes(origin) ? origin : 'reported'
  add(
    within(tally.checks, `${known} ${from satisfies CheckOrigin}`),
    result === 'pass' || result === 'fail' ? result : OTHER,
  )
  const [low, high] = Array.isArray(score?.scale) ? score.scale : [0, 0]
  if (!score || typeof score.value !== 'number' || !(high > low)) return
  const tenth = Math.floor(((score.value - low) / (high - low)) * 10)
  if (Number.isFinite(tenth)) add(within(tally.scores, known), String(Math.min(9, Math.max(0, tenth))))
}

/** The digits of a zone one by one are parts of a check that is there as a whole. */
function isPart({ type, origin, aspect }: Check, all: readonly Check[]): boolean {
  if (aspect === undefined) return false
  return all.some((each) => each.type === type && each.origin === origin && each.aspect === undefined)
}

function dayOf({ sessions }: IdentityProofingResult): string | undefined {
  const days = listOf(sessions).flatMap(({ completedAt }) => {
    const [day] =
      typeof completedAt === 'string' ? (/^(?:19|20)\d\d-(?:0\d|1[0-2])-[0-3]\d/.exec(completedAt) ?? []) : []
    return day ?? []
  })
  return days.sort().at(-1)
}

// The readers of the project name their payloads so; a vendor of somebody else's may name them after anything.
const PAYLOADS = /^(?:pip|mobbscan|mobbid|http|evidence)\/[a-z][a-z0-9-]{0,24}$/
const MOST_PAYLOADS = 60

function knownPayload(payload: unknown): string {
  return typeof payload === 'string' && PAYLOADS.test(payload) ? payload : OTHER
}

function knownDiagnostic(code: unknown): string {
  return typeof code === 'string' && isDiagnosticCode(code) ? code : OTHER
}

function knownConflict(code: unknown): ConflictCode | typeof OTHER {
  return typeof code === 'string' && Object.hasOwn(conflictCodes, code) ? (code as ConflictCode) : OTHER
}

function isErrorRecord(record: unknown): record is { error: { code: unknown; diagnostics?: unknown } } {
  return isObject(record) && record.ok === false && isObject(record.error)
}

function isResult(record: unknown): record is IdentityProofingResult {
  return (
    isObject(record) &&
    isObject(record.decision) &&
    outcomes.includes(record.decision.outcome as Outcome) &&
    Array.isArray(record.conflicts)
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function within(maps: Map<string, Counts>, key: string): Counts {
  const known = maps.get(key)
  if (known) return known
  const counts: Counts = new Map()
  maps.set(key, counts)
  return counts
}

function add(counts: Counts, word: string): void {
  const key = counts.has(word) || counts.size < MOST_PAYLOADS || isDiagnosticCode(word) ? word : OTHER
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
