import type { Agreement, Part, SourceClaim, TestimonySource } from '../model/index.ts'
import type { Fields } from './fields.ts'
import type { Policy } from './policy.ts'

/** One field of one thing: all that was said of it, the winner first, with how each agrees with the winner. */
export interface CaseField {
  readonly entity: CaseEntity
  readonly field: string
  /** Sorted by rank; the first one is the winner, where one is usable. */
  claims: readonly SourceClaim[]
  winner?: SourceClaim | undefined
  /** Why it won. */
  rule?: string | undefined
  agreements: readonly Agreement[]
}

/** A thing of the case, in which the sources' things have come together. */
export interface CaseEntity {
  readonly part: Part
  readonly key: string
  /** Of a national number, the word of a source that knows its country. */
  attributes: Readonly<Record<string, unknown>>
  /** The session that it belongs to, where it belongs to one. */
  readonly session?: CaseEntity | undefined
  /** For a document: the sessions that speak of it. */
  readonly sessions?: readonly CaseEntity[] | undefined
  readonly fields: Fields
}

/** The case as the checks and the decision see it. */
export interface Case {
  readonly sources: readonly TestimonySource[]
  readonly sessions: readonly CaseEntity[]
  readonly documents: readonly CaseEntity[]
  readonly entities: readonly CaseEntity[]
  /** The same, filed by their part: no rule looks through all of them for its own. */
  readonly byPart: ReadonlyMap<Part, readonly CaseEntity[]>
  /** The session that a source speaks of. */
  readonly sessionOf: ReadonlyMap<string, CaseEntity>
  /** 'YYYY-MM-DD': the day by which what depends on a day is judged. */
  readonly today: string
  readonly policy: Policy
}

const NONE: readonly CaseEntity[] = []

/** The things of one part, in the order of the case. */
export function ofPart({ byPart }: Pick<Case, 'byPart'>, part: Part): readonly CaseEntity[] {
  return byPart.get(part) ?? NONE
}

export function filedByPart(entities: readonly CaseEntity[]): Map<Part, CaseEntity[]> {
  const filed = new Map<Part, CaseEntity[]>()
  for (const entity of entities) {
    const own = filed.get(entity.part)
    if (own) own.push(entity)
    else filed.set(entity.part, [entity])
  }
  return filed
}

export function winnerOf(entity: CaseEntity | undefined, field: string): SourceClaim | undefined {
  return entity?.fields.get(field)?.winner
}

export function textOf(entity: CaseEntity | undefined, field: string): string | undefined {
  const value = winnerOf(entity, field)?.value
  return typeof value === 'string' ? value : undefined
}

export function subjectOf(view: Case): CaseEntity | undefined {
  return ofPart(view, 'subject')[0]
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
