import type { Testimony } from './model/index.ts'
import { type SourceBytes, sha256 } from './source/index.ts'

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
  return digestOver(testimonies.map(({ source }) => source.digest)).slice(0, 16)
}

/** What an input is known by: its SHA-256, or of several the SHA-256 over theirs, whatever their order. */
export function digestOfSources(sources: readonly SourceBytes[]): string {
  const [only, second] = sources
  return only && !second ? only.digest : digestOver(sources.map(({ digest }) => digest))
}

function digestOver(digests: readonly string[]): string {
  return sha256([...digests].sort().join('\n'))
}
