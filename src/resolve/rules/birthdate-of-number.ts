import { type Case, ofPart, subjectOf, winnerOf } from '../../claims/case.ts'
import { contradictsBirthdate } from '../../claims/number-date.ts'
import { INDEPENDENCE, type Relation, relationOf } from '../../claims/relation.ts'
import { type ConflictCode, gather, type SourceClaim } from '../../model/index.ts'
import type { ConflictRule } from '../conflict.ts'

/**
 * A national number and the birthdate, where the number gives no birthdate to compare with: a D-number, and a number
 * of the 2032 scheme. What a fodselsnummer of the 1964 scheme says is a claim on the birthdate itself.
 */
export const birthdateOfNumber: ConflictRule = (view) => {
  const birthdate = subjectOf(view)?.fields.get('birthdate')
  const day = birthdate?.winner
  if (!birthdate || typeof day?.value !== 'string' || day.value.length !== 10) return []
  const said = day.value
  return gather(numbersOf(view), (number) => {
    const found = contradictsBirthdate(String(number.value), said)
    if (!found) return []
    const relation = relationOf(view, day, number)
    const code = found === 'd-number' ? 'number/d-number-birthdate' : CODES[relation]
    return { code, field: birthdate, claims: [day, number], independence: INDEPENDENCE[relation] }
  })
}

function numbersOf(view: Case): SourceClaim[] {
  return gather(ofPart(view, 'nationalIdentifier'), (entity) =>
    entity.attributes.country === 'NOR' ? (winnerOf(entity, 'value') ?? []) : [],
  )
}

const CODES: Readonly<Record<Relation, ConflictCode>> = {
  'one-source': 'session/birthdate',
  'one-session': 'session/birthdate',
  renderings: 'rendering/grave',
  sessions: 'sessions/birthdate',
}
