import { readCountry } from '../identifiers/countries/index.ts'
import {
  type MrzFieldName,
  norwegianNumberInOptionalData,
  type ParsedMrz,
  parseMrz,
  parseMrzFragment,
  placeInRaw,
} from '../identifiers/mrz/index.ts'
import { parseNorwegianId } from '../identifiers/norway/index.ts'
import { type DocumentType, describeNorwegianId, type Entity, type Part, type SourceClaim } from '../model/index.ts'
import type { Derived } from './derive.ts'

interface ZoneField {
  readonly cells: MrzFieldName
  readonly part: Part
  readonly field: string
  /** The canonical value; undefined where the cells say nothing. */
  read(zone: ParsedMrz): string | undefined
}

// biome-ignore format: columns
const FIELDS: readonly ZoneField[] = [
  { cells: 'documentCode',   part: 'document',    field: 'type',               read: ({ fields }) => typeOfCode(fields.documentCode) },
  { cells: 'documentCode',   part: 'document',    field: 'mrz/documentCode',   read: ({ fields }) => text(fields.documentCode) },
  { cells: 'documentNumber', part: 'document',    field: 'documentNumber',     read: ({ fields }) => text(fields.documentNumber) },
  { cells: 'issuingState',   part: 'document',    field: 'issuer/countryCode', read: ({ fields }) => state(fields.issuingState) },
  { cells: 'expirationDate', part: 'document',    field: 'dateOfExpiry',       read: ({ fields }) => fields.expirationDate.date },
  { cells: 'surname',        part: 'subject',     field: 'familyName',         read: ({ fields }) => text(fields.surname) },
  { cells: 'givenNames',     part: 'subject',     field: 'givenName',          read: ({ fields }) => text(fields.givenNames) },
  { cells: 'birthDate',      part: 'subject',     field: 'birthdate',          read: ({ fields }) => fields.birthDate.date },
  { cells: 'sex',            part: 'subject',     field: 'sex',                read: ({ fields }) => SEXES[fields.sex] },
  { cells: 'nationality',    part: 'nationality', field: '',                   read: ({ fields }) => state(fields.nationality) },
]

// biome-ignore format: columns
const SEXES: Readonly<Record<string, string>> = { F: 'female', M: 'male', '<': 'unspecified', X: 'unspecified' }

/** By the first letter of the document code (9303-4 to -7). C and I are cards of any kind, AC is for crew. */
// biome-ignore format: columns
const TYPES: Readonly<Record<string, DocumentType>> = { P: 'passport', I: 'idcard', C: 'idcard', V: 'visa' }

/** What stands in a zone, each claim with its cells. */
export function deriveFromZone(claim: SourceClaim, raw: string, today: string): Derived[] {
  const fragment = parseMrzFragment(raw)
  if (fragment) return deriveFromFragment(claim, fragment)
  const zone = parseMrz(raw, { today })
  const common = {
    capture: claim.capture === 'chip' ? ('chip' as const) : ('mrz' as const),
    zone: qualityOf(zone),
  } as const
  const follows = { entity: claim.entity, capture: common.capture, from: [claim], via: ['mrz'] }
  const derived: Derived[] = []
  if (zone.format) {
    derived.push({ ...follows, field: 'mrz/format', value: zone.format })
    derived.push({ ...follows, field: 'mrz/lines', value: zone.lines })
  }
  for (const { cells, part, field, read } of FIELDS) {
    const value = read(zone)
    if (value === undefined) continue
    derived.push({
      ...common,
      entity: entityOf(part, value, claim),
      field,
      value,
      ...placed(claim, raw, zone, cells),
      from: [claim],
      via: ['mrz'],
    })
  }
  const number = norwegianNumberInOptionalData(zone)
  if (number) {
    const attributes = describeNorwegianId(parseNorwegianId(number.digits))
    const entity = { part: 'nationalIdentifier', key: number.digits, attributes } as const
    derived.push({
      ...common,
      entity,
      field: 'value',
      value: number.digits,
      ...placed(claim, raw, zone, number.field),
      from: [claim],
      via: ['mrz'],
    })
  }
  return derived
}

function qualityOf(zone: ParsedMrz): 'right' | 'doubtful' {
  return zone.checksValid && zone.format && !zone.reasons.includes('length') ? 'right' : 'doubtful'
}

/** The quality of the zone that a stored claim was read from; it is not stored, because the zone is. */
export function zoneOf({ via, field, from }: SourceClaim): SourceClaim['zone'] {
  const [parent] = from ?? []
  if (via?.includes('norwegian-id')) return parent?.zone
  const isCells = via?.includes('mrz') && field !== 'mrz/format' && field !== 'mrz/lines'
  return isCells && typeof parent?.value === 'string' ? qualityOf(parseMrz(parent.value)) : undefined
}

function deriveFromFragment(claim: SourceClaim, fragment: { documentCode: string; issuingState: string }): Derived[] {
  const common = {
    capture: claim.capture === 'chip' ? ('chip' as const) : ('mrz' as const),
    from: [claim],
    via: ['mrz-fragment'],
  }
  const { entity } = claim
  const type = typeOfCode(fragment.documentCode)
  const issuer = state(fragment.issuingState)
  return [
    { ...common, entity, field: 'mrz/documentCode', value: fragment.documentCode },
    { ...common, entity, field: 'mrz/partial', value: true },
    ...(type ? [{ ...common, entity, field: 'type', value: type }] : []),
    ...(issuer ? [{ ...common, entity, field: 'issuer/countryCode', value: issuer }] : []),
  ]
}

function placed(claim: SourceClaim, raw: string, zone: ParsedMrz, field: MrzFieldName): Pick<Derived, 'at' | 'raw'> {
  const cells = placeInRaw(raw, zone, field)
  if (!cells || !claim.at) return {}
  const line = cells.line === undefined ? raw : (raw.split('\n')[cells.line - 1] ?? '')
  return { at: { ...claim.at, ...cells }, raw: line.slice(cells.start, cells.end) }
}

function entityOf(part: Part, value: string, claim: SourceClaim): Entity {
  if (part === 'document') return claim.entity
  return { part, key: part === 'nationality' ? value : '', attributes: {} }
}

function typeOfCode(code: string): DocumentType | undefined {
  return code.startsWith('AC') ? undefined : code.startsWith('A') ? 'idcard' : TYPES[code[0] ?? '']
}

/** A state as ICAO writes it; one that nobody knows says nothing. */
function state(code: string): string | undefined {
  return readCountry(code)?.code
}

function text(cells: string): string | undefined {
  return cells.trim() || undefined
}
