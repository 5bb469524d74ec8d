import { parseMrz } from '../identifiers/mrz/index.ts'
import { parseNorwegianId } from '../identifiers/norway/index.ts'
import type { SourceClaim } from '../model/index.ts'
import type { Notebook } from './notebook.ts'

/** The holder's day of birth as far as this source tells it: printed, in a national number, or in a zone. */
export function knownBirthdate(notebook: Notebook): { date: string; claim: SourceClaim } | undefined {
  for (const claim of notebook.claims) {
    const date = birthdateIn(claim, notebook.context.today)
    if (date) return { date, claim }
  }
  return undefined
}

function birthdateIn({ entity, field, value }: SourceClaim, today: string): string | undefined {
  if (typeof value !== 'string') return undefined
  if (entity.part === 'subject' && field === 'birthdate') return value
  if (entity.part === 'nationalIdentifier' && entity.attributes.status === 'valid') {
    const id = parseNorwegianId(value)
    // The date in a D-number need not be the birth date.
    return id.kind === 'd-nummer' ? undefined : (id.birthDate ?? undefined)
  }
  if (entity.part === 'document' && field === 'mrz/raw') return parseMrz(value, { today }).fields.birthDate.date
  return undefined
}
