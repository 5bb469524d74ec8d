import type { Severity } from '../diagnostics/index.ts'
import type { ConflictCode } from '../model/index.ts'

/** How far a claim is believed, by its capture and what is known of its zone and chip. Lower is better. */
// biome-ignore format: columns
export const defaultRanks = Object.freeze({
  'chip-authenticated': 0,
  chip:                 1,
  'zone-right':         2,
  mrz:                  3,
  viz:                  4,
  operator:             5,
  integrator:           6,
  biometric_engine:     6,
  register:             6,
  unknown:              7,
  'zone-doubtful':      8,
  backend:              9,
  requestor:            10,
} as const)

export type RankName = keyof typeof defaultRanks

/** What a user may decide otherwise. Plain data; nothing else in the library decides by configuration. */
export interface Policy {
  /** A process that was ended with a cause (PIP: approved null) counts as rejected. Off: it is not decided. */
  readonly terminatedIsRejected: boolean
  /** 'later': the session completed last outvotes an earlier final rejection. 'never': a retry is a new case. */
  readonly supersede: 'never' | 'later'
  /** Inputs that speak of different people are joined all the same, with a critical conflict. */
  readonly mergePeople: boolean
  /** Years; for the check minimum_age, on the day of the proofing. */
  readonly minimumAge: number
  /** Other ranks for the choice among values. Verdicts are chosen by caution whatever stands here. */
  readonly ranks: Readonly<Partial<Record<RankName, number>>>
  /** Graver severities for conflicts, by code. None can be made lighter. */
  readonly severities: Readonly<Partial<Record<ConflictCode, Severity>>>
}

export const defaultPolicy: Policy = Object.freeze({
  terminatedIsRejected: false,
  supersede: 'never',
  mergePeople: false,
  minimumAge: 18,
  ranks: Object.freeze({}),
  severities: Object.freeze({}),
})
