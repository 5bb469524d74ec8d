import { decodeUtf8 } from './formats/text.ts'
import { findSource } from './intake/find-source.ts'
import { locate } from './locate.ts'
import type { Claim, ClaimId, IdentityProofingResult } from './model/index.ts'
import { type Excerpt, excerptOf } from './output/report/excerpt.ts'
import { defaultLimits, type ProofingInput, type SourceBytes, toSources } from './source/index.ts'

/**
 * For each claim of a result, the place in the JSON or XML that it was read from, with what stands around it: for
 * `toReportHtml`. The inputs are those that the result was made from, members of archives included; what they do not
 * hold has no excerpt.
 */
export async function excerptsOf(
  inputs: ProofingInput,
  result: IdentityProofingResult,
): Promise<ReadonlyMap<ClaimId, Excerpt>> {
  const sources = await toSources(inputs, defaultLimits)
  const excerpts = new Map<ClaimId, Excerpt>()
  const claims = Object.values(result.provenance.claims).flat()
  for (const id of Object.keys(result.provenance.sources)) {
    const source = await findSource(sources, id, defaultLimits)
    const own = claims.filter(({ source, at }) => source === id && at && !('page' in at))
    if (source && own.length > 0) await excerptsFrom(source, own, excerpts)
  }
  return excerpts
}

/** Several claims may have one place: it is looked for once. */
async function excerptsFrom(source: SourceBytes, claims: readonly Claim[], to: Map<ClaimId, Excerpt>): Promise<void> {
  const known = new Map<string, Excerpt | undefined>()
  const texts = { json: undefined as string | undefined, xml: undefined as string | undefined }
  for (const { id, at } of claims) {
    if (!at || 'page' in at) continue
    const syntax = 'pointer' in at ? 'json' : 'xml'
    texts[syntax] ??= await textOf(source, syntax)
    const key = JSON.stringify(at)
    if (!known.has(key)) known.set(key, await excerptAt(source, texts[syntax], syntax, at))
    const excerpt = known.get(key)
    if (excerpt) to.set(id, excerpt)
  }
}

async function excerptAt(
  source: SourceBytes,
  text: string,
  syntax: Excerpt['syntax'],
  at: NonNullable<Claim['at']>,
): Promise<Excerpt | undefined> {
  const input = source.decoded ? decodeUtf8(source.bytes) : source.bytes
  const found = await locate(input, { source: source.id, at })
  return found && 'offset' in found ? excerptOf(text, syntax, found) : undefined
}

async function textOf({ bytes, decoded }: SourceBytes, syntax: Excerpt['syntax']): Promise<string> {
  if (syntax === 'json') return decodeUtf8(bytes)
  const { decodeXml } = await import('./formats/encoding/index.ts')
  return decodeXml(bytes, decoded ? 'UTF-8' : undefined).text
}
