import { parse } from 'mrz'
import { parseMRZ } from 'mrz-fast'
import { parseMrz } from '../../../src/identifiers/mrz/index.ts'

/** What two readers can be compared by. A field a reader leaves out is null. */
type Facts = Record<string, string | boolean | null | undefined>

const comparedFields = {
  documentCode: 'documentCode',
  issuingState: 'issuingState',
  nationality: 'nationality',
  birthDate: 'birthDate',
  expirationDate: 'expirationDate',
  sex: 'sex',
  surname: 'lastName',
  givenNames: 'firstName',
} as const

const sexes: Record<string, string> = { male: 'M', female: 'F', nonspecified: '<', unspecified: '<' }

function ours(lines: string[]): Facts {
  const { fields, valid } = parseMrz(lines)
  const { birthDate, expirationDate, ...text } = fields
  return { ...text, birthDate: birthDate.raw, expirationDate: expirationDate.raw, valid }
}

function peerFacts(fields: Facts, documentNumber: string | null, valid: boolean): Facts {
  const facts: Facts = { documentNumber, valid }
  for (const [our, their] of Object.entries(comparedFields)) facts[our] = fields[their]
  if (typeof facts.sex === 'string') facts.sex = sexes[facts.sex] ?? facts.sex
  return facts
}

export const peers: Record<string, (lines: string[]) => Facts | undefined> = {
  mrz(lines) {
    try {
      const { fields, documentNumber, valid } = parse(lines)
      return peerFacts(fields, documentNumber, valid)
    } catch {
      return undefined
    }
  },
  'mrz-fast'(lines) {
    if (lines.length !== 2) return undefined
    try {
      const { fields, documentNumber, valid } = parseMRZ(lines as [string, string])
      return peerFacts(fields as Facts, documentNumber, valid)
    } catch {
      return undefined
    }
  },
}

/** The facts two readers tell differently, as `fact: ours ≠ theirs`; of none where the peer does not read the zone. */
export function disagreements(peer: string, lines: string[]): string[] {
  const theirs = peers[peer]?.(lines)
  if (theirs === undefined) return []
  const mine = ours(lines)
  return Object.keys(theirs)
    .filter((fact) => (mine[fact] ?? '') !== (theirs[fact] ?? (mine[fact] === '' ? '' : null)))
    .map((fact) => `${fact}: ${mine[fact]} ≠ ${theirs[fact]}`)
}
