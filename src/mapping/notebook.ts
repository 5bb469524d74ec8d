import { toldPlace } from '../diagnostics/index.ts'
import { type Absence, dayOf, type Entity, type Part, type SourceClaim, type TestimonySource } from '../model/index.ts'
import type { Format, Limits } from '../source/index.ts'
import { type Context, isUnusable, wrongType } from './conversion.ts'
import { looksLikeCredential, withoutName } from './credentials.ts'
import type { Leaf } from './filing.ts'
import { Ledger } from './ledger.ts'
import type { SourceRecord } from './record.ts'
import type { Line } from './rows.ts'

/** What became of a field: its claim, or why there is none. */
export interface Taken {
  readonly state: 'value' | 'unusable' | Extract<Absence, 'not_in_payload' | 'null_in_source' | 'empty_in_source'>
  readonly claim?: SourceClaim
  readonly leaf?: Leaf
}

/** `today` is 'YYYY-MM-DD'; without it the day of the proofing counts, and without that the system's. */
export interface ReadOptions {
  readonly format: Format
  readonly limits: Limits
  readonly today?: string | undefined
}

const NOT_TAKEN: Taken = { state: 'not_in_payload' }

const LISTED: ReadonlySet<Part> = new Set([
  'nationality',
  'nationalIdentifier',
  'subjectId',
  'externalId',
  'reason',
  'attachment',
])

/** How the rows of a table read a record: what they find is written down as claims, or why there is none. */
export class Notebook extends Ledger {
  readonly context: Context
  /** Which rendering of the table is read. */
  readonly column: number
  readonly #taken = new Map<string, { readonly part: Part; readonly key: string; readonly outcome: Taken }[]>()

  constructor(source: TestimonySource, record: SourceRecord, options: ReadOptions, column: number) {
    super(source)
    this.column = column
    const { claims } = this
    // A getter: the day of the proofing is known once the session's rows are read, and they come first.
    this.context = {
      record,
      limits: options.limits,
      format: options.format,
      get today() {
        return dayOf(claims, options.today)
      },
    }
  }

  get record(): Context['record'] {
    return this.context.record
  }

  /** Reads a row into a field: converts, notes what is odd, keeps what cannot be used. */
  take(line: Line, entity: Entity, field: string): Taken {
    const name = line.cells[this.column]
    const leaves = typeof name === 'string' ? this.record.find(name) : []
    const [first] = leaves
    if (!first || typeof name !== 'string') return this.#missing(entity, field, 'not_in_payload')
    const unconfirmed = this.record.unconfirmed(name)
    if (unconfirmed) this.note(unconfirmed, first, { name })
    const disagree = this.#compare(leaves)
    const second = leaves[1]
    if (disagree && second && isGrave(entity, field)) this.doubt(second, 'doubt/two-readings')
    const outcome = this.#takeLeaf(line, entity, field, first, disagree)
    for (let index = 1; index < leaves.length; index++)
      this.#takeLeaf(line, entity, field, leaves[index] ?? first, disagree)
    const row = { part: entity.part, key: entity.key, outcome }
    const known = this.#taken.get(field)
    if (known) known.unshift(row)
    else this.#taken.set(field, [row])
    return outcome
  }

  /**
   * The one value under a name, for rules that read it themselves: values that are equal count as one, values that
   * differ are named and give none.
   */
  single(name: string): Leaf | undefined {
    const leaves = this.record.find(name)
    const [first] = leaves
    if (!first) return undefined
    // Values that differ stay where no row takes them: in extensions, each under its own place.
    if (this.#compare(leaves)) {
      this.doubt(first, 'doubt/two-readings')
      return undefined
    }
    for (const leaf of leaves) leaf.taken = !leaf.node.container && !leaf.node.items
    return this.isNotSingle(first) ? undefined : first
  }

  /**
   * Whether a field came as a list or an object. That is told; what stands in it is kept in extensions, as long as the
   * leaf is not taken.
   */
  isNotSingle(leaf: Leaf): boolean {
    const { value, container, items } = leaf.node
    if (!container && !items) return false
    const { problem, args } = wrongType(value, 'a single value')
    this.note(problem, leaf, args)
    return true
  }

