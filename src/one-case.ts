import type { Testimony } from './model/index.ts'
import { sha256 } from './source/index.ts'

/**
 * Equal bytes are one source, whether they lie in an archive or beside it, and whatever they are called: the one that
 * needs the least said of it.
 */
export function uniqueSources(testimonies: readonly Testimony[]): Testimony[] {
  const unique = new Map<string, Testimony>()
  for (const testimony of testimonies) {
    const { id } = testimony.source
    const known = unique.get(id)
    if (!known || nameOf(testimony) < nameOf(known)) unique.set(id, testimony)
  }
  return [...unique.values()]
}

function nameOf({ source: { payload, name, container, receivedAt } }: Testimony): string {
  return JSON.stringify([payload, name ?? '', container ? [container.source, container.entry] : '', receivedAt ?? ''])
}

/** The id of a case that nobody named: a prefix of the digest over its sources' digests. */
export function caseId(testimonies: readonly Testimony[]): string {
  const digests = testimonies.map(({ source }) => source.digest).sort()
  return sha256(digests.join('\n')).slice(0, 16)
}
