import { createHmac } from 'node:crypto'
import type { FieldSpec } from '../../model/index.ts'
import { type RedactionAction, type RedactionProfile, redactionTable } from './profiles.ts'

/** What is nobody's: the words and names that stand in documentation, ours or a vendor's. */
export interface Vocabulary {
  /** Statuses, types, rules, payloads: values. */
  readonly words: ReadonlySet<string>
  /** Names of fields in payloads: what places are made of. */
  readonly names: ReadonlySet<string>
}

/** How one result is redacted. */
export interface Redaction extends Vocabulary {
  readonly profile: RedactionProfile
  readonly key?: string | Uint8Array | undefined
  /** It has been redacted before: pseudonyms stay, or the second time would change them. */
  readonly again: boolean
}

export function actionOf({ privacy }: FieldSpec, { profile }: Redaction): RedactionAction {
  return redactionTable[privacy][profile]
}

/** HMAC-SHA-256 (RFC 2104) over the UTF-8 bytes of the text, 64 hexadecimal digits. */
export function hmacOf(text: string, key: string | Uint8Array): string {
  return createHmac('sha256', key).update(text, 'utf8').digest('hex')
}

/** The word, if it is one. */
export function knownWord(value: unknown, { words }: Vocabulary): string | undefined {
  return typeof value === 'string' && words.has(value) ? value : undefined
}
