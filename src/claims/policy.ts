/** What a user may decide otherwise. Plain data; nothing else in the library decides by configuration. */
export interface Policy {
  /** A process that was ended with a cause (PIP: approved null) counts as rejected. Off: it is not decided. */
  readonly terminatedIsRejected: boolean
  /** 'later': the session completed last outvotes an earlier final rejection. 'never': a retry is a new case. */
  readonly supersede: 'never' | 'later'
  /** Inputs that speak of different people are joined all the same, with a critical conflict. */
  readonly mergePeople: boolean
}

export const defaultPolicy: Policy = Object.freeze({
  terminatedIsRejected: false,
  supersede: 'never',
  mergePeople: false,
})
