import { ProofingError } from '../../../src/diagnostics/index.ts'
import { readZip } from '../../../src/formats/zip/read.ts'
import { defaultLimits, type Limits } from '../../../src/source/index.ts'

/** What reading gives: the code it is refused with, or the members as name → digest. Anything else is thrown on. */
export async function outcomeOf(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string | object> {
  try {
    const { members } = await readZip(bytes, { ...defaultLimits, ...limits })
    return Object.fromEntries(members.map(({ name, digest }) => [name, digest]))
  } catch (error) {
    if (error instanceof ProofingError) return error.code
    throw error
  }
}
