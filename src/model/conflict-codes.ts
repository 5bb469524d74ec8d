import type { Severity } from '../diagnostics/index.ts'
import type { ConflictKind } from './vocabulary.ts'

/** One row of the table of conflicts. */
export interface ConflictFact {
  readonly kind: ConflictKind
  /** Critical keeps a case from being approved. A policy can make a conflict graver, never lighter. */
  readonly severity: Severity
  /** Nothing that was chosen settles it, however light it is. */
  readonly open?: true
  readonly sentence: string
}

/** Every contradiction that is looked for, once: `where/what`. */
// biome-ignore format: one record a line reads as a table
export const conflictCodes = {
  'rendering/grave':            { kind: 'rendering',        severity: 'critical', sentence: 'Renderings of one session differ in the outcome, a name, the birthdate, a national number, the document number or a check.' },
  'rendering/field':            { kind: 'rendering',        severity: 'error',    sentence: 'Renderings of one session differ in another field.' },
  'sessions/people':            { kind: 'subject_identity', severity: 'critical', sentence: 'Sessions speak of different people.' },
  'sessions/birthdate':         { kind: 'value',            severity: 'critical', sentence: 'Sessions give different birthdates.' },
  'sessions/field':             { kind: 'value',            severity: 'error',    sentence: 'Sessions differ in another field.' },
  'zone/another-person':        { kind: 'subject_identity', severity: 'critical', sentence: "The zone's birthdate and family name both differ from the holder's." },
  'session/outcome':            { kind: 'decision',         severity: 'critical', sentence: 'One session has two outcomes.' },
  'session/birthdate':          { kind: 'value',            severity: 'error',    sentence: 'One session gives two birthdates, or one that its national number contradicts.' },
  'session/document':           { kind: 'intra_document',   severity: 'error',    sentence: 'Number, expiry or issuer of the zone differ from those of the chip or the print.' },
  'session/correction':         { kind: 'value',            severity: 'warning',  sentence: 'The integrator gives another value than was read.' },
  'session/check':              { kind: 'check',            severity: 'warning',  sentence: 'One check of a session has two results.' },
  'session/field':              { kind: 'value',            severity: 'warning',  sentence: 'One session gives two values of another field.' },
  'document/type':              { kind: 'intra_document',   severity: 'warning',  sentence: 'The code of the zone is not that of the type of document.' },
  'number/d-number-birthdate':  { kind: 'value',            severity: 'info',     sentence: 'The date of a D-number is not the birthdate, and need not be.' },
  'number/sex-digit':           { kind: 'value',            severity: 'warning',  sentence: 'The sex digit of a national number is not that of the sex given.' },
  'number/two-numbers':         { kind: 'value',            severity: 'warning',  open: true, sentence: 'One session gives two national numbers.' },
  'name/shortened':             { kind: 'value',            severity: 'info',     sentence: 'Holder, zone and requested name agree, but not to the letter: shortened, in another order, or perhaps another transliteration.' },
  'name/differs':               { kind: 'value',            severity: 'warning',  sentence: 'Holder, zone and requested name are not one name.' },
  'approval/failed-check':      { kind: 'check',            severity: 'critical', open: true, sentence: 'Approved although a check failed that no approval can go with.' },
  'approval/failed-validation': { kind: 'check',            severity: 'warning',  sentence: 'Verified although a validation failed; an agent may have overruled it.' },
  'approval/contradicted':      { kind: 'decision',         severity: 'critical', open: true, sentence: 'Approved, and in the same breath not completed, ended, rejected, or of a status that has no outcome.' },
  'check/mrz':                  { kind: 'check',            severity: 'warning',  open: true, sentence: 'The zone is not what it is reported to be: its validity was computed anew.' },
  'check/face':                 { kind: 'check',            severity: 'warning',  open: true, sentence: 'The automatic and the manual comparison of the face differ.' },
  'time/order-month':           { kind: 'temporal',         severity: 'warning',  open: true, sentence: 'The proofing lies before the month of its order, or more than 62 days after its end.' },
  'case/synthetic':             { kind: 'value',            severity: 'info',     sentence: 'A synthetic national number or a specimen zone: no person of that name need exist.' },
  'case/minor':                 { kind: 'check',            severity: 'warning',  sentence: 'A minor with a live portrait or an automatic comparison of the face (privacy).' },
  'case/foreign-register':      { kind: 'check',            severity: 'info',     sentence: 'The Norwegian register of lost documents answers for a document that is not Norwegian.' },
  'evidence/checksum':          { kind: 'check',            severity: 'critical', open: true, sentence: 'Evidence is not what its checksum says: damaged or exchanged.' },
} as const satisfies Record<string, ConflictFact>

export type ConflictCode = keyof typeof conflictCodes
