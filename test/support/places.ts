import type { Claim, IdentityProofingResult } from '../../src/index.ts'
import { valueAt } from '../../src/model/index.ts'

/** The raw value of a claim: what is left out is the value, and a winner's value stands in the result. */
export function rawOf(
  result: IdentityProofingResult,
  pointer: string,
  claim: Claim,
  winner: Claim | undefined,
): unknown {
  if (claim.raw !== undefined) return claim.raw
  if (claim.value !== undefined) return claim.value
  return winner?.agreement === 'selected' ? valueAt(result, pointer) : undefined
}

/** What stands at a claim's place in the parsed source, down to its cells. */
export function atPlace(source: unknown, { at }: Claim): unknown {
  if (!at || !('pointer' in at)) return undefined
  const value = valueAt(source, at.pointer)
  if (at.start === undefined || typeof value !== 'string') return value
  const line = at.line === undefined ? value : value.split('\n')[at.line - 1]
  return line?.slice(at.start, at.end)
}

/** Every leaf of a parsed JSON value, with its pointer. */
export function leavesOf(value: unknown, pointer = ''): [pointer: string, value: unknown][] {
  if (typeof value !== 'object' || value === null) return [[pointer, value]]
  const members = Object.entries(value)
  if (members.length === 0) return [[pointer, value]]
  return members.flatMap(([key, member]) =>
    leavesOf(member, `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`),
  )
}
