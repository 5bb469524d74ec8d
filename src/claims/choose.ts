import {
  type Agreement,
  type Capture,
  type CheckResult,
  type Group,
  type Lifecycle,
  type Outcome,
  ordered,
  SCORE_WITHOUT_VERDICT,
  type SourceClaim,
  specOf,
} from '../model/index.ts'
import type { CaseEntity, CaseField } from './case.ts'
import { CAUTION, LEADER_LACKS, ONLY_CLAIM, PRINTED_FORM } from './choice-rules.ts'
import { compareClaims, isTransliteration } from './compare.ts'
import type { Ranking } from './rank.ts'

/** Chooses the winner of every field and says how every other claim agrees with it. */
export function choose(entities: readonly CaseEntity[], ranking: Ranking): void {
  for (const entity of entities) {
    if (entity.part === 'check') chooseCheck(entity, ranking)
    else if (entity.part === 'session') chooseSession(entity, ranking)
    else chooseByGroup(entity, ranking)
  }
}

function chooseByGroup(entity: CaseEntity, ranking: Ranking): void {
  const leaders = leadingSources(entity, ranking)
  for (const field of entity.fields.values()) {
    const leader = leaders?.get(specOf(entity.part, field.field).group)
    const sorted = sortByRank(field.claims, ranking, leader)
    const printed = field.field === 'name' ? printedForm(sorted) : undefined
    settle(field, printed ? [printed, ...sorted.filter((claim) => claim !== printed)] : sorted, (winner) =>
      winner === printed
        ? PRINTED_FORM
        : leader && winner.source !== leader
          ? `${ranking.nameOf(winner)}${LEADER_LACKS}`
          : ranking.nameOf(winner),
    )
  }
  if (entity.part === 'document') followZone(entity, ranking)
}

/** The lines and the format are those of the zone that stands in the result; a fragment beside it is not the zone. */
function followZone({ fields }: CaseEntity, ranking: Ranking): void {
  const zone = fields.get('mrz/raw')?.winner
  for (const name of ['mrz/lines', 'mrz/format', 'mrz/partial']) {
    const field = fields.get(name)
    if (!field?.winner) continue
    const own = field.claims.find(({ from }) => from?.some((parent) => parent === zone))
    if (own) {
      settle(field, [own, ...field.claims.filter((claim) => claim !== own)], (winner) => ranking.nameOf(winner))
      continue
    }
    field.winner = undefined
    field.rule = undefined
    field.agreements = field.claims.map(() => 'compatible')
  }
}

/** Who may know how a name is printed; an order or a server may have it from anywhere. */
const READERS: ReadonlySet<Capture> = new Set<Capture>(['chip', 'viz', 'operator'])

/** The best claim on the full name with the letters that the winner writes in transliteration, if they agree. */
function printedForm([best, ...others]: readonly SourceClaim[]): SourceClaim | undefined {
  if (!best || !isUsable(best)) return undefined
  return others.find(
    ({ capture, value }) =>
      READERS.has(capture) && typeof value === 'string' && isTransliteration(String(best.value), value),
  )
}

/** The source of the best claim of each group: the others only fill what it lacks. One source leads itself. */
function leadingSources({ part, fields }: CaseEntity, ranking: Ranking): Map<Group | undefined, string> | undefined {
  if (ranking.isOfOneSource) return undefined
  const best = new Map<Group, SourceClaim>()
  for (const { field, claims } of fields.values()) {
    const { group } = specOf(part, field)
    for (const claim of claims) {
      const leading = group && best.get(group)
      if (group && isUsable(claim) && (!leading || ranking.compare(claim, leading) < 0)) best.set(group, claim)
    }
  }
  return new Map([...best].map(([group, { source }]) => [group, source]))
}

function sortByRank(claims: readonly SourceClaim[], ranking: Ranking, leader?: string): readonly SourceClaim[] {
  const place = (claim: SourceClaim) =>
    (isUsable(claim) ? 0 : 2) + (leader === undefined || claim.source === leader ? 0 : 1)
  return ordered(claims, (a, b) => place(a) - place(b) || ranking.compare(a, b))
}

// biome-ignore format: columns
const CHECK_CAUTION: Readonly<Record<CheckResult, number>> = {
  fail:           0,
  error:          1,
  inconclusive:   2,
  pass:           3,
  not_performed:  4,
  not_applicable: 5,
}
// biome-ignore format: columns
const OUTCOME_CAUTION: Readonly<Record<Outcome, number>> = { rejected: 0, inconclusive: 1, not_decided: 2, approved: 3 }
// biome-ignore format: columns
const OPEN = 4
/** How far an open session is: what is known beats what is not. */
// biome-ignore format: columns
const PROGRESS: Readonly<Record<Lifecycle, number>> = {
  completed:           0,
  terminated:          1,
  failed:              2,
  expired:             3,
  cancelled:           3,
  awaiting_review:     4,
  awaiting_integrator: 5,
  in_progress:         6,
  created:             7,
  unknown:             8,
}

