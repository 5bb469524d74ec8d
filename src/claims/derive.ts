import { cellsIn } from '../diagnostics/index.ts'
import { parseNorwegianId } from '../identifiers/norway/index.ts'
import {
  type Capture,
  dayOf,
  type Entity,
  newClaim,
  type Said,
  type SourceClaim,
  type Testimony,
} from '../model/index.ts'
import { deriveFromZone } from './derive-zone.ts'

/** Writes down what follows from a claim; source and ordinal are given there. */
export type Derive = (entity: Entity, field: string, capture: Capture, said: Said) => void

/**
 * The claims that follow from one claim each: what a national number says of birth and sex, what stands in a zone.
 * A derivation sees one claim and nothing else, so deriving commutes with joining.
 */
export function derive(testimony: Testimony, today: string | undefined): Testimony {
  const claims = [...testimony.claims]
  const day = dayOf(claims, today)
  const add: Derive = (entity, field, capture, said) => {
    claims.push(newClaim(testimony.source.id, claims.length + 1, entity, field, capture, said))
  }
  // What is derived is looked at too: the list grows as it is walked.
  for (const claim of claims) deriveFrom(claim, day, add)
  const { source, absent, diagnostics, extensions } = testimony
  return { source, claims, absent, diagnostics, extensions }
}

function deriveFrom(claim: SourceClaim, today: string, add: Derive): void {
  const { entity, field, value } = claim
  if (typeof value !== 'string') return
  if (entity.part === 'nationalIdentifier' && field === 'value') deriveFromNumber(claim, value, add)
  else if (entity.part === 'document' && field === 'mrz/raw') deriveFromZone(claim, value, today, add)
}

const SUBJECT = { part: 'subject', key: '', attributes: {} } as const

/** DDMMYY, and the individual number that tells the century. */
const DATE_AND_SERIES = [0, 9] as const
/** The third digit of the individual number: even is female. */
const SEX_DIGIT = [8, 9] as const

/** Where digits of the number stand in what the source wrote, separators and all. */
function digits({ at, raw, value }: SourceClaim, [from, to]: readonly [number, number]): Pick<Said, 'at' | 'raw'> {
  const written = raw ?? value
  if (!at || typeof written !== 'string') return NOWHERE
  const start = placeOfDigit(written, from)
  const last = placeOfDigit(written, to - 1)
  if (start === undefined || last === undefined) return NOWHERE
  const offset = at.start ?? 0
  return { at: cellsIn(at, offset + start, offset + last + 1), raw: written.slice(start, last + 1) }
}

const NOWHERE = {} as const

function placeOfDigit(text: string, wanted: number): number | undefined {
  let met = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 0x30 && code <= 0x39 && met++ === wanted) return index
  }
  return undefined
}

/** Only a number whose control digits agree, and whose rule knows a century. A D-number's date need not be the birth. */
function deriveFromNumber(claim: SourceClaim, value: string, add: Derive): void {
  if (claim.entity.attributes.country !== 'NOR') return
  const id = parseNorwegianId(value)
  if (!id.valid || id.scheme !== '1964') return
  const { capture, zone } = claim
  const from = [claim]
  if (id.birthDate && id.kind !== 'd-nummer') {
    const { at, raw } = digits(claim, DATE_AND_SERIES)
    add(SUBJECT, 'birthdate', capture, { at, raw, value: id.birthDate, via: VIA, from, zone })
  }
  if (id.sex) {
    const { at, raw } = digits(claim, SEX_DIGIT)
    add(SUBJECT, 'sex', capture, { at, raw, value: id.sex, via: VIA, from, zone })
  }
}

const VIA = ['norwegian-id'] as const
