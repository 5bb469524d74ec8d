import type { Diagnostic } from '../diagnostics/index.ts'
import type { Entity, SourceClaim, Testimony, TestimonySource } from '../model/index.ts'
import { defaultLimits } from '../source/index.ts'
import { Filing } from './filing.ts'
import { Notebook } from './notebook.ts'
import { SourceRecord } from './record.ts'

/** A file of evidence, as its bytes tell it. `size` in bytes, `digest` SHA-256 in hexadecimal. */
export interface EvidenceFile {
  readonly kind: string
  /** The name in the archive; none for a file that came alone. */
  readonly entry?: string
  readonly contentType: string
  readonly size: number
  readonly digest: string
  readonly integrity?: 'verified' | 'mismatch'
}

/** What a list of checksums says of the files that it names. */
export interface ChecksumVerdict {
  readonly list: string
  readonly failed: readonly string[]
  readonly missing: readonly string[]
}

/** What an archive says: the files that it holds, and whether its own checksums agree. */
export function describeArchive(
  source: TestimonySource,
  files: readonly EvidenceFile[],
  verdicts: readonly ChecksumVerdict[],
  diagnostics: readonly Diagnostic[],
): Testimony {
  const notebook = emptyNotebook(source)
  const listed = new Map(files.map((file) => [file.entry, attachment(notebook, file)]))
  for (const verdict of verdicts) checkIntegrity(notebook, verdict, listed.get(verdict.list))
  return testimonyOf(notebook, diagnostics)
}

/** What a file says that came without an archive. */
export function describeEvidence(
  source: TestimonySource,
  file: EvidenceFile,
  diagnostics: readonly Diagnostic[],
): Testimony {
  const notebook = emptyNotebook(source)
  attachment(notebook, file)
  return testimonyOf(notebook, diagnostics)
}

function emptyNotebook(source: TestimonySource): Notebook {
  const record = new SourceRecord(new Filing([]), { names: [], facts: {}, forms: new Map() })
  return new Notebook(source, record, { limits: defaultLimits, format: 'unknown' }, 0)
}

/** Digests are of the bytes here, so the first claim is that there are these bytes. */
function attachment(notebook: Notebook, file: EvidenceFile): SourceClaim {
  const { kind, entry, contentType, size, digest, integrity } = file
  const entity = notebook.entity('attachment', `${kind} ${entry ?? ''} ${digest}`, { kind })
  const rule = 'bytes'
  const first = notebook.claim(entity, 'digest', 'computed', { value: { alg: 'sha-256', value: digest }, rule })
  const from = [first]
  if (entry !== undefined) notebook.claim(entity, 'entry', 'backend', { value: entry, from, rule })
  notebook.claim(entity, 'contentType', 'computed', { value: contentType, from, rule })
  notebook.claim(entity, 'size', 'computed', { value: size, from, rule })
  notebook.claim(entity, 'digestStatus', 'computed', { value: integrity ?? 'computed', from, rule })
  return first
}

function checkIntegrity(
  notebook: Notebook,
  { list, failed, missing }: ChecksumVerdict,
  said: SourceClaim | undefined,
): void {
  const check: Entity = notebook.check('evidence_integrity', 'automated', { aspect: list, origin: 'computed' })
  const value = failed.length > 0 ? 'fail' : missing.length > 0 ? 'inconclusive' : 'pass'
  const from = said ? { from: [said] } : {}
  notebook.claim(check, 'result', 'computed', { value, ...from, rule: 'checksum-list' })
  const named = [...failed, ...missing]
  if (named.length > 0)
    notebook.claim(check, 'reason', 'computed', { value: named.join(', '), ...from, rule: 'checksum-list' })
}

function testimonyOf({ source, claims, absent }: Notebook, diagnostics: readonly Diagnostic[]): Testimony {
  const told = diagnostics.map((each) => ({ ...each, source: source.id }))
  return { source, claims, absent, diagnostics: told, extensions: {} }
}
