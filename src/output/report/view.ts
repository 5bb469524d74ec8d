import type { Claim, ClaimId, Conflict, IdentityProofingResult, JsonPointer } from '../../model/index.ts'
import type { Excerpt } from './excerpt.ts'
import { type Language, languages, type Strings } from './strings/index.ts'

/** What a report shows, and how to find one's way in it. */
export interface View {
  readonly result: IdentityProofingResult
  readonly lang: Language
  readonly t: Strings
  /** Claim → the place in its original, where the originals were given. */
  readonly excerpts: ReadonlyMap<ClaimId, Excerpt> | undefined
  readonly claims: ReadonlyMap<ClaimId, { readonly pointer: JsonPointer; readonly claim: Claim }>
  /** Pointer → the id of the article that tells who says it. */
  readonly evidence: ReadonlyMap<JsonPointer, string>
  /** Pointers on which something is contested, and how gravely. */
  readonly contested: ReadonlyMap<JsonPointer, Conflict>
}

export function viewOf(
  result: IdentityProofingResult,
  lang: Language,
  excerpts: ReadonlyMap<ClaimId, Excerpt> | undefined,
): View {
  const all = Object.entries(result.provenance.claims)
  return {
    result,
    lang,
    t: languages[lang],
    excerpts,
    claims: new Map(all.flatMap(([pointer, claims]) => claims.map((claim) => [claim.id, { pointer, claim }]))),
    evidence: new Map(all.map(([pointer], index) => [pointer, `from-${index + 1}`])),
    contested: new Map(
      byGravity(result.conflicts)
        .filter(isContest)
        .reverse()
        .map((conflict) => [conflict.path, conflict]),
    ),
  }
}

const GRAVITY = { critical: 0, error: 1, warning: 2, info: 3 } as const

export function byGravity(conflicts: readonly Conflict[]): Conflict[] {
  return [...conflicts].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity])
}

/** What is for information alone is told, and contests nothing. */
export function isContest({ severity }: Conflict): boolean {
  return severity !== 'info'
}
