import { placeText, printable } from '../diagnostics/index.ts'
import { type Capture, type Claim, type IdentityProofingResult, valueAt } from '../model/index.ts'

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

/** In one sentence: what the value at a JSON Pointer into the result is, who said so, where, and why it was chosen. */
export function explain(result: IdentityProofingResult, pointer: string): string {
  if (pointer === '/decision' || pointer.startsWith('/decision/')) return explainDecision(result)
  const claims = Object.hasOwn(result.provenance.claims, pointer) ? result.provenance.claims[pointer] : undefined
  const [first] = claims ?? []
  if (!claims || !first) return explainAbsence(result, pointer)
  if (first.agreement !== 'selected') {
    const said = claims.map((claim) => source(result, claim)).join(' and ')
    return `${pointer} has no value: what ${said} said there cannot be used.`
  }
  const value = JSON.stringify(valueAt(result, pointer))
  return `${pointer} is ${value}: ${CAPTURED[first.capture]}, ${how(result, first)}${others(claims)}.`
}

function explainDecision({ decision, sessions }: IdentityProofingResult): string {
  const codes = decision.reasons.map(({ code }) => code).join(', ')
  const each = sessions.map((session) => `${session.id} (${session.product}) ${session.decision.outcome}`).join(', ')
  return `The case is ${decision.outcome}${decision.final ? '' : ', not finally'}: ${codes}; ${each || 'no sessions'}.`
}

function explainAbsence(result: IdentityProofingResult, pointer: string): string {
  const absent = result.provenance.absent?.[pointer]
  if (absent) return `${pointer} has no value: ${absent.reason} (${absent.sources.join(', ')}).`
  const value = valueAt(result, pointer)
  if (value === undefined) return `${pointer} has no value, and no source speaks of it.`
  const below = Object.keys(result.provenance.claims).filter((path) => path.startsWith(`${pointer}/`))
  return `${pointer} has no claim of its own${below.length > 0 ? `; look at ${below.slice(0, 3).join(', ')}` : ''}.`
}

function how(result: IdentityProofingResult, claim: Claim): string {
  const at = claim.at
    ? ` at ${printable(placeText(claim.at))}`
    : claim.from
      ? ` (from ${claim.from.join(', ')})`
      : ' (by its documentation)'
  const via = claim.via ? `, by way of ${claim.via.join(', ')}` : ''
  const raw = claim.raw === undefined ? '' : `, written as ${JSON.stringify(claim.raw)}`
  return `said by ${source(result, claim)}${at}${raw}${via}${claim.rule ? `; chosen by the rule "${claim.rule}"` : ''}`
}

function source(result: IdentityProofingResult, claim: Claim): string {
  return `${result.provenance.sources[claim.source]?.payload ?? 'unknown'} ${claim.source}`
}

function others(claims: readonly Claim[]): string {
  const counts = new Map<string, number>()
  for (const { agreement } of claims.slice(1)) counts.set(agreement, (counts.get(agreement) ?? 0) + 1)
  const said = [...counts].map(([agreement, count]) => `${count} ${agreement}`)
  return said.length > 0 ? `; other claims: ${said.join(', ')}` : ''
}
