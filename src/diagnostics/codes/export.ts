import type { Code } from './code.ts'

/** Codes of results that may not leave as `verified_claims`. */
// biome-ignore format: one record a line reads as a table
export const exportCodes = {
  'export/redacted':          { severity: 'error', sentence: 'The result is redacted: what is left of its values verifies nothing.', remedy: 'Export the stored result itself.' },
  'export/critical-conflict': { severity: 'error', sentence: 'A critical conflict stands against the case: it is not approved, whatever its sessions say.', remedy: 'Run `provenid explain` on the decision; have the case settled.' },
  'export/biometric-only':    { severity: 'error', sentence: 'Only biometric operations: a face was compared, and nobody’s identity was proofed.', remedy: 'Join the result of the identity proofing that the face belongs to.' },
  'export/not-approved':      { severity: 'error', sentence: 'The case is not finally approved ({outcome}): nothing of it is verified.', remedy: 'Wait for the decision; a rejection stays one.' },
  'export/no-provenance':     { severity: 'error', sentence: 'The result was made without provenance: nobody can tell what was verified, and by which session.', remedy: "Normalize again with provenance: 'full'." },
  'export/no-session':        { severity: 'error', sentence: 'The case is approved without an identity proofing that is: a document was verified, and no person.', remedy: 'Join the result of the identity proofing.' },
  'export/no-claims':         { severity: 'error', sentence: 'No claim is left: what has a name in OpenID is absent, in dispute, or was only said by whoever ordered the proofing.', remedy: 'Look at the conflicts and at the provenance of the subject.' },
} as const satisfies Record<string, Code>
