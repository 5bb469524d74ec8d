import type { IdentityProofingResult } from './model/index.ts'
import {
  OWN_WORDS,
  type RedactionProfile,
  redactionProfiles,
  redactResult,
  type Vocabulary,
} from './output/redact/index.ts'
import { limits } from './source/limits.ts'
import { type Vendor, vendors } from './vendors/index.ts'

export interface RedactOptions {
  /** At least 32 bytes (of text, in UTF-8): for pseudonyms by HMAC-SHA-256. Without it, what would be one is dropped. */
  hmacKey?: string | Uint8Array
  /** Vendors besides the built-in ones: their names and words are kept too. */
  vendors?: readonly Vendor[]
}

/**
 * A result without what the profile does not let stand (docs/redaction.md): the same decision, checks and conflicts, and
 * of the person nothing, or little. Redacting twice is redacting once; what comes out satisfies the schema.
 *
 * @throws {TypeError} for another profile, what is no option, or a key of less than 32 bytes
 */
export function redact(
  result: IdentityProofingResult,
  profile: RedactionProfile,
  options: RedactOptions = {},
): IdentityProofingResult {
  if (!redactionProfiles.includes(profile)) throw new TypeError(`profile must be ${redactionProfiles.join(', ')}`)
  checkOptions(options)
  const { hmacKey, vendors: own = [] } = options
  if (hmacKey !== undefined) checkKey(hmacKey)
  return redactResult(result, profile, vocabularyOf(own), hmacKey)
}

/** A key under a misspelt name would be no key, and nobody would be told. */
function checkOptions(options: unknown): void {
  if (typeof options !== 'object' || options === null) throw new TypeError('options must be an object')
  for (const name of Object.keys(options))
    if (name !== 'hmacKey' && name !== 'vendors') throw new TypeError(`options.${name} is no option`)
}

const SHORTEST_KEY = 32

function checkKey(key: unknown): void {
  const bytes = typeof key === 'string' ? Buffer.byteLength(key) : key instanceof Uint8Array ? key.length : 0
  if (bytes < SHORTEST_KEY) throw new TypeError(`options.hmacKey must be text or bytes, at least ${SHORTEST_KEY} bytes`)
}

/** The words and names that are documented: ours, and those of the vendors. */
export function vocabularyOf(own: readonly Vendor[]): Vocabulary {
  if (own.length === 0) {
    builtIn ??= collect(vendors)
    return builtIn
  }
  return collect([...vendors, ...own])
}

let builtIn: Vocabulary | undefined

function collect(all: readonly Vendor[]): Vocabulary {
  return {
    words: new Set([...OWN_WORDS, ...Object.keys(limits), ...all.flatMap(wordsOf)]),
    names: new Set(all.flatMap(namesOf)),
  }
}

function wordsOf({ vendor, product, archive, words = [], payloads }: Vendor): string[] {
  const named = [vendor, product, archive].filter((name) => typeof name === 'string')
  const types = payloads.flatMap(({ payload, table }) => {
    if (!table) return [payload]
    const { externalIds, sharedIds = {}, decision } = table.shape.session
    const { subject, attachments } = table.shape
    const subjectIds = 'subjectIds' in subject ? subject.subjectIds : {}
    return [payload, externalIds, sharedIds, decision.reasons, subjectIds, attachments].flatMap(keysOf)
  })
  return [...named, ...words, ...types]
}

/** The keys of rows by type; an `absent` in their place has none. */
function keysOf(rows: string | object): string[] {
  if (typeof rows === 'string') return [rows]
  return 'row' in rows && typeof rows.row === 'string' ? [] : Object.keys(rows)
}

/** A documented name, and each of its parts: places have them one by one. */
function namesOf({ payloads }: Vendor): string[] {
  const documented = payloads.flatMap(({ table, column = 0 }) => table?.columns[column] ?? [])
  const written = documented.flatMap(({ names, facts }) =>
    names.flatMap((name) => [name, ...(facts[name]?.also ?? [])]),
  )
  return written.flatMap((name) => [name, ...name.split(/\.| > /)])
}
