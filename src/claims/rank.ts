import { type Capture, gather, type SourceClaim, type TestimonySource } from '../model/index.ts'
import { type Case, compareText } from './case.ts'
import { instantOf } from './instants.ts'
import { defaultRanks, type RankName } from './policy.ts'

/** Puts claims in order: who captured it, then who was later, then the vendor's list, never who arrived first. */
export class Ranking {
  readonly #sources: ReadonlyMap<string, TestimonySource>
  readonly #authentic: ReadonlySet<string>
  readonly #completed: ReadonlyMap<string, number>
  readonly #ranks: Readonly<Record<RankName, number>>

  constructor(
    sources: readonly TestimonySource[],
    byPart: Case['byPart'],
    ranks: Readonly<Partial<Record<RankName, number>>>,
  ) {
    this.#ranks = Object.keys(ranks).length > 0 ? Object.assign({}, defaultRanks, ranks) : defaultRanks
    this.#sources = new Map(sources.map((source) => [source.id, source]))
    this.#authentic = authenticSources(byPart)
    this.#completed = sources.length > 1 ? completionTimes(byPart) : NO_TIMES
  }

  get isOfOneSource(): boolean {
    return this.#sources.size === 1
  }

  /** The name of a claim's rank, which is also the rule by which it wins. */
  nameOf(claim: SourceClaim): RankName {
    if (claim.zone === 'doubtful') return 'zone-doubtful'
    if (claim.capture === 'chip' && this.#authentic.has(claim.source)) return 'chip-authenticated'
    if (claim.capture === 'mrz' && claim.zone === 'right') return 'zone-right'
    return claim.capture === 'computed' ? this.#weakest(claim) : (claim.capture satisfies Exclude<Capture, 'computed'>)
  }

  rankOf(claim: SourceClaim): number {
    return this.#ranks[this.nameOf(claim)]
  }

  /** Negative where `a` goes before `b`. */
  compare(a: SourceClaim, b: SourceClaim): number {
    return this.reportLast(a, b) || this.rankOf(a) - this.rankOf(b) || this.tie(a, b)
  }

  /** Anybody can print a report: it never outvotes what was sent as data. */
  reportLast(a: SourceClaim, b: SourceClaim): number {
    return Number(this.#isReport(a)) - Number(this.#isReport(b))
  }

  #isReport({ source }: SourceClaim): boolean {
    return this.#sources.get(source)?.mediaType === 'application/pdf'
  }

  tie(a: SourceClaim, b: SourceClaim): number {
    if (a.source === b.source) return a.ordinal - b.ordinal
    const later = (this.#completed.get(b.source) ?? 0) - (this.#completed.get(a.source) ?? 0)
    const listed = (this.#sources.get(a.source)?.rank ?? 0) - (this.#sources.get(b.source)?.rank ?? 0)
    return later || listed || compareText(a.source, b.source)
  }

  #weakest(claim: SourceClaim): RankName {
    let weakest: RankName = 'chip-authenticated'
    for (const parent of claim.from ?? []) {
      const name = this.nameOf(parent)
      if (this.#ranks[name] > this.#ranks[weakest]) weakest = name
    }
    return claim.from?.length ? weakest : 'unknown'
  }
}

/** Sources of the sessions in which passive authentication passed by every word on it. */
function authenticSources(byPart: Case['byPart']): Set<string> {
  const checks = (byPart.get('check') ?? []).filter(
    ({ attributes }) => attributes.type === 'chip_passive_authentication',
  )
  const sources = new Set<string>()
  for (const { session } of checks) {
    const words = gather(
      checks.filter((check) => check.session === session),
      (check) => check.fields.get('result')?.claims ?? [],
    )
    if (words.length === 0 || !words.every(({ value }) => value === 'pass')) continue
    for (const field of session?.fields.values() ?? []) for (const { source } of field.claims) sources.add(source)
  }
  return sources
}

/** One source is not compared with itself by its time. */
const NO_TIMES: ReadonlyMap<string, number> = new Map()

function completionTimes(byPart: Case['byPart']): Map<string, number> {
  const times = new Map<string, number>()
  for (const session of byPart.get('session') ?? []) {
    for (const claim of session.fields.get('completedAt')?.claims ?? []) {
      if (typeof claim.value === 'string') times.set(claim.source, instantOf(claim.value))
    }
  }
  return times
}