  /** What has become of a field that a row has read; a row that was not met has left it out of the payload. */
  taken(part: Part, key: string, field: string): Taken {
    const rows = this.#taken.get(field)
    return rows?.find((row) => row.part === part && row.key === key)?.outcome ?? NOT_TAKEN
  }

  #takeLeaf(line: Line, entity: Entity, field: string, leaf: Leaf, disagree: boolean): Taken {
    const { node } = leaf
    if (this.isNotSingle(leaf)) {
      if (isGrave(entity, field)) this.doubt(leaf, 'doubt/no-single-value')
      this.#missing(entity, field, 'unreadable')
      return { state: 'unusable', leaf }
    }
    leaf.taken = true
    if (line.conversion.kind !== 'url' && looksLikeCredential(node.value)) {
      this.note('field/credential', withoutName(leaf))
      this.#missing(entity, field, 'unreadable')
      return { state: 'unusable', leaf }
    }
    const capture = typeof line.captured === 'string' ? line.captured : line.captured.capture(this.record)
    // Two verdicts of a check are both heard, and caution chooses.
    if (disagree && entity.part !== 'check')
      return { state: 'unusable', leaf, claim: this.claim(entity, field, capture, { leaf }) }
    if (!line.conversion.takesNull) {
      const missing =
        node.value === null
          ? 'null_in_source'
          : isBlank(node.value) || line.conversion.isNothing?.(node.value, this.context)
            ? 'empty_in_source'
            : undefined
      if (missing) {
        // A field has `absent` to say so; an element of a list has only its claim.
        if (LISTED.has(entity.part)) this.claim(entity, field, capture, { leaf })
        this.#missing(entity, field, missing)
        return { state: missing, leaf }
      }
    }
    const outcome = line.conversion.convert(node.value, this.context)
    const target = outcome.to ? this.entity(outcome.to.part) : entity
    const targetField = outcome.to?.field ?? field
    if (isUnusable(outcome)) {
      this.note(outcome.problem, leaf, outcome.args)
      return { state: 'unusable', leaf, claim: this.claim(target, targetField, capture, { leaf }) }
    }
    for (const { code, args } of outcome.notes ?? []) this.note(code, leaf, args)
    if (outcome.absent) this.absent.push({ entity: target, field: targetField, reason: outcome.absent })
    const described = outcome.attributes ? this.#describe(target, outcome) : target
    const via = outcome.via?.length ? outcome.via : undefined
    const said = { leaf, value: outcome.value, via }
    return { state: 'value', leaf, claim: this.claim(described, targetField, outcome.capture ?? capture, said) }
  }

  // The element of a list is what its value says: two rows with one value speak of one thing.
  #describe(entity: Entity, outcome: { value: unknown; attributes?: Entity['attributes'] }): Entity {
    return this.entity(entity.part, String(outcome.value), outcome.attributes)
  }

  #compare(leaves: readonly Leaf[]): boolean {
    const [first, ...others] = leaves
    if (!first || others.length === 0) return false
    const raw = JSON.stringify(first.node.value)
    const differ = others.some((leaf) => JSON.stringify(leaf.node.value) !== raw)
    for (const leaf of others) {
      const other = toldPlace(first.node.at)
      this.note(differ ? 'field/duplicate' : 'field/repeated', leaf, { other })
    }
    return differ
  }

  #missing(entity: Entity, field: string, reason: Absence): Taken {
    this.absent.push({ entity, field, reason })
    return NOT_TAKEN
  }
}

/** Fields on which an approval rests: who, by which document, by which checks, and the outcome itself. */
function isGrave({ part, attributes }: Entity, field: string): boolean {
  if (part === 'session') return field === 'decision/outcome' || field === 'statusRaw'
  if (part === 'check') return field === 'result'
  return part !== 'attachment' && part !== 'subjectId' && !attributes.shared
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === ''
}
