import { type Case, type CaseField, subjectOf } from '../../claims/case.ts'
import { compareClaims } from '../../claims/compare.ts'
import { gather, type SourceClaim, specOf } from '../../model/index.ts'
import type { ConflictRule, FoundConflict } from '../conflict.ts'

/** A zone whose birthdate and family name both differ from the holder's names another person. */
export const anotherPersonInZone: ConflictRule = (view) => gather(view.sources, ({ id }) => compareZone(view, id))

function compareZone(view: Case, source: string): FoundConflict[] {
  const subject = subjectOf(view)
  const birthdate = subject?.fields.get('birthdate')
  const names = gather(['name', 'familyName'], (field) => subject?.fields.get(field) ?? [])
  if (!birthdate) return []
  const birth = split(birthdate, source)
  if (!differ('birthdate', birth.zone, birth.printed)) return []
  const family = split(subject?.fields.get('familyName'), source)
  const printed = gather(names, (field) => split(field, source).printed)
  if (!differ('familyName', family.zone, printed)) return []
  return [
    {
      code: 'zone/another-person',
      field: birthdate,
      claims: [...birth.printed, ...birth.zone, ...printed, ...family.zone],
      independence: 'same_session',
    },
  ]
}

function split(field: CaseField | undefined, source: string): { zone: SourceClaim[]; printed: SourceClaim[] } {
  const claims = (field?.claims ?? []).filter((claim) => claim.source === source && claim.value !== undefined)
  return { zone: claims.filter(({ zone }) => zone), printed: claims.filter(({ zone }) => !zone) }
}

function differ(field: string, zone: readonly SourceClaim[], others: readonly SourceClaim[]): boolean {
  if (zone.length === 0 || others.length === 0) return false
  const { kind } = specOf('subject', field)
  return zone.every((claim) => others.every((other) => compareClaims(kind, other, claim) === 'conflict'))
}
