import { parseNorwegianId } from '../identifiers/norway/index.ts'
import { dayOf, type SourceClaim, type Testimony } from '../model/index.ts'
import { deriveFromZone } from './derive-zone.ts'

/** What a derivation adds; source and ordinal are given when it is written down. */
export type Derived = Omit<SourceClaim, 'source' | 'ordinal'>

/**
 * The claims that follow from one claim each: what a national number says of birth and sex, what stands in a zone.
 * A derivation sees one claim and nothing else, so deriving commutes with joining.
 */
export function derive(testimony: Testimony, today: string | undefined): Testimony {
  const claims = [...testimony.claims]
  const day = dayOf(claims, today)
  for (let index = 0; index < claims.length; index++) {
    const claim = claims[index]
    if (!claim) continue
    for (const derived of deriveFrom(claim, day)) {
      claims.push({ ...derived, source: claim.source, ordinal: claims.length + 1 })
    }
  }
  return { ...testimony, claims }
}

function deriveFrom(claim: SourceClaim, today: string): Derived[] {
  const { entity, field, value } = claim
  if (typeof value !== 'string') return []
  if (entity.part === 'nationalIdentifier' && field === 'value') return deriveFromNumber(claim, value)
  if (entity.part === 'document' && field === 'mrz/raw') return deriveFromZone(claim, value, today)
  return []
}

const SUBJECT = { part: 'subject', key: '', attributes: {} } as const

/** DDMMYY, and the individual number that tells the century. */
const DATE_AND_SERIES = [0, 9] as const
/** The third digit of the individual number: even is female. */
const SEX_DIGIT = [8, 9] as const

/** Where digits of the number stand in what the source wrote, separators and all. */
function digits({ at, raw, value }: SourceClaim, [from, to]: readonly [number, number]): Pick<Derived, 'at' | 'raw'> {
  const written = raw ?? value
  if (!at || typeof written !== 'string') return {}
  const places = [...written.matchAll(/\d/g)].map(({ index }) => index)
  const [start, last] = [places[from], places[to - 1]]
  if (start === undefined || last === undefined) return {}
  const offset = at.start ?? 0
  return { at: { ...at, start: offset + start, end: offset + last + 1 }, raw: written.slice(start, last + 1) }
}

/** Only a number whose control digits agree, and whose rule knows a century. A D-number's date need not be the birth. */
function deriveFromNumber(claim: SourceClaim, value: string): Derived[] {
  if (claim.entity.attributes.country !== 'NOR') return []
  const id = parseNorwegianId(value)
  if (!id.valid || id.scheme !== '1964') return []
  const common = {
    entity: SUBJECT,
    capture: claim.capture,
    from: [claim],
    via: ['norwegian-id'],
    ...(claim.zone ? { zone: claim.zone } : {}),
  }
  const derived: Derived[] = []
  if (id.birthDate && id.kind !== 'd-nummer') {
    derived.push({ ...common, field: 'birthdate', value: id.birthDate, ...digits(claim, DATE_AND_SERIES) })
  }
  if (id.sex) derived.push({ ...common, field: 'sex', value: id.sex, ...digits(claim, SEX_DIGIT) })
  return derived
}
