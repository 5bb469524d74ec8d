import { type DiagnosticCode, refuse } from '../../diagnostics/index.ts'
import type { IdentityProofingResult, ProofingSession } from '../../model/index.ts'
import { isApproved } from '../../resolve/is-approved.ts'
import { isRedacted } from '../redact/marker.ts'
import { claimsOf } from './claims.ts'
import { evidenceOf } from './evidence.ts'
import { forbiddenIn } from './forbidden.ts'
import type { VerifiedClaims } from './types.ts'
import { instant, text } from './values.ts'
import { PROCESS_IDS } from './vocabulary.ts'
import { Witness } from './witness.ts'

export type { Evidence, VerifiedClaims } from './types.ts'

export interface VerifiedClaimsOptions {
  /** `trust_framework`: under which rules the proofing was made. Nobody but the caller knows. */
  trustFramework: string
  /** `assurance_level`, by the trust framework. Never derived from a result. */
  assuranceLevel?: string
  /** Pictures of the document as external attachments, where the URL opens without a key and the digest is known. */
  attachments?: boolean
}

/**
 * The result as `verified_claims` of OpenID Connect for Identity Assurance 1.0 (docs/verified-claims.md): an object for
 * each approved identity-proofing session, alone where there is one, in a list where there are several.
 *
 * @throws {ProofingError} `export/…` for a result that may not be exported, and why; TypeError without a trust framework
 */
export function toVerifiedClaims(
  result: IdentityProofingResult,
  options: VerifiedClaimsOptions,
): { verified_claims: VerifiedClaims | VerifiedClaims[] } {
  checkOptions(options)
  refuseUnfit(result)
  const sessions = result.sessions.filter(isExported)
  if (sessions.length === 0) refuse('export/no-session')
  const exported = sessions.flatMap((session) => ofSession(result, session, options))
  const [first, second] = exported
  if (!first) refuse('export/no-claims')
  const verifiedClaims = second ? exported : first
  // The last door: nothing above lets such a thing through, and nothing here would pass it on.
  if (forbiddenIn(verifiedClaims) !== undefined) refuse('internal/unexpected')
  return { verified_claims: verifiedClaims }
}

function isExported({ scope, decision }: ProofingSession): boolean {
  return scope === 'identity_proofing' && decision.outcome === 'approved' && decision.final === true
}

function ofSession(
  result: IdentityProofingResult,
  session: ProofingSession,
  { trustFramework, assuranceLevel, attachments = false }: VerifiedClaimsOptions,
): VerifiedClaims[] {
  const witness = new Witness(result, session)
  const claims = claimsOf(result, witness)
  if (Object.keys(claims).length === 0) return []
  const time = instant(session.completedAt)
  const process = session.externalIds.find(({ type }) => type === PROCESS_IDS[session.product])
  const evidence = evidenceOf(result, session, witness, attachments)
  return [
    {
      verification: {
        trust_framework: trustFramework,
        ...(assuranceLevel === undefined ? {} : { assurance_level: assuranceLevel }),
        ...(time === undefined ? {} : { time }),
        ...(text(process?.value) ? { verification_process: process?.value as string } : {}),
        ...(evidence.length > 0 ? { evidence } : {}),
      },
      claims,
    },
  ]
}

/** Why a result may not be exported, the gravest first. */
const UNFIT: readonly (readonly [DiagnosticCode, (result: IdentityProofingResult) => boolean])[] = [
  ['export/redacted', isRedacted],
  ['export/critical-conflict', ({ conflicts }) => conflicts.some(({ severity }) => severity === 'critical')],
  ['export/biometric-only', ({ sessions }) => sessions.length > 0 && sessions.every(isBiometric)],
  ['export/not-approved', (result) => !isApproved(result)],
  ['export/no-provenance', ({ provenance }) => Object.keys(provenance.claims).length === 0],
]

function isBiometric({ scope }: ProofingSession): boolean {
  return scope === undefined || scope.startsWith('biometric_')
}

function refuseUnfit(result: IdentityProofingResult): void {
  const { outcome } = result.decision
  for (const [code, isUnfit] of UNFIT)
    if (isUnfit(result)) refuse(code, code === 'export/not-approved' ? { args: { outcome } } : {})
}

/** What each option must be. */
const OPTIONS: Readonly<Record<keyof VerifiedClaimsOptions, readonly [string, (value: unknown) => boolean]>> = {
  trustFramework: ['text that is not empty', (value) => text(value) !== undefined],
  assuranceLevel: ['text that is not empty', (value) => value === undefined || text(value) !== undefined],
  attachments: ['true or false', (value) => value === undefined || typeof value === 'boolean'],
}

function checkOptions(options: VerifiedClaimsOptions): void {
  if (typeof options !== 'object' || options === null) throw new TypeError('options must be an object')
  for (const name of Object.keys(options))
    if (!Object.hasOwn(OPTIONS, name)) throw new TypeError(`options.${name} is no option`)
  for (const [name, [what, fits]] of Object.entries(OPTIONS))
    if (!fits(options[name as keyof VerifiedClaimsOptions])) throw new TypeError(`options.${name} must be ${what}`)
}
