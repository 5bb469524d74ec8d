import { describe, expect, test } from 'vitest'
import { decode, decodeXml } from '../src/formats/encoding/index.ts'
import {
  type Claim,
  type IdentityProofingResult,
  locate,
  normalize,
  stringifyResult,
  type TextLocation,
} from '../src/index.ts'
import { findSource } from '../src/intake/find-source.ts'
import { defaultLimits, toSourceNow } from '../src/source/index.ts'
import { type FixtureCase, vendorCases } from './support/cases.ts'
import { expectEveryLeafClaimed, expectSoundDescent } from './support/invariants.ts'
import { atPlace, leavesOf, rawOf } from './support/places.ts'

const cases = vendorCases().map((each) => [each.name, each] as const)

/** The parsed JSON inputs by their source id. */
function sourcesOf(each: FixtureCase, result: IdentityProofingResult): Map<string, unknown> {
  const names = Object.entries(result.provenance.sources).map(([id, { name }]) => [name, id] as const)
  return new Map(
    each.inputs
      .filter(({ name }) => name.endsWith('.json'))
      .map(({ name, content }) => {
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
        if (!claim.at || !sources.has(claim.source)) continue
        expect([pointer, atPlace(sources.get(claim.source), claim)]).toEqual([
          pointer,
          rawOf(result, pointer, claim, claims[0]),
        ])
      }
    }
  })

  test('locate leads to what every claim says', async () => {
    const result = await normalize(each.inputs)
    for (const [pointer, claims] of Object.entries(result.provenance.claims)) {
      for (const claim of claims) {
        if (!claim.at) continue
        const found = await locate(each.inputs, claim)
        const raw = rawOf(result, pointer, claim, claims[0])
        if (found && 'page' in found)
          expect([found.label, found.page]).toEqual([expect.any(String), expect.any(Number)])
        else expect([pointer, await readAt(each, claim, found)]).toEqual([pointer, raw])
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
    expectEveryLeafClaimed(await normalize(each.inputs))
  })

  test('from has no cycle, and leads to claims that exist', async () => {
    expectSoundDescent(await normalize(each.inputs))
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

/** The value that is written at a location, in the bytes of the input or of the member that the claim is from. */
async function readAt(each: FixtureCase, claim: Claim, found: TextLocation | undefined): Promise<unknown> {
  const sources = each.inputs.map(({ content }) => toSourceNow(content, defaultLimits))
  const source = await findSource(sources, claim.source, defaultLimits)
  if (!source || !found || !claim.at) return undefined
  const bytes = source.bytes.subarray(found.byteOffset, found.byteOffset + found.byteLength)
  if ('pointer' in claim.at) {
    const text = new TextDecoder().decode(bytes)
    return JSON.parse(claim.at.start === undefined ? text : `"${text}"`)
  }
  const { encoding } = decodeXml(source.bytes)
  return decodeReferences(decode(bytes, encoding))
}

function decodeReferences(text: string): string {
  const written = text.replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
  return written.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))).replace(/&amp;/g, '&')
}
