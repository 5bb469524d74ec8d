import { readCountry, sameCountry } from '../identifiers/countries/index.ts'
import {
  compareMrzName,
  type MrzFragment,
  nameKey,
  parseMrzFragment,
  transliterations,
} from '../identifiers/mrz/index.ts'
import { nameLimit } from '../identifiers/mrz/name-components.ts'
import {
  type Agreement,
  type CheckResult,
  documentTypes,
  type Kind,
  type Score,
  type SourceClaim,
} from '../model/index.ts'
import { normalizeNumber } from './entities.ts'
import { sameWallClock } from './instants.ts'
import { zoneIn } from './zone.ts'

export type Comparison = Extract<Agreement, 'equal' | 'equivalent' | 'compatible' | 'conflict'>
type Comparator = (a: string, b: string) => Comparison

/** How a claim agrees with the winner, by the kind of its field. */
export function compareClaims(kind: Kind, winner: SourceClaim, claim: SourceClaim): Agreement {
  if (claim.value === undefined) return 'unusable'
  return compareValues(kind, winner.value, claim.value, [winner, claim])
}

export function compareValues(
  kind: Kind,
  a: unknown,
  b: unknown,
  claims?: readonly [SourceClaim, SourceClaim],
): Comparison {
  if (a === b) return 'equal'
  if (typeof a !== 'string' || typeof b !== 'string') {
    if (JSON.stringify(a) === JSON.stringify(b)) return 'equal'
    return kind === 'score' && sameScore(a as Score, b as Score) ? 'equivalent' : 'conflict'
  }
  if (kind === 'name' && claims?.some(({ via }) => via?.includes('mrz'))) return compareZoneName(a, b, claims)
  return (COMPARATORS[kind] ?? caseless)(a, b)
}

const COMPARATORS: Partial<Record<Kind, Comparator>> = {
  name: compareNames,
  date: (a, b) => (a.startsWith(b) || b.startsWith(a) ? 'compatible' : 'conflict'),
  timestamp: (a, b) => sameWallClock(a, b) ?? 'conflict',
  country: compareCountries,
  documentNumber: compareNumbers,
  nationalId: compareNumbers,
  zone: compareZones,
  url: (a, b) => (withoutQuery(a) === withoutQuery(b) ? 'equivalent' : 'conflict'),
  outcome: (a, b) => (a === 'not_decided' || b === 'not_decided' ? 'compatible' : 'conflict'),
  checkResult: (a, b) => (isSilent(a) || isSilent(b) ? 'compatible' : 'conflict'),
  documentType: (a, b) => (isVague(a) || isVague(b) ? 'compatible' : 'conflict'),
  sex: (a, b) => (a === 'unspecified' || b === 'unspecified' ? 'compatible' : 'conflict'),
}

/** 91 of 100 is 0.91 of 1. */
function sameScore(a: Score, b: Score): boolean {
  const [one, other] = [a, b].map(({ value, scale: [low, high] }) => (value - low) / (high - low)) as [number, number]
  return Math.abs(one - other) < 1e-9
}

/** Silence neither wins nor conflicts. */
export function isSilent(result: string): boolean {
  return result === ('not_performed' satisfies CheckResult) || result === ('not_applicable' satisfies CheckResult)
}

const documentWords: ReadonlySet<string> = new Set(documentTypes)

/** Any document is a travel document to some vendor; a word that nobody knows says nothing against another. */
function isVague(type: string): boolean {
  return type === 'travel_document' || !documentWords.has(type)
}

function caseless(a: string, b: string): Comparison {
  return a.trim().toLowerCase() === b.trim().toLowerCase() ? 'equivalent' : 'conflict'
}

function compareNumbers(a: string, b: string): Comparison {
  return normalizeNumber(a) === normalizeNumber(b) ? 'equivalent' : 'conflict'
}

/** Codes of any kind, and names in Norwegian and English. */
function compareCountries(a: string, b: string): Comparison {
  const [one, other] = [readCountry(a)?.code, readCountry(b)?.code]
  return one !== undefined && other !== undefined && sameCountry(one, other) ? 'equivalent' : caseless(a, b)
}

/** A link is signed anew each time that it is given out. */
function withoutQuery(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? ''
}

const beyondAscii = /[^\p{ASCII}]/u

/** Whether a name without any special letter writes one that has some. */
export function isTransliteration(plain: string, printed: string): boolean {
  if (beyondAscii.test(plain) || !beyondAscii.test(printed)) return false
  return compareNames(plain, printed) === 'equivalent'
}

/**
 * Two printed names: equal but for case, marks and transliteration; or one of them shortened, in another order, or
 * possibly another transliteration.
 */
function compareNames(a: string, b: string): Comparison {
  if (caseless(a, b) === 'equivalent') return 'equivalent'
  // Keys are of what they look at: names that differ behind it would have one.
  if (a.length > nameLimit || b.length > nameLimit) return 'conflict'
  const [ofA, ofB] = [words(a), words(b)]
  // A key is shared with all transliterations: names of two keys have none in common.
  if (ofA.join(' ') === ofB.join(' ') && shareForm(a, b)) return 'equivalent'
  const [longer, shorter] = ofA.length >= ofB.length ? [ofA, ofB] : [ofB, ofA]
  const left = [...longer]
  const contained = shorter.every((word) => {
    const at = left.indexOf(word)
    if (at !== -1) left.splice(at, 1)
    return at !== -1
  })
  return contained && shorter.length > 0 ? 'compatible' : 'conflict'
}

function shareForm(a: string, b: string): boolean {
  const forms = new Set(transliterations(a))
  return transliterations(b).some((form) => forms.has(form))
}

function words(name: string): string[] {
  return nameKey(name).split(' ').filter(Boolean)
}

function compareZoneName(a: string, b: string, [winner, claim]: readonly [SourceClaim, SourceClaim]): Comparison {
  const isZone = winner.via?.includes('mrz') === true
  const [printed, zone] = isZone ? [b, a] : [a, b]
  const found = compareMrzName(printed, zone.replace(/ /g, '<'))
  if (found !== 'different') return found
  return isCutOff(printed, zone, isZone ? winner : claim) ? 'compatible' : compareNames(printed, zone)
}

/** A part of a name, of a zone whose name field is full: its last words may be shortened or left out. */
function isCutOff(printed: string, part: string, { from }: SourceClaim): boolean {
  const [zone] = from ?? []
  if (typeof zone?.value !== 'string') return false
  const parsed = zoneIn(zone)
  const fields = { ...parsed.fields, surname: part, givenNames: '' }
  return parsed.nameTruncationPossible && compareMrzName(printed, { ...parsed, fields }) === 'compatible'
}

function compareZones(a: string, b: string): Comparison {
  const [zone, other] = [a, b].map((text) => text.toUpperCase().replace(/[^A-Z0-9<]/g, '')) as [string, string]
  if (zone === other) return 'equivalent'
  const [one, another] = [parseMrzFragment(a), parseMrzFragment(b)]
  if (one && another) return JSON.stringify(one) === JSON.stringify(another) ? 'equivalent' : 'conflict'
  return (one && beginsWith(other, one)) || (another && beginsWith(zone, another)) ? 'compatible' : 'conflict'
}

/** A fragment (P-NOR) agrees with a zone that begins so. */
function beginsWith(zone: string, { documentCode, issuingState }: MrzFragment): boolean {
  return zone.startsWith(documentCode) && zone.slice(2).startsWith(issuingState)
}
