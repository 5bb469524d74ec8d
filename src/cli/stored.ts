import type { IdentityProofingResult } from '../model/index.ts'
import { parseResult } from '../parse-result.ts'

/** The result that a file holds, where it says that it is one; `undefined` for an input of `normalize`. */
export async function storedResult(bytes: Uint8Array): Promise<IdentityProofingResult | undefined> {
  return isStored(bytes) ? parseResult(bytes) : undefined
}

/** A result of ours is told by what no vendor's payload has together. Whether it is a sound one is asked later. */
function isStored(bytes: Uint8Array): boolean {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof value === 'object' && value !== null && MEMBERS.every((name) => Object.hasOwn(value, name))
  } catch {
    return false
  }
}

const MEMBERS = ['schemaVersion', 'decision', 'sessions', 'provenance']
