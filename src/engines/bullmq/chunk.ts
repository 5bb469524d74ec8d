import { checkReference, type InputReference } from './reference.ts'

/** What a job holds, and nothing else. */
export interface Chunk {
  readonly references: readonly InputReference[]
}

/** What became of a job. `present` were in the sink already. */
export interface ChunkDone {
  readonly records: number
  readonly rejected: number
  readonly present: number
}

export const CHUNK = { default: 100, most: 200 } as const

/** References in their order, so many together. @throws {TypeError} for one that is none */
export async function* chunksOf(
  references: Iterable<InputReference> | AsyncIterable<InputReference>,
  size: number,
): AsyncGenerator<Chunk> {
  if (!Number.isSafeInteger(size) || size < 1 || size > CHUNK.most)
    throw new TypeError(`options.chunk must be a whole number from 1 to ${CHUNK.most}`)
  let own: InputReference[] = []
  let index = 0
  for await (const reference of references) {
    checkReference(reference, index++)
    own.push({ name: reference.name, digest: reference.digest })
    if (own.length < size) continue
    yield { references: own }
    own = []
  }
  if (own.length > 0) yield { references: own }
}
