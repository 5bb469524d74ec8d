import { type FieldSpec, fields, type IdentityProofingResult, type Kind } from '../../model/index.ts'
import { type Become, gender, icaoState, isoCountry, phoneNumber, text, wholeDate } from './values.ts'
import type { Witness } from './witness.ts'

/** By the kind of the field; a field with another kind has no claim. */
// biome-ignore format: columns
const BY_KIND: Readonly<Partial<Record<Kind, Become>>> = {
  name: text, text, date: wholeDate, country: isoCountry, sex: gender,
}

/** Fields whose claim is not what their kind makes of them. */
const BY_CLAIM: Readonly<Record<string, Become>> = { phone_number: phoneNumber }

/** The subject's fields with a name in OpenID, as the registry of fields nests them: pointer, claim, conversion. */
const CLAIMS = [...named(fields.subject, '/subject')]

function* named(tree: object, path: string): Generator<{ pointer: string; claim: string; become: Become }> {
  for (const [name, node] of Object.entries(tree) as [string, FieldSpec | object][]) {
    const pointer = `${path}/${name}`
    if (!('kind' in node)) yield* named(node, pointer)
    else if (node.openid !== undefined && name !== 'nationalities') {
      const become = BY_CLAIM[node.openid] ?? BY_KIND[node.kind]
      if (become) yield { pointer, claim: node.openid, become }
    }
  }
}

/** The claims of the subject that a session verified, nested as OpenID nests them; no object among them is empty. */
export function claimsOf({ subject }: IdentityProofingResult, witness: Witness): Record<string, unknown> {
  const claims: Record<string, unknown> = {}
  for (const { pointer, claim, become } of CLAIMS) {
    const value = become(witness.value(pointer))
    if (value !== undefined) put(claims, claim.split('.'), value)
  }
  const states = (subject.nationalities ?? []).flatMap(
    (_, index) => icaoState(witness.value(`/subject/nationalities/${index}`)) ?? [],
  )
  const unique = [...new Set(states)]
  return unique.length > 0 ? { ...claims, nationalities: unique } : claims
}

function put(claims: Record<string, unknown>, [name = '', inner]: readonly string[], value: unknown): void {
  claims[name] = inner === undefined ? value : { ...(claims[name] as object | undefined), [inner]: value }
}
