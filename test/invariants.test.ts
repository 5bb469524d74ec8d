import { describe, expect, test } from 'vitest'
import { type IdentityProofingResult, locate, normalize, stringifyResult } from '../src/index.ts'
import { valueAt } from '../src/model/index.ts'
import { type FixtureCase, vendorCases } from './support/cases.ts'
import { atPlace, leavesOf, rawOf } from './support/places.ts'

const cases = vendorCases().map((each) => [each.name, each] as const)

function sourcesOf(each: FixtureCase, result: IdentityProofingResult): Map<string, unknown> {
  const names = Object.entries(result.provenance.sources).map(([id, { name }]) => [name, id] as const)
  return new Map(
    each.inputs.map(({ name, content }) => {
      const id = names.find(([known]) => known === name)?.[1] ?? ''
      return [id, JSON.parse(new TextDecoder().decode(content))]
    }),
  )
}

describe.each(cases)('%s', (_, each) => {
  test('a claim’s place in the original bytes holds exactly its raw value', async () => {
    const result = await normalize(each.inputs)
    const sources = sourcesOf(each, result)
    for (const [pointer, claims] of Object.entries(result.provenance.claims)) {
      for (const claim of claims) {
        if (!claim.at) continue
        expect([pointer, atPlace(sources.get(claim.source), claim)]).toEqual([
          pointer,
          rawOf(result, pointer, claim, claims[0]),
        ])
      }
    }
  })

  test('locate leads to the bytes of every claim', async () => {
    const result = await normalize(each.inputs)
    for (const [pointer, claims] of Object.entries(result.provenance.claims)) {
      for (const claim of claims) {
        if (!claim.at) continue
        const found = locate(each.inputs, claim)
        const input = each.inputs.find(({ name }) => result.provenance.sources[claim.source]?.name === name)
        const bytes = input?.content.subarray(found?.byteOffset, (found?.byteOffset ?? 0) + (found?.byteLength ?? 0))
        const text = new TextDecoder().decode(bytes)
        const raw = rawOf(result, pointer, claim, claims[0])
        expect([pointer, claim.at.start === undefined ? JSON.parse(text) : JSON.parse(`"${text}"`)]).toEqual([
          pointer,
          raw,
        ])
      }
    }
  })

  test('every leaf of the input is claimed, in extensions, or named by a diagnostic', async () => {
    const result = await normalize(each.inputs)
    for (const [id, source] of sourcesOf(each, result)) {
      const claimed = Object.values(result.provenance.claims).flat()
      const told = [...claimed, ...result.diagnostics].filter((one) => one.source === id)
      const places = told.flatMap(({ at }) => (at && 'pointer' in at ? [at.pointer] : []))
      const kept = Object.keys(result.extensions?.[id] ?? {})
      // Null and empty values make no claim; `absent` says so for the fields that they belong to.
      const lost = leavesOf(source).filter(
        ([pointer, value]) =>
          value !== null &&
          value !== '' &&
          ![...places, ...kept].some((place) => place === pointer || pointer.startsWith(`${place}/`) || place === ''),
      )
      expect(lost).toEqual([])
    }
  })

  test('every leaf of subject, documents, sessions and checks has a claim that equals it', async () => {
    const result = await normalize(each.inputs)
    const { subject, documents, sessions, checks } = result
    const missing = leavesOf({ subject, documents, sessions, checks }).filter(
      ([pointer, value]) => typeof value !== 'object' && !DESCRIPTIVE.test(pointer) && !hasClaim(result, pointer),
    )
    expect(missing).toEqual([])
    for (const [pointer, [winner]] of Object.entries(result.provenance.claims)) {
      if (winner?.agreement === 'selected') expect(valueAt(result, pointer)).not.toBeUndefined()
    }
  })

  test('from has no cycle, and leads to claims that exist', async () => {
    const result = await normalize(each.inputs)
    const claims = new Map(
      Object.values(result.provenance.claims)
        .flat()
        .map((claim) => [claim.id, claim]),
    )
    for (const claim of claims.values()) {
      const seen = new Set([claim.id])
      for (let open = [...(claim.from ?? [])]; open.length > 0; ) {
        const next = claims.get(open.pop() ?? '')
        expect(next).toBeDefined()
        expect(next && seen.has(next.id)).toBe(false)
        open = [...open, ...(next?.from ?? [])]
      }
    }
  })

  test('the order of the inputs changes no byte', async () => {
    const there = stringifyResult(await normalize(each.inputs))
    expect(stringifyResult(await normalize([...each.inputs].reverse()))).toBe(there)
    expect(stringifyResult(await normalize([...each.inputs, ...each.inputs]))).toBe(there)
  })

  test('JSON out and in again is the same result', async () => {
    const result = await normalize(each.inputs)
    expect(JSON.parse(stringifyResult(result))).toEqual(result)
  })
})

// Attributes that only describe a claimed value.
const DESCRIPTIVE =
  /^\/(?:documents|sessions|checks)\/\d+\/(?:id|sessions\/\d+|session|type|aspect|process|origin|fields\/\d+)$|\/nationalIdentifiers\/\d+\/(?:type|country|synthetic|status)$|\/subjectIds\/\d+\/system$|\/externalIds\/\d+\/type$|\/reasons\/\d+\/code$/

function hasClaim({ provenance }: IdentityProofingResult, pointer: string): boolean {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    if (provenance.claims[path]?.[0]?.agreement === 'selected') return true
  }
  return false
}
