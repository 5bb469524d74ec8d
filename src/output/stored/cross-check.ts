import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts'
import { type Claim, type IdentityProofingResult, isListed, toPointer, toTokens, valueAt } from '../../model/index.ts'
import { readPointer } from '../../resolve/index.ts'
import { isRedacted } from '../redact/marker.ts'

/** What is wrong where: `what` completes the sentence of `stored/inconsistent`. */
interface Found {
  readonly at: readonly (string | number)[]
  readonly what: string
}

type Rule = (result: IdentityProofingResult) => Iterable<Found>

/** What a schema cannot say: that what is referred to is there, and that the view is the view of its claims. */
const RULES: readonly Rule[] = [
  function* sourcesAreThere({ provenance, diagnostics, extensions = {} }) {
    const { sources, absent = {} } = provenance
    const missing = (source: string | undefined) => source !== undefined && !Object.hasOwn(sources, source)
    const what = 'it names a source that is not there'
    for (const [id, { digest, container }] of Object.entries(sources)) {
      if (!digest.startsWith(id)) yield { at: ['provenance', 'sources', id], what: 'its id is not that of its digest' }
      if (missing(container?.source)) yield { at: ['provenance', 'sources', id, 'container'], what }
    }
    for (const [pointer, { sources: those }] of Object.entries(absent))
      if (those.some(missing)) yield { at: ['provenance', 'absent', pointer], what }
    for (const [index, { source }] of diagnostics.entries())
      if (missing(source)) yield { at: ['diagnostics', index], what }
    for (const source of Object.keys(extensions)) if (missing(source)) yield { at: ['extensions', source], what }
    for (const [place, { source, id }] of claimsOf(provenance.claims))
      if (missing(source) || !id.startsWith(`${source}-`)) yield { at: place, what }
  },
  function* claimsAreThere({ provenance, conflicts }) {
    const all = [...claimsOf(provenance.claims)]
    // A result without claims keeps its conflicts, and the names of what stood against each other.
    if (all.length === 0) return
    const ids = new Set<string>()
    const what = 'it names a claim that is not there'
    for (const [place, { id }] of all) {
      if (ids.has(id)) yield { at: place, what: 'another claim has its id' }
      ids.add(id)
    }
    for (const [place, { from = [] }] of all) if (from.some((id) => !ids.has(id))) yield { at: place, what }
    for (const [index, { claims, selected }] of conflicts.entries()) {
      const named = selected === null ? claims : [...claims, selected]
      if (named.some((id) => !ids.has(id))) yield { at: ['conflicts', index], what }
    }
    const parents = new Map(all.map(([, { id, from = [] }]) => [id, from]))
    for (const [place, { id }] of all)
      if (descendsFromItself(id, parents)) yield { at: place, what: 'it is derived from itself' }
  },
  function* winnersStand(result) {
    const redacted = isRedacted(result)
    for (const [pointer, claims] of Object.entries(result.provenance.claims)) {
      const at = ['provenance', 'claims', pointer]
      if (claims.slice(1).some(({ agreement }) => agreement === 'selected'))
        yield { at, what: 'a claim that is not the first is selected' }
      const [winner] = claims
      if (winner?.agreement !== 'selected') continue
      const value = valueAt(result, pointer)
      if (value === undefined ? !redacted : 'value' in winner && !same(winner.value, value))
        yield { at, what: 'what was selected is not what stands in the result' }
    }
  },
  function* valuesAreClaimed(result) {
    const { provenance, subject, documents, sessions, checks, attachments } = result
    if (Object.keys(provenance.claims).length === 0 || isRedacted(result)) return
    for (const pointer of fieldsOf({ subject, documents, sessions, checks, attachments }))
      if (provenance.claims[pointer]?.[0]?.agreement !== 'selected')
        yield { at: toTokens(pointer), what: 'no claim says what stands there' }
  },
  function* idsAreOnce({ documents, sessions, checks, attachments, conflicts }) {
    for (const [name, list] of Object.entries({ documents, sessions, checks, attachments, conflicts })) {
      const ids = new Set<string>()
      for (const [index, { id }] of list.entries()) {
        if (ids.has(id)) yield { at: [name, index], what: 'another one has its id' }
        ids.add(id)
      }
    }
  },
  function* sessionsAreThere({ sessions, documents, checks, provenance }) {
    const ids = new Set(sessions.map(({ id }) => id))
    const what = 'it names a session that is not there'
    const missing = (session: string | undefined) => session !== undefined && !ids.has(session)
    for (const [index, { sessions: own }] of documents.entries())
      if (own.some(missing)) yield { at: ['documents', index], what }
    for (const [index, { session }] of checks.entries()) if (missing(session)) yield { at: ['checks', index], what }
    for (const [id, { session }] of Object.entries(provenance.sources))
      if (missing(session)) yield { at: ['provenance', 'sources', id], what }
  },
  function* approvalIsOne({ decision, sessions, conflicts }) {
    if (decision.outcome !== 'approved') return
    const at = ['decision', 'outcome']
    if (conflicts.some(({ severity }) => severity === 'critical'))
      yield { at, what: 'approved, and a critical conflict stands against it' }
    if (!sessions.some((session) => session.decision.outcome === 'approved' && session.decision.final))
      yield { at, what: 'approved, and none of its sessions finally is' }
  },
]

/** Everything in a stored result that does not go together. Its structure is that of the schema already. */
export function crossCheck(result: IdentityProofingResult): Diagnostic[] {
  return RULES.flatMap((rule) => [...rule(result)]).map(({ at, what }) =>
    diagnostic('stored/inconsistent', { at: { pointer: toPointer(at) }, args: { what } }),
  )
}

/** Where fields of the registry have a value. The type of a document is `unknown` where nobody names it. */
function* fieldsOf(value: unknown, pointer = ''): Generator<string> {
  const { part = '', field = '' } = readPointer(pointer) ?? {}
  if (!Array.isArray(value) && isListed(part, field)) {
    if (`${part}/${field}` !== 'document/type') yield pointer
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) yield* fieldsOf(member, `${pointer}${toPointer([name])}`)
  }
}

function* claimsOf(claims: IdentityProofingResult['provenance']['claims']): Generator<[(string | number)[], Claim]> {
  for (const [pointer, list] of Object.entries(claims))
    for (const [index, claim] of list.entries()) yield [['provenance', 'claims', pointer, index], claim]
}

function descendsFromItself(id: string, parents: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>()
  for (const open = [...(parents.get(id) ?? [])]; open.length > 0; ) {
    const next = open.pop() ?? ''
    if (next === id) return true
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...(parents.get(next) ?? []))
  }
  return false
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
