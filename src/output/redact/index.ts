import { diagnostic } from '../../diagnostics/index.ts'
import type { IdentityProofingResult } from '../../model/index.ts'
import { hmacOf, type Redaction, type Vocabulary } from './context.ts'
import { redactAttachment, redactCheck, redactDecision, redactDocument, redactSession, redactSubject } from './parts.ts'
import type { RedactionProfile } from './profiles.ts'
import { nameSources, redactProvenance } from './provenance.ts'
import { redactConflict, redactDiagnostic } from './told.ts'

export type { Vocabulary } from './context.ts'
export { type RedactionProfile, redactionProfiles } from './profiles.ts'
export { OWN_WORDS } from './words.ts'

/** What the profile lets stand. Built from nothing: what no line here takes over is not in it. */
export function redactResult(
  result: IdentityProofingResult,
  profile: RedactionProfile,
  vocabulary: Vocabulary,
  key?: string | Uint8Array,
): IdentityProofingResult {
  const marks = result.diagnostics.filter(({ code }) => code === MARK)
  const redaction: Redaction = { ...vocabulary, profile, key, again: marks.length > 0 }
  const names = nameSources(result.provenance.sources, redaction)
  const told = result.diagnostics.map((each) => redactDiagnostic(each, redaction, names))
  const isMarked = marks.some(({ args }) => args?.profile === profile)
  return {
    schemaVersion: '1.0',
    id: idOf(result.id, redaction),
    decision: redactDecision(result.decision, redaction),
    subject: redactSubject(result.subject, redaction),
    documents: result.documents.map((each) => redactDocument(each, redaction)),
    sessions: result.sessions.map((each) => redactSession(each, redaction)),
    checks: result.checks.map((each) => redactCheck(each, redaction)),
    attachments: result.attachments.map((each) => redactAttachment(each, redaction)),
    conflicts: result.conflicts.map((each) => redactConflict(each, names, redaction)),
    diagnostics: isMarked ? told : [...told, diagnostic(MARK, { args: { profile } })],
    provenance: redactProvenance(result.provenance, names, redaction),
  }
}

const MARK = 'result/redacted'

/** The caller's name for the case, or a digest of its files: neither is nobody's. */
function idOf(id: string, { key, again }: Redaction): string {
  if (again) return id
  return key === undefined ? 'redacted' : hmacOf(id, key).slice(0, 16)
}
