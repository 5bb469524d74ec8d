export const PROFILES = ['log', 'analytics', 'support'] as const

/** A secret of the length that a key must have. */
export const KEY = 'a key that nobody else knows, 32+'

/** Each profile with the options that it is tried with. */
export const WAYS = [
  { profile: 'log', options: {} },
  { profile: 'analytics', options: { hmacKey: KEY } },
  { profile: 'support', options: {} },
] as const
