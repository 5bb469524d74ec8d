import { type Claim, type FieldSpec, type Provenance, type Source, type SourceId, specOf } from '../../model/index.ts'
import { readPointer } from '../../resolve/index.ts'
import { redactValue } from './actions.ts'
import { knownWord, type Redaction } from './context.ts'
import { redactDigest } from './parts.ts'
import { isFieldPointer, redactPlace } from './places.ts'

/** New names of sources: their ids are prefixes of digests. */
export type SourceNames = ReadonlyMap<SourceId, { readonly id: SourceId; readonly digest: string }>

/** With a key, prefixes of the HMAC of their digests; without one, ordinals in their order. */
export function nameSources(sources: Provenance['sources'], redaction: Redaction): SourceNames {
  const names = Object.keys(sources)
    .sort()
    .map((id, index) => {
      const ordinal = (index + 1).toString(16).padStart(12, '0')
      const digest = redactDigest(sources[id]?.digest, redaction) ?? ordinal.padEnd(64, '0')
      return [id, { id: digest.slice(0, 12), digest }] as const
    })
  return new Map(names)
}

export function renameClaim(id: string, names: SourceNames): string | undefined {
  const at = id.lastIndexOf('-')
  const source = names.get(id.slice(0, at))
  return source && `${source.id}${id.slice(at)}`
}

export function redactProvenance(
  { sources, claims, absent }: Provenance,
  names: SourceNames,
  redaction: Redaction,
): Provenance {
  const kept = Object.entries(claims).filter(([pointer]) => isFieldPointer(pointer))
  const missing = Object.entries(absent ?? {}).filter(([pointer]) => isFieldPointer(pointer))
  return {
    sources: Object.fromEntries(
      Object.entries(sources).flatMap(([id, source]) => {
        const name = names.get(id)
        return name ? [[name.id, redactSource(source, name.digest, names, redaction)]] : []
      }),
    ),
    claims: Object.fromEntries(
      kept.map(([pointer, each]) => [pointer, each.flatMap((claim) => redactClaim(pointer, claim, names, redaction))]),
    ),
    ...(missing.length > 0
      ? {
          absent: Object.fromEntries(
            missing.map(([pointer, { reason, sources: those }]) => [
              pointer,
              { reason, sources: those.flatMap((id) => names.get(id)?.id ?? []) },
            ]),
          ),
        }
      : {}),
  }
}

/** Without name, size, entry and checksums: they tell a file from others, and a name may be a person's. */
function redactSource(source: Source, digest: string, names: SourceNames, redaction: Redaction): Source {
  const mediaType = knownWord(source.mediaType, redaction)
  const container = source.container && names.get(source.container.source)
  const receivedAt = redactValue(source.receivedAt, specOf('session', 'completedAt'), redaction)
  const lacks = Object.entries(source.lacks ?? {}).filter(([name]) => redactableName(name))
  return {
    payload: knownWord(source.payload, redaction) ?? 'unknown',
    ...(mediaType ? { mediaType } : {}),
    digest,
    ...(container ? { container: { source: container.id, entry: '' } } : {}),
    ...(source.session ? { session: source.session } : {}),
    ...(typeof receivedAt === 'string' ? { receivedAt } : {}),
    ...(lacks.length > 0 ? { lacks: Object.fromEntries(lacks) } : {}),
  }
}

/** `document/dateOfExpiry`, as if it stood in a result. */
function redactableName(name: string): boolean {
  const part = name.slice(0, name.indexOf('/'))
  return isFieldPointer(`/${part}s/0${name.slice(part.length)}`)
}

/** Who said it, where, how captured, by which rule, how it agrees; and what it says, where the field may be told. */
function redactClaim(pointer: string, claim: Claim, names: SourceNames, redaction: Redaction): Claim[] {
  const id = renameClaim(claim.id, names)
  const source = names.get(claim.source)
  if (id === undefined || !source) return []
  const { part = '', field = '' } = readPointer(pointer) ?? {}
  const spec = specOf(part, field)
  const isOperational = spec.privacy === 'operational'
  const at = claim.at && redactPlace(claim.at, redaction, isOperational)
  const from = claim.from?.flatMap((each) => renameClaim(each, names) ?? [])
  return [
    {
      id,
      source: source.id,
      ...wordOf('about', claim.about, redaction),
      ...(at ? { at } : {}),
      capture: claim.capture,
      ...losingValue(claim, spec, isOperational, redaction),
      ...(from?.length ? { from } : {}),
      ...wordOf('rule', claim.rule, redaction),
      ...wordOf('by', claim.by, redaction),
      agreement: claim.agreement,
    },
  ]
}

/** Of a claim that lost, and only of what is told anyway; the winner's stands in the result. */
function losingValue(
  { value, agreement }: Claim,
  spec: FieldSpec,
  isOperational: boolean,
  redaction: Redaction,
): Pick<Claim, 'value'> {
  if (agreement === 'selected' || value === undefined || !isOperational) return {}
  const kept = redactValue(value, spec, redaction)
  return kept === undefined ? {} : { value: kept }
}

function wordOf<Name extends string>(name: Name, value: string | undefined, redaction: Redaction) {
  const word = knownWord(value, redaction)
  return (word === undefined ? {} : { [name]: word }) as { [N in Name]?: string }
}
