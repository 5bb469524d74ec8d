import type { PrivacyClass } from '../../model/index.ts'

/** Who is to read it: a log, a statistic, or whoever helps with a case. */
export const redactionProfiles = ['log', 'analytics', 'support'] as const
export type RedactionProfile = (typeof redactionProfiles)[number]

/** What can become of a value. Each is a function in `actions.ts`, and a sentence in docs/redaction.md. */
export const redactionActions = {
  drop: 'nothing',
  word: 'as it is, if it is a word of a documented vocabulary, a time, a number or a truth value; otherwise nothing',
  pseudonym: "`hmac-sha256:` and the HMAC in hexadecimal, with the caller's key; without one, nothing",
  blank: 'an empty text: its type and status remain',
  hint: 'of a name its initials, of a number its last three characters, of a zone its kind and issuer (`P-NOR`)',
  initials: 'its initials',
  year_or_country: 'of a date its year; a country as it is; otherwise nothing',
  year: 'of a date its year; otherwise nothing',
  bucket: 'the tenth of its scale that it lies in',
  uuid: 'as it is, if it is a UUID with no Norwegian number in it; otherwise an empty text',
} as const
export type RedactionAction = keyof typeof redactionActions

/** Class of personal data × profile → action. What has no class is dropped. */
// biome-ignore format: columns
export const redactionTable: Readonly<Record<PrivacyClass, Readonly<Record<RedactionProfile, RedactionAction>>>> = {
  special_id:  { log: 'drop', analytics: 'pseudonym',       support: 'blank' },
  direct:      { log: 'drop', analytics: 'drop',            support: 'hint' },
  quasi:       { log: 'drop', analytics: 'year_or_country', support: 'year' },
  biometric:   { log: 'drop', analytics: 'bucket',          support: 'drop' },
  contact:     { log: 'drop', analytics: 'drop',            support: 'drop' },
  staff:       { log: 'drop', analytics: 'drop',            support: 'initials' },
  secret:      { log: 'drop', analytics: 'drop',            support: 'drop' },
  external_id: { log: 'drop', analytics: 'drop',            support: 'uuid' },
  free_text:   { log: 'drop', analytics: 'drop',            support: 'drop' },
  operational: { log: 'word', analytics: 'word',            support: 'word' },
}
