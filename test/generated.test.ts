import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type IdentityProofingResult,
  isApproved,
  locate,
  ProofingError,
  safeNormalize,
  stringifyResult,
} from '../src/index.ts'
import { anyPayload } from './support/generate.ts'
import { expectEveryLeafClaimed, expectSoundDescent } from './support/invariants.ts'
import { atPlace, leavesOf, rawOf } from './support/places.ts'

const RUNS = { numRuns: Number(process.env.RUNS ?? 600) }

async function resultOf(payloads: readonly object[]): Promise<IdentityProofingResult | undefined> {
  const outcome = await safeNormalize(payloads)
  if (!outcome.ok) expect(outcome.error).toBeInstanceOf(ProofingError)
  return outcome.ok ? outcome.result : undefined
}

describe('over generated payloads', () => {
  test('every claim’s place holds exactly its raw value, and no leaf is lost', async () => {
    await fc.assert(
      fc.asyncProperty(anyPayload, async (payload) => {
        const text = JSON.stringify(payload)
        const result = await resultOf([text as unknown as object])
        if (!result) return
        const source: unknown = JSON.parse(text)
        const places: string[] = []
        for (const [pointer, claims] of Object.entries(result.provenance.claims)) {
          for (const claim of claims) {
            if (!claim.at || !('pointer' in claim.at)) continue
            places.push(claim.at.pointer)
            expect([pointer, atPlace(source, claim)]).toEqual([pointer, rawOf(result, pointer, claim, claims[0])])
            expect(locate(text, claim)).toBeDefined()
          }
        }
        const told = result.diagnostics.flatMap(({ at }) => (at && 'pointer' in at ? [at.pointer] : []))
        const [extensions = {}] = Object.values(result.extensions ?? {})
        const known = [...places, ...told, ...Object.keys(extensions)]
        const lost = leavesOf(source).filter(
          ([pointer, value]) =>
            value !== null &&
            !(typeof value === 'string' && value.trim() === '') &&
            !known.some((place) => place === pointer || pointer.startsWith(`${place}/`)),
        )
        expect(lost).toEqual([])
      }),
      RUNS,
    )
  })

  const validate = new Ajv2020({ allowUnionTypes: true }).compile(
    JSON.parse(
      readFileSync(join(import.meta.dirname, '../src/schema/identity-proofing-result-1.0.json'), 'utf8'),
    ) as object,
  )

  test('every result satisfies the published schema', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPayload, { minLength: 1, maxLength: 3 }), async (payloads) => {
        const result = await resultOf(payloads)
        if (!result) return
        validate(result)
        expect(validate.errors ?? []).toEqual([])
      }),
      RUNS,
    )
  })

  test('every leaf has a claim, every winner a value, every descent an end; out of JSON comes what went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPayload, { minLength: 1, maxLength: 3 }), async (payloads) => {
        const result = await resultOf(payloads)
        if (!result) return
        expectEveryLeafClaimed(result)
        expectSoundDescent(result)
        expect(JSON.parse(stringifyResult(result))).toEqual(result)
      }),
      RUNS,
    )
  })

  test('the order of the inputs changes no byte, and no input counts twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPayload, { minLength: 2, maxLength: 4 }), async (payloads) => {
        const there = await safeNormalize(payloads)
        const back = await safeNormalize([...payloads].reverse())
        const twice = await safeNormalize([...payloads, ...payloads])
        const text = (outcome: typeof there) => (outcome.ok ? stringifyResult(outcome.result) : outcome.error.code)
        expect(text(back)).toBe(text(there))
        expect(text(twice)).toBe(text(there))
      }),
      RUNS,
    )
  })

  test('nothing is approved without a plain word', async () => {
    await fc.assert(
      fc.asyncProperty(anyPayload, async (payload) => {
        const result = await resultOf([payload])
        if (!result || !isApproved(result)) return
        const [claim] = result.provenance.claims['/sessions/0/decision/outcome'] ?? []
        const raw = typeof claim?.raw === 'string' ? claim.raw.toLowerCase().trim() : claim?.raw
        expect([true, 'true', 'verified']).toContain(raw)
        expect(result.sessions[0]?.product).not.toBe('mobbid')
      }),
      RUNS,
    )
  })
})
