import { instant, openUrl, wholeDate } from './values.ts'

type Found = Record<string, unknown>

/** Digits that a digest has in base64, by its algorithm. */
const BASE64_LENGTHS: Readonly<Record<string, number>> = { 'sha-256': 44, 'sha-384': 64, 'sha-512': 88 }

/** What the published JSON Schema lets through and the text does not: where it is looked for, and what is looked at. */
const RULES: readonly {
  readonly member: RegExp
  readonly what: string
  readonly holds: (value: unknown) => boolean
}[] = [
  { member: /^(?:claims|derived_claims)$/, what: 'claims without a claim', holds: isNotEmpty },
  { member: /^.*$/, what: 'an empty text, list or object', holds: isNotEmpty },
  {
    member: /^(?:time|created_at)$/,
    what: 'a time without seconds or zone',
    holds: (value) => instant(value) !== undefined,
  },
  { member: /^date_of_/, what: 'a date that does not exist', holds: (value) => wholeDate(value) !== undefined },
  { member: /^birthdate$/, what: 'a date that does not exist', holds: (value) => wholeDate(value) !== undefined },
  { member: /^url$/, what: 'a URL that is not https', holds: (value) => openUrl(value) !== undefined },
  { member: /^digest$/, what: 'a digest that is not base64', holds: isDigest },
]

/** The first thing that the text of OpenID Identity Assurance forbids in `verified_claims`; `undefined` for none. */
export function forbiddenIn(verifiedClaims: unknown): string | undefined {
  for (const [name, value] of membersOf({ verified_claims: verifiedClaims })) {
    const broken = RULES.find(({ member, holds }) => member.test(name) && !holds(value))
    if (broken) return broken.what
    if (name === 'evidence' && Array.isArray(value) && value.some(isBare)) return 'evidence that is only a type'
  }
  for (const each of [verifiedClaims].flat() as Found[]) {
    const ids = valuesOf(each.verification, 'check_details')
      .flat()
      .map((check) => (check as Found).check_id)
    const wanted = valuesOf(each.verification, 'evidence_ref')
      .flat()
      .map((ref) => (ref as Found).check_id)
    if (wanted.some((id) => !ids.includes(id))) return 'a check_id that no check has'
  }
  return undefined
}

function isNotEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  return value !== ''
}

function isBare(evidence: unknown): boolean {
  return typeof evidence !== 'object' || evidence === null || Object.keys(evidence).length < 2
}

function isDigest(digest: unknown): boolean {
  const { alg, value } = (digest ?? {}) as Found
  if (typeof value !== 'string' || !/^[A-Za-z\d+/]+=*$/.test(value)) return false
  const length = typeof alg === 'string' ? BASE64_LENGTHS[alg.toLowerCase()] : undefined
  return length === undefined ? !/^[\da-f]+$/i.test(value) : value.length === length
}

function* membersOf(value: unknown): Generator<[name: string, value: unknown]> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, member] of Object.entries(value)) {
    if (!Array.isArray(value)) yield [name, member]
    yield* membersOf(member)
  }
}

function valuesOf(root: unknown, wanted: string): unknown[] {
  return [...membersOf(root)].flatMap(([name, value]) => (name === wanted ? [value] : []))
}
