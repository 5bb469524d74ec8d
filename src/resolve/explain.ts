import { meaningOf } from '../claims/choice-rules.ts'
import { placeText, visible } from '../diagnostics/index.ts'
import {
  type Agreement,
  type Capture,
  type Claim,
  type Conflict,
  conflictCodes,
  type IdentityProofingResult,
  valueAt,
} from '../model/index.ts'

// biome-ignore format: columns
const CAPTURED: Readonly<Record<Capture, string>> = {
  chip:             'read from the chip',
  mrz:              'read from the machine-readable zone',
  viz:              'read from the printed document',
  operator:         'entered or confirmed by the operator',
  integrator:       'given by the integrator',
  requestor:        'given with the order',
  biometric_engine: 'found by the biometric engine',
  register:         'answered by a register',
  backend:          'told by the vendor’s server',
  computed:         'computed here',
  unknown:          'captured by an unknown channel',
}

// biome-ignore format: columns
const AGREED: Readonly<Record<Agreement, string>> = {
  selected:   'won',
  equal:      'the same',
  equivalent: 'the same, written otherwise',
  compatible: 'goes with it',
  conflict:   'CONTRADICTS it',
  unusable:   'cannot be used',
}

/**
 * The story of what stands at a JSON Pointer into the result: the value, then a line for each claim (who said it, where,
 * how it was captured, by which rule it won, how it agrees), then a line for each conflict. `/decision` tells why the
 * case was decided so. It quotes the values themselves: it is for whoever may see them.
 */
export function explain(result: IdentityProofingResult, pointer: string): string {
  if (pointer === '/decision' || pointer.startsWith('/decision/')) return explainDecision(result)
  const claims = Object.hasOwn(result.provenance.claims, pointer) ? result.provenance.claims[pointer] : undefined
  const [first] = claims ?? []
  if (!claims || !first) return explainAbsence(result, pointer)
  const found = valueAt(result, pointer)
  const head =
    first.agreement === 'selected'
      ? `${pointer} is ${quoted(found)}.`
      : `${pointer} has no value: what is said there cannot be used.`
  const ids = new Set(claims.map(({ id }) => id))
  const conflicts = result.conflicts.filter(({ claims: against }) => against.some((id) => ids.has(id)))
  return [
    head,
    ...claims.map((claim) => tell(result, claim)),
    ...conflicts.map((conflict) => dispute(result, conflict)),
  ].join('\n')
}

function explainDecision({ decision, sessions, conflicts, ...result }: IdentityProofingResult): string {
  const whole = { decision, sessions, conflicts, ...result }
  const reasons = decision.reasons.map(({ code, text }) => (text ? `${code} (${text})` : code)).join(', ')
  const head = `The case is ${decision.outcome}${decision.final ? '' : ', not finally'}: ${reasons}.`
  const told = sessions.flatMap(({ id, product, scope, lifecycle, decision: own }, index) => {
    const claims = result.provenance.claims[`/sessions/${index}/decision/outcome`] ?? []
    const kind = scope ? `, ${scope.replaceAll('_', ' ')}` : ''
    return [
      `  ${id} (${product}${kind}) ${own.outcome}${own.final ? '' : ', not finally'}; ${lifecycle.replaceAll('_', ' ')}`,
      ...claims.map((claim) => `  ${tell(whole, claim)}`),
    ]
  })
  const grave = conflicts.filter(({ severity }) => severity === 'critical' || severity === 'error')
  return [head, ...told, ...grave.map((conflict) => dispute(whole, conflict))].join('\n')
}

function explainAbsence(result: IdentityProofingResult, pointer: string): string {
  const { absent: said = {} } = result.provenance
  const absent = Object.hasOwn(said, pointer) ? said[pointer] : undefined
  if (absent) return `${pointer} has no value: ${absent.reason} (${absent.sources.join(', ')}).`
  const value = valueAt(result, pointer)
  if (value === undefined) return `${pointer} has no value, and no source speaks of it.`
  const below = Object.keys(result.provenance.claims).filter((path) => path.startsWith(`${pointer}/`))
  return `${pointer} has no claim of its own${below.length > 0 ? `; look at ${below.slice(0, 3).join(', ')}` : ''}.`
}

/** One claim: how it fared, what it says, who says so, where, and by which way it came to its value. */
function tell(result: IdentityProofingResult, claim: Claim): string {
  const { value, raw, agreement, capture, via, rule, by } = claim
  const parts = [
    ...(value === undefined ? [] : [quoted(value)]),
    CAPTURED[capture],
    `said by ${sourceText(result, claim)}${placeOf(claim)}`,
    ...(raw === undefined ? [] : [`written as ${quoted(raw)}`]),
    ...(via?.length ? [`by way of ${via.join(', ')}`] : []),
  ]
  const meaning = agreement === 'selected' && rule ? meaningOf(rule) : undefined
  const made = by ?? (meaning ? undefined : rule)
  const because = meaning ? `; chosen by the rule "${rule}": ${meaning}` : ''
  return `  ${AGREED[agreement]}: ${parts.join(', ')}${made ? `; by the rule "${made}"` : ''}${because}`
}

function placeOf({ at, from }: Claim): string {
  if (at) return ` at ${visible(placeText(at))}`
  return from ? ` (from ${from.join(', ')})` : ' (by its documentation)'
}

function dispute(result: IdentityProofingResult, { code, severity, status, claims, path }: Conflict): string {
  const sides = claims.map((id) => sideOf(result, id)).join(' against ')
  return `  ${severity} conflict ${code} at ${path}, ${status}: ${conflictCodes[code]?.sentence ?? ''} ${sides}.`
}

/** What one side of a conflict says, and where. */
function sideOf(result: IdentityProofingResult, id: string): string {
  for (const [pointer, claims] of Object.entries(result.provenance.claims)) {
    const claim = claims.find((each) => each.id === id)
    if (!claim) continue
    const usable = claim.agreement !== 'unusable'
    const value = claim.value ?? (usable ? valueAt(result, pointer) : claim.raw)
    return `${quoted(value)} on ${pointer} (${sourceText(result, claim)}${placeOf(claim)})`
  }
  return id
}

function sourceText(result: IdentityProofingResult, { source }: Claim): string {
  return `${result.provenance.sources[source]?.payload ?? 'unknown'} ${source}`
}

const LONGEST = 300

function quoted(value: unknown): string {
  const text = visible(JSON.stringify(value) ?? 'nothing')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length} characters)` : text
}
