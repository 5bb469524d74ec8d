import type { IdentityProofingResult, RedactionProfile } from '../../src/index.ts'
import { type PrivacyClass, specOf, valueAt } from '../../src/model/index.ts'
import { readPointer } from '../../src/resolve/index.ts'
import { leavesOf } from './places.ts'

/** Which classes no profile may tell a whole value of. */
const PROTECTED: ReadonlySet<PrivacyClass> = new Set([
  'special_id',
  'direct',
  'contact',
  'staff',
  'secret',
  'free_text',
])

const SHORTEST = 4
const SHORTEST_NUMBER = 6

/**
 * The texts of a result that must not be found in its redacted form: of protected fields the value and what it was
 * written as, whole and by words and lines; all extensions; names of files; whole dates of the person; in log and
 * analytics the ids of sessions. What is a word of the vocabulary is nobody's, wherever it came from.
 */
export function protectedTexts(
  result: IdentityProofingResult,
  profile: RedactionProfile,
  isNobodys: (text: string) => boolean,
): string[] {
  const texts: unknown[] = []
  for (const [pointer, claims] of Object.entries(result.provenance.claims)) {
    const { part = '', field = '', thing } = readPointer(pointer) ?? {}
    const { privacy, kind } = specOf(part, field)
    const isSecret =
      part === 'externalId' && /attendanceCode|pipCode/.test(String(valueAt(result, pointer.replace(/value$/, 'type'))))
    const isExternal = privacy === 'external_id' && (profile !== 'support' || isSecret)
    const isDate = privacy === 'quasi' && kind !== 'country' && kind !== 'sex'
    if (!PROTECTED.has(privacy) && !isExternal && !isDate) continue
    const said = claims.flatMap(({ value, raw }) => [value, raw])
    texts.push(
      ...[thing === undefined ? undefined : valueAt(result, pointer), ...said].flatMap((each) =>
        leavesOf(each).map(([, leaf]) => leaf),
      ),
    )
  }
  for (const [, leaf] of leavesOf(result.extensions ?? {})) texts.push(leaf)
  for (const { name, container, digest, checksums = [] } of Object.values(result.provenance.sources))
    texts.push(name, container?.entry, digest, ...checksums)
  texts.push(...result.attachments.flatMap(({ url, entry, digest }) => [url, entry, digest?.value]))
  const written = texts.flatMap((each) => (typeof each === 'string' || typeof each === 'number' ? [String(each)] : []))
  const all = written.flatMap((text) => [text, ...text.split(/[\s<,;/]+/)])
  const long = all.map((text) => text.trim()).filter(isTelling)
  const told = bareOf(toldAnyway(result, profile))
  return [...new Set(long)].filter((text) => !isNobodys(text) && !told.includes(bareOf(text)) && !isHint(text, profile))
}

/** Four letters, or six digits: fewer digits stand in every time. */
function isTelling(text: string): boolean {
  const bare = bareOf(text)
  return bare.length >= (/^\d+$/.test(bare) ? SHORTEST_NUMBER : SHORTEST)
}

/** What a zone is cut down to for support, and some payloads bring from the beginning. */
function isHint(text: string, profile: RedactionProfile): boolean {
  return profile === 'support' && /^[A-Z]-[A-Z]{3}$/.test(text)
}

/** Times, and for support the ids of sessions: who writes the same into a name has it told there. */
function toldAnyway({ sessions, provenance }: IdentityProofingResult, profile: RedactionProfile): string {
  const times = sessions.flatMap(({ startedAt, completedAt }) => [startedAt, completedAt])
  const received = Object.values(provenance.sources).map(({ receivedAt }) => receivedAt)
  const ids = profile === 'support' ? sessions.flatMap(({ externalIds }) => externalIds.map(uuidOf)) : []
  return [...times, ...received, ...ids].join(' ').toLowerCase()
}

function uuidOf({ value }: { value: string }): string {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value) ? value : ''
}

const SEPARATORS = /[\s.<:/_-]/g

/** In lower case, without what divides words and numbers. */
export function bareOf(text: string): string {
  return text.replace(SEPARATORS, '').toLowerCase()
}

/** HMACs, ids of sources and of claims: in their digits any short number is found sooner or later. */
const COMPUTED = /(?:hmac-sha256:)?\b[\da-f]{64}\b|"[\da-f]{12}(?:-\d+)?"/g

/** As it may hide: in any case, with its separators removed, escaped, percent-encoded, in base64 or hexadecimal. */
function hiddenForms(text: string): string[] {
  const bytes = Buffer.from(text.toWellFormed())
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    return encoded.slice([0, 2, 3][shift], -2)
  })
  const plain = [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(text.toWellFormed()),
    bytes.toString('hex'),
  ]
  const forms = [...plain, ...base64.filter((form) => form.length >= 6)]
  const bare = forms.map(bareOf)
  return [...new Set(bare)].filter((form) => form.length >= SHORTEST)
}

const forms = new Map<string, string[]>()

/** The first of the texts that is found, in whatever form; `undefined` where none is. */
export function foundIn(json: string, texts: readonly string[]): string | undefined {
  const bare = bareOf(json.replace(COMPUTED, ''))
  return texts.find((text) => {
    const known = forms.get(text) ?? hiddenForms(text)
    forms.set(text, known)
    return known.some((form) => bare.includes(form))
  })
}
