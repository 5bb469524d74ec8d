import { type Diagnostic, type DiagnosticCode, diagnostic } from '../diagnostics/index.ts'
import {
  type AbsentField,
  type Capture,
  type Entity,
  newClaim,
  type Part,
  type Said,
  type SourceClaim,
  type TestimonySource,
} from '../model/index.ts'
import { looksLikeCredential, withoutName } from './credentials.ts'
import type { Leaf } from './filing.ts'

type ClaimDetails = Omit<Said, 'zone'> & { readonly leaf?: Leaf | undefined }

function placed({ raw, value, via, from, rule }: ClaimDetails, { node }: Leaf): Said {
  return { at: node.at, raw: raw === undefined ? node.value : raw, value, via, from, rule }
}

/** Where a source's claims are written down: by this class only. */
export class Ledger {
  readonly claims: SourceClaim[] = []
  readonly absent: AbsentField[] = []
  readonly diagnostics: Diagnostic[] = []
  readonly source: TestimonySource
  readonly #entities = new Map<Part, Map<string, Entity>>()
  readonly #first = new Map<Entity, SourceClaim[]>()
  readonly #doubts: { leaf: Leaf; rule: string }[] = []

  constructor(source: TestimonySource) {
    this.source = source
  }

  /** The thing of that part and key; its attributes are those it was first spoken of with. */
  entity(part: Part, key = '', attributes: Entity['attributes'] = {}): Entity {
    const known = this.#entities.get(part)?.get(key)
    if (known) return known
    const entity: Entity = { part, key, attributes }
    const ofPart = this.#entities.get(part)
    if (ofPart) ofPart.set(key, entity)
    else this.#entities.set(part, new Map([[key, entity]]))
    return entity
  }

  /** A check as a source tells it. */
  check(type: string, process: string, options: { aspect?: string; origin?: string } = {}): Entity {
    const { aspect, origin = 'reported' } = options
    return this.entity('check', `${type}/${aspect ?? ''}/${process}/${origin}`, { type, aspect, origin, process })
  }

  claim(entity: Entity, field: string, capture: Capture, details: ClaimDetails): SourceClaim {
    const { leaf } = details
    const said = this.#withoutCredential(
      leaf && details.at === undefined ? placed(details, leaf) : details,
      field,
      leaf,
    )
    const claim = newClaim(this.source.id, this.claims.length + 1, entity, field, capture, said)
    this.claims.push(claim)
    const firsts = this.#first.get(entity)
    if (!firsts) this.#first.set(entity, [claim])
    else if (!ofField(firsts, field)) firsts.push(claim)
    return claim
  }

  /** What was first said of a field. Not by a search: thousands of checks would each search all claims. */
  first(entity: Entity, field: string): SourceClaim | undefined {
    return ofField(this.#first.get(entity) ?? [], field)
  }

  // The last door: whoever writes a claim, no credential goes into it. A URL keeps its query, or it cannot be fetched.
  #withoutCredential(said: Said, field: string, leaf: Leaf | undefined): Said {
    if (field === 'url' || !looksLikeCredential(said.raw)) return said
    // Its place goes too, because what stands there is not what the claim may say.
    const { raw, value, via, from, rule } = said
    this.note('field/credential', leaf ? withoutName(leaf) : undefined)
    return { value: value === raw ? undefined : value, via, from, rule }
  }

  /**
   * Remembers that the source contradicts itself at this place. Whatever it approves is contradicted, and so is what
   * another rendering of the session approves.
   */
  doubt(leaf: Leaf, rule: `doubt/${string}`): void {
    this.#doubts.push({ leaf, rule })
  }

  /** Writes the doubts down, behind everything that the source says of its lifecycle. */
  writeDoubts(): void {
    for (const { leaf, rule } of this.#doubts) {
      this.claim(this.entity('session'), 'lifecycle', 'unknown', { leaf, value: 'unknown', rule })
    }
  }

  note(code: DiagnosticCode, leaf?: Leaf, args?: Diagnostic['args'], severity?: Diagnostic['severity']): void {
    const details: Omit<Diagnostic, 'code' | 'severity'> & { severity?: Diagnostic['severity'] } = {
      source: this.source.id,
    }
    if (leaf) details.at = leaf.node.at
    if (args) details.args = args
    if (severity) details.severity = severity
    this.diagnostics.push(diagnostic(code, details))
  }
}

function ofField(claims: readonly SourceClaim[], field: string): SourceClaim | undefined {
  for (const claim of claims) if (claim.field === field) return claim
  return undefined
}
