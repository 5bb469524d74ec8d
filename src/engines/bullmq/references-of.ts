import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { inOrder } from '../../in-order.ts'
import { type Limits, listFiles, readCapped } from '../../source/index.ts'
import { type InputReference, problemOfName } from './reference.ts'

/** Files that are hashed at once. */
const AT_ONCE = 8

/** A file of the root that cannot be put in a queue, by its place there. */
export interface Unqueued {
  readonly name: string
  readonly problem: string
}

/**
 * The names of the files under a root, sorted by path; hidden ones and links are passed over. Those that must not stand
 * in a queue are apart.
 *
 * @throws {ProofingError} `input/unreadable` for a root that cannot be listed
 */
export async function namesUnder(root: string): Promise<{ names: string[]; refused: Unqueued[] }> {
  const all = (await listFiles(root)).map((path) => relative(root, path).split(sep).join('/'))
  const refused = all.flatMap((name) => {
    const problem = problemOfName(name)
    return problem ? [{ name, problem }] : []
  })
  return { names: all, refused }
}

/** A reference for each name, in order; a file that cannot be read is told, and passed over. */
export async function* referencesOf(
  root: string,
  names: Iterable<string> | AsyncIterable<string>,
  onUnreadable: (file: Unqueued) => void,
): AsyncGenerator<InputReference> {
  const hashed = inOrder(names, AT_ONCE, (name) =>
    digestOfFile(join(root, name)).then(
      (digest) => ({ name, digest }),
      () => ({ name, digest: undefined }),
    ),
  )
  for await (const { name, digest } of hashed) {
    if (digest !== undefined) yield { name, digest }
    else onUnreadable({ name, problem: 'cannot be read' })
  }
}

// Not readCapped: what is too large is an error record, and that is the worker's.
async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}

/** The input of a reference, as it lies under the root. @throws {ProofingError} where it cannot be read */
export async function readUnder(root: string, { name }: InputReference, limits: Limits) {
  return { name: basename(name), content: await readCapped(join(root, name), limits) }
}
