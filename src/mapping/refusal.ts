import { asRead } from './look-alike.ts'

const namesOf = (...names: readonly string[]) => new Set(names.map(asRead))

/** Names of a refusal: `rejected: true`, with whatever reason. */
const REFUSALS = namesOf(
  ...['rejected', 'refused', 'denied', 'declined', 'disapproved', 'unapproved', 'notApproved', 'notVerified'],
  ...['revoked', 'withdrawn', 'cancelled', 'canceled', 'ikkeGodkjent', 'avslått', 'avvist', 'nektet'],
  ...['rejectionReason', 'rejectionComment', 'rejectReason', 'denialReason', 'avslagsgrunn'],
)

/** Names of a verdict, which may be either: `decision: "REJECTED"`. */
const VERDICTS = namesOf(
  ...['decision', 'finalDecision', 'outcome', 'verdict', 'conclusion', 'result', 'finalResult', 'scanResult'],
  ...['accepted', 'verified', 'completed', 'approval', 'approvalStatus', 'resultat', 'utfall', 'vedtak', 'avgjørelse'],
  ...['verificationStatus', 'verificationOutcome', 'verificationDecision', 'overallResult', 'overallStatus'],
  ...['proofingStatus', 'proofingResult', 'proofingOutcome', 'processResult', 'kycStatus', 'kycResult'],
  ...['reviewResult', 'reviewDecision', 'agentDecision', 'operatorDecision', 'manualDecision', 'ID-kontroll'],
)

/** Under the name of a refusal: nothing was refused. */
const NOTHING = namesOf('', 'false', 'no', 'nei', 'none', 'null', '0')
const NO = namesOf('false', 'no', 'nei', 'failed', 'ikke godkjent', ...REFUSALS)

/** Whether a word that nobody documents says no to whoever reads it: `REJECTED`, `not_verified`. */
export function readsAsNo(said: unknown): boolean {
  // A list or an object in a word's place is doubted for itself, and may have no text: `{ "toString": {} }`.
  return typeof said !== 'object' && NO.has(asRead(String(said)))
}

/** Whether a field that nobody documents says, to whoever reads its name and value, that the outcome is no. */
export function isRefusal(name: string, value: unknown): boolean {
  const read = asRead(name).replace(/^(?:is|was)/, '')
  if (REFUSALS.has(read)) return !NOTHING.has(asRead(String(value)))
  return VERDICTS.has(read) && readsAsNo(value)
}