/** Verdicts are chosen by caution, never by rank. */
function chooseCheck(check: CaseEntity, ranking: Ranking): void {
  for (const field of check.fields.values()) {
    if (field.field !== 'result') {
      settle(field, sortByRank(field.claims, ranking), (winner) => ranking.nameOf(winner))
      continue
    }
    const caution = ({ value }: SourceClaim) => CHECK_CAUTION[value as CheckResult] ?? 9
    const isSilent = silentBeside(field.claims)
    settle(
      field,
      ordered(
        field.claims,
        (a, b) =>
          Number(isSilent(a)) - Number(isSilent(b)) ||
          ranking.reportLast(a, b) ||
          caution(a) - caution(b) ||
          ranking.tie(a, b),
      ),
      () => (field.claims.length > 1 ? CAUTION : ONLY_CLAIM),
    )
    const { agreements, claims } = field
    field.agreements = agreements.map((agreement, index) =>
      agreement === 'conflict' && isSilent(claims[index]) ? 'compatible' : agreement,
    )
  }
}

/**
 * "Inconclusive", because a score stands without a verdict: where another rendering has the verdict, it is silence. Where
 * that says that nothing was performed, it is not: somebody has a score.
 */
function silentBeside(claims: readonly SourceClaim[]): (claim: SourceClaim | undefined) => boolean {
  const isBareScore = (claim: SourceClaim | undefined) => claim?.rule === SCORE_WITHOUT_VERDICT
  const isJudged = claims.some((claim) => !isBareScore(claim) && (claim.value === 'pass' || claim.value === 'fail'))
  return isJudged ? isBareScore : () => false
}

const VERDICT = new Set(['decision/outcome', 'decision/final', 'decision/decidedBy', 'lifecycle', 'statusRaw'])

/** Outcome, final, lifecycle and status are one source's word: the most cautious one's. */
function chooseSession(session: CaseEntity, ranking: Ranking): void {
  const order = cautionOrder(session, ranking)
  const place = (claim: SourceClaim) => order.indexOf(claim.source)
  for (const field of session.fields.values()) {
    if (!VERDICT.has(field.field)) {
      settle(field, sortByRank(field.claims, ranking), (winner) => ranking.nameOf(winner))
      continue
    }
    const sorted = ordered(
      field.claims,
      (a, b) => Number(!isUsable(a)) - Number(!isUsable(b)) || place(a) - place(b) || a.ordinal - b.ordinal,
    )
    settle(field, sorted, (winner) => (order.length > 1 ? CAUTION : (winner.rule ?? ONLY_CLAIM)))
  }
  silence(session)
}

/** The session's sources, the most cautious verdict first. */
function cautionOrder(session: CaseEntity, ranking: Ranking): string[] {
  const first = new Map<string, SourceClaim>()
  for (const claim of session.fields.get('decision/outcome')?.claims ?? []) {
    if (isUsable(claim) && !first.has(claim.source)) first.set(claim.source, claim)
  }
  const of = (source: string, field: string) =>
    session.fields.get(field)?.claims.find((claim) => claim.source === source && isUsable(claim))?.value
  const caution = ({ source, value }: SourceClaim) => {
    const open = value === 'not_decided' && of(source, 'decision/final') !== true
    return open ? OPEN : OUTCOME_CAUTION[value as Outcome]
  }
  const progress = ({ source }: SourceClaim) => PROGRESS[of(source, 'lifecycle') as Lifecycle] ?? 9
  return [...first.values()]
    .sort(
      (a, b) => ranking.reportLast(a, b) || caution(a) - caution(b) || progress(a) - progress(b) || ranking.tie(a, b),
    )
    .map(({ source }) => source)
}

/** An open "not decided" is silence; a final one (expired, cancelled, ended) contradicts an approval. */
function silence(session: CaseEntity): void {
  const outcome = session.fields.get('decision/outcome')
  const final = session.fields.get('decision/final')
  if (!outcome?.winner) return
  const isFinal = (source: string) => final?.claims.find((claim) => claim.source === source)?.value === true
  const { winner } = outcome
  outcome.agreements = outcome.claims.map((claim, index) => {
    if (claim.value === undefined) return 'unusable'
    if (index === 0 || claim.value === winner.value) return outcome.agreements[index] ?? 'equal'
    const silent = [claim, winner].some(({ value, source }) => value === 'not_decided' && !isFinal(source))
    return silent ? 'compatible' : 'conflict'
  })
}

const SELECTED: readonly Agreement[] = ['selected']

function settle(field: CaseField, sorted: readonly SourceClaim[], rule: (winner: SourceClaim) => string): void {
  const first = sorted[0]
  field.claims = sorted
  if (!first || !isUsable(first)) {
    field.agreements = sorted.map(() => 'unusable')
    return
  }
  field.winner = first
  field.rule = sorted.length === 1 && first.rule ? first.rule : rule(first)
  if (sorted.length === 1) field.agreements = SELECTED
  else {
    const { kind } = specOf(field.entity.part, field.field)
    field.agreements = sorted.map((claim, index) => (index === 0 ? 'selected' : compareClaims(kind, first, claim)))
  }
}

function isUsable({ value }: SourceClaim): boolean {
  return value !== undefined
}
