import {
  type Claim,
  type ClaimId,
  type Conflict,
  type Fields,
  fields,
  type IdentityProofingResult,
  type ProofingSession,
  valueAt,
} from '../../model/index.ts'
import { UNVERIFIED } from './vocabulary.ts'

const NAME_PARTS = Object.entries(fields.subject).flatMap(([name, spec]) =>
  'group' in spec && spec.group === 'name' ? `/subject/${name as keyof Fields['subject']}` : [],
)

/** The rule by which a zone with a wrong digit wins, where nothing better is known. */
const DOUBTFUL = 'zone-doubtful'

/** A choice is made for each field alone: two names of a person that differ would be exported side by side. */
function isOpen(conflict: Conflict, claims: ReadonlyMap<ClaimId, Claim>): boolean {
  const { status, code, path } = conflict
  return status === 'unresolved' || (code === 'name/differs' && path.startsWith('/subject/')) || isTie(conflict, claims)
}

/** What was captured alike has one rank: where it differs, no rule chose, only the order of the claims. */
function isTie({ severity, selected, claims: own }: Conflict, claims: ReadonlyMap<ClaimId, Claim>): boolean {
  const capture = selected === null ? undefined : claims.get(selected)?.capture
  return severity !== 'info' && own.some((id) => id !== selected && claims.get(id)?.capture === capture)
}

/** What one session has verified: values that its own sources say, and that nothing unresolved stands against. */
export class Witness {
  readonly #result: IdentityProofingResult
  readonly #session: ProofingSession
  /** Pointers and claims that are in dispute. */
  readonly #disputed: ReadonlySet<string>

  constructor(result: IdentityProofingResult, session: ProofingSession) {
    this.#result = result
    this.#session = session
    const claims = new Map(
      Object.values(result.provenance.claims).flatMap((own) => own.map((claim) => [claim.id, claim] as const)),
    )
    const open = result.conflicts.filter((conflict) => isOpen(conflict, claims))
    this.#disputed = new Set(open.flatMap(({ path, claims }) => [path, ...claims]))
  }

  /** The value at a pointer into the result, if this session verified it. */
  value(pointer: string): unknown {
    return this.says(pointer) && !this.isDisputed(pointer) ? valueAt(this.#result, pointer) : undefined
  }

  /** Whether a source of this session says what stands there, of its own knowledge. */
  says(pointer: string): boolean {
    const [winner, ...others] = this.#claims(pointer)
    if (winner?.agreement !== 'selected' || winner.rule?.startsWith(DOUBTFUL)) return false
    return [winner, ...others.filter(({ agreement }) => agreement === 'equal' || agreement === 'equivalent')].some(
      ({ source, capture }) =>
        this.#result.provenance.sources[source]?.session === this.#session.id && !UNVERIFIED.has(capture),
    )
  }

  /** A name holds its parts: a dispute over one of them is one over all. */
  isDisputed(pointer: string): boolean {
    const pointers = NAME_PARTS.includes(pointer) ? NAME_PARTS : [pointer]
    return pointers.some(
      (each) =>
        [...this.#disputed].some((path) => path === each || path.startsWith(`${each}/`)) ||
        this.#claims(each).some(({ id }) => this.#disputed.has(id)),
    )
  }

  #claims(pointer: string): readonly Claim[] {
    const { claims } = this.#result.provenance
    return (Object.hasOwn(claims, pointer) ? claims[pointer] : undefined) ?? []
  }
}
