import { cellsIn } from '../diagnostics/index.ts'
import { readCountry } from '../identifiers/countries/index.ts'
import {
  type MrzFieldName,
  type MrzFragment,
  type MrzPlace,
  norwegianNumberInOptionalData,
  type ParsedMrz,
  parseMrz,
  parseMrzFragment,
  placesInRaw,
} from '../identifiers/mrz/index.ts'
import { parseNorwegianId } from '../identifiers/norway/index.ts'
import { type DocumentType, describeNorwegianId, type Entity, type Part, type SourceClaim } from '../model/index.ts'
import type { Derive } from './derive.ts'
import { zoneIn } from './zone.ts'

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
export function deriveFromZone(claim: SourceClaim, raw: string, today: string, add: Derive): void {
  const capture = claim.capture === 'chip' ? 'chip' : 'mrz'
  const from = [claim]
  const fragment = parseMrzFragment(raw)
  if (fragment) {
    deriveFromFragment(claim, fragment, (entity, field, value) =>
      add(entity, field, capture, { value, via: VIA_FRAGMENT, from }),
    )
    return
  }
  const parsed = parseMrz(raw, { today })
  const zone = qualityOf(parsed)
  const placeOf = placesInRaw(raw, parsed)
  const put = (entity: Entity, field: string, value: string, cells: MrzFieldName) => {
    const place = claim.at && placeOf(cells)
    const at = claim.at && place && cellsIn(claim.at, place.start, place.end, place.line)
    add(entity, field, capture, { at, raw: place && textAt(raw, place), value, via: VIA, from, zone })
  }
  if (parsed.format) {
    add(claim.entity, 'mrz/format', capture, { value: parsed.format, via: VIA, from })
    add(claim.entity, 'mrz/lines', capture, { value: parsed.lines, via: VIA, from })
  }
  for (const { cells, part, field, read } of FIELDS) {
    const value = read(parsed)
    if (value !== undefined) put(entityOf(part, value, claim), field, value, cells)
  }
  const number = norwegianNumberInOptionalData(parsed)
  if (!number) return
  const attributes = describeNorwegianId(parseNorwegianId(number.digits))
  put({ part: 'nationalIdentifier', key: number.digits, attributes }, 'value', number.digits, number.field)
}

const SUBJECT: Entity = { part: 'subject', key: '', attributes: {} }
const VIA = ['mrz'] as const
const VIA_FRAGMENT = ['mrz-fragment'] as const

function qualityOf(zone: ParsedMrz): 'right' | 'doubtful' {
  return zone.checksValid && zone.format && !zone.reasons.includes('length') ? 'right' : 'doubtful'
}

/** The quality of the zone that a stored claim was read from; it is not stored, because the zone is. */
export function zoneOf({ via, field, from }: SourceClaim): SourceClaim['zone'] {
  const [parent] = from ?? []
  if (via?.includes('norwegian-id')) return parent?.zone
  const isCells = via?.includes('mrz') && field !== 'mrz/format' && field !== 'mrz/lines'
  return isCells && typeof parent?.value === 'string' ? qualityOf(zoneIn(parent)) : undefined
}

function deriveFromFragment(
  { entity }: SourceClaim,
  { documentCode, issuingState }: MrzFragment,
  put: (entity: Entity, field: string, value: unknown) => void,
): void {
  const type = typeOfCode(documentCode)
  const issuer = state(issuingState)
  put(entity, 'mrz/documentCode', documentCode)
  put(entity, 'mrz/partial', true)
  if (type) put(entity, 'type', type)
  if (issuer) put(entity, 'issuer/countryCode', issuer)
}

function textAt(raw: string, { line, start, end }: MrzPlace): string {
  const text = line === undefined ? raw : (raw.split('\n')[line - 1] ?? '')
  return text.slice(start, end)
}

function entityOf(part: Part, value: string, claim: SourceClaim): Entity {
  if (part === 'document') return claim.entity
  return part === 'subject' ? SUBJECT : { part, key: value, attributes: {} }
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
