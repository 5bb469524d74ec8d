import { type Diagnostic, diagnostic, ProofingError, refuse } from '../diagnostics/index.ts'
import { Filing, Shape } from '../mapping/index.ts'
import {
  detectFormat,
  entryOf,
  type Format,
  type Limits,
  mediaTypeOf,
  type SourceBytes,
  UNKNOWN_TYPE,
} from '../source/index.ts'
import { fits, type Payload, type PayloadFormat, type Vendor } from '../vendors/vendor.ts'
import { base64Alone, evidenceIn } from './embedded.ts'
import { once } from './once.ts'
import { isPayloadFormat, readNodes } from './read.ts'

const zip = once(() => import('../formats/zip/read.ts'))

/** A source of which it is known who wrote it. */
export interface OpenedPayload {
  readonly kind: 'payload'
  readonly source: SourceBytes
  readonly format: PayloadFormat
  readonly vendor: Vendor
  readonly payload: Payload
  readonly filing: Filing
  readonly diagnostics: readonly Diagnostic[]
  /** A file that the payload writes in base64. */
  readonly evidence?: { readonly bytes: Uint8Array; readonly kind: string }
  /** The payload's place in the vendors' lists. */
  readonly rank: number
}

/** A file that speaks of no field: an image, a recording, a signature, a list of checksums. */
export interface OpenedEvidence {
  readonly kind: 'evidence'
  readonly source: SourceBytes
  /** The file itself, where the source only writes it in base64. */
  readonly unpacked?: Uint8Array
  /** Why it is no payload, where it could have been one. */
  readonly because?: ProofingError
}

/** An archive, whose members are sources of their own. */
export interface OpenedArchive {
  readonly kind: 'archive'
  readonly source: SourceBytes
  readonly diagnostics: readonly Diagnostic[]
  readonly members: readonly Opened[]
}

export type Opened = OpenedPayload | OpenedEvidence | OpenedArchive

/** Reads a source and tells by its structure what it is; refuses what is damaged, no payload, or more than one. */
export async function open(source: SourceBytes, vendors: readonly Vendor[], limits: Limits): Promise<Opened> {
  try {
    const format = detectFormat(source.bytes)
    if (format === 'empty') refuse('input/empty')
    if (format === 'zip') return await openArchive(source, vendors, limits)
    if (!isPayloadFormat(format)) return openEvidence(source, format)
    return await openPayload(source, format, vendors, limits)
  } catch (error) {
    // A report of a vendor whose reports are not read is evidence beside the data of the process.
    if (!(error instanceof ProofingError)) throw error
    return asEvidence(source, error, REPORT_OF_OTHERS)
  }
}

async function openPayload(
  source: SourceBytes,
  format: PayloadFormat,
  vendors: readonly Vendor[],
  limits: Limits,
): Promise<OpenedPayload> {
  const { nodes, diagnostics } = await readNodes(source, format, vendors, limits)
  const filing = new Filing(nodes)
  const shape = new Shape(filing)
  const known = payloadsOf(vendors)
  const all = known.filter(({ payload }) => fits(payload, format, shape))
  // What is no result is told by one name, so a result that carries that name too is still a result.
  const results = all.filter(({ payload }) => payload.role !== 'aside')
  const fitting = results.length > 0 ? results : all.slice(0, 1)
  const [only, second] = fitting
  if (!only) refuse(format === 'pdf' ? 'pdf/label-missing' : 'vendor/unknown')
  if (second) {
    const payloads = fitting.map(({ payload }) => payload.payload).join(', ')
    refuse('vendor/ambiguous', { args: { payloads } })
  }
  const evidence = evidenceIn(nodes, only.payload)
  const held = evidence ? { evidence } : {}
  return { kind: 'payload', source, format, filing, diagnostics, ...only, ...held, rank: known.indexOf(only) }
}

interface KnownPayload {
  readonly vendor: Vendor
  readonly payload: Payload
}

const listed = new WeakMap<readonly Vendor[], readonly KnownPayload[]>()

/** The payloads of all vendors in one list. */
function payloadsOf(vendors: readonly Vendor[]): readonly KnownPayload[] {
  const known = listed.get(vendors)
  if (known) return known
  const made = vendors.flatMap((vendor) => vendor.payloads.map((payload) => ({ vendor, payload })))
  listed.set(vendors, made)
  return made
}

/** A member that is no payload is evidence all the same; one that is damaged is not. */
async function openArchive(source: SourceBytes, vendors: readonly Vendor[], limits: Limits): Promise<OpenedArchive> {
  const { members, diagnostics } = await (await zip()).readZip(source.bytes, limits)
  const opened: Opened[] = []
  for (const { name, bytes, digest } of members) {
    const member: SourceBytes = {
      id: digest.slice(0, source.id.length),
      digest,
      bytes,
      container: { source: source.id, entry: name },
    }
    opened.push(await openMember(member, vendors, limits))
  }
  return { kind: 'archive', source, diagnostics, members: opened }
}

async function openMember(member: SourceBytes, vendors: readonly Vendor[], limits: Limits): Promise<Opened> {
  const format = detectFormat(member.bytes)
  if (!isPayloadFormat(format)) return { kind: 'evidence', source: member }
  try {
    return await openPayload(member, format, vendors, limits)
  } catch (error) {
    if (!(error instanceof ProofingError)) throw error
    const isProse = PROSE.test(entryOf(member))
    return asEvidence(member, error, isProse ? PROSE_AT_MOST : NOT_A_PAYLOAD)
  }
}

const REPORT_OF_OTHERS: ReadonlySet<string> = new Set(['pdf/label-missing', 'pdf/no-text'])

const NOT_A_PAYLOAD: ReadonlySet<string> = new Set([...REPORT_OF_OTHERS, 'vendor/unknown'])

/** Members that people or browsers read: a table whose cells are quoted begins as JSON does, and a web page as XML. */
const PROSE = /\.(?:txt|csv|tsv|log|md|html?)$/i

/** What a readme or a web page may be, although it begins as a payload does. */
const PROSE_AT_MOST: ReadonlySet<string> = new Set([
  ...NOT_A_PAYLOAD,
  'json/syntax',
  'xml/syntax',
  'xml/doctype',
  'xml/entity',
  'encoding/invalid',
  'encoding/unsupported',
])

function asEvidence(source: SourceBytes, error: ProofingError, codes: ReadonlySet<string>): OpenedEvidence {
  const because = ofSource(error, source.id)
  if (codes.has(error.code)) return { kind: 'evidence', source, because }
  throw because
}

function openEvidence(source: SourceBytes, format: Format): OpenedEvidence {
  const unpacked = format === 'unknown' ? base64Alone(source.bytes) : undefined
  if (unpacked) return { kind: 'evidence', source, unpacked }
  if (mediaTypeOf(source.bytes) === UNKNOWN_TYPE) refuse('input/unknown-format', { args: { format } })
  return { kind: 'evidence', source }
}

/** An archive is called after the vendor whose result lies in it; one of two vendors has no such name. */
export function archiveName(members: readonly Opened[]): string {
  const results = members.flatMap((member) =>
    member.kind === 'payload' && member.payload.role === 'result' ? [member] : [],
  )
  const names = new Set(results.flatMap(({ vendor }) => vendor.archive ?? []))
  const [only] = names
  return names.size === 1 && only !== undefined ? only : 'archive'
}

/** The error with the source that it is about. */
function ofSource(error: ProofingError, source: string): ProofingError {
  const diagnostics = error.diagnostics.map((each) => ({ ...each, source: each.source ?? source }))
  return new ProofingError(error.code, diagnostics)
}

/** What a payload is that is no result, as a diagnostic of its source. */
export function notAResult({ source, payload }: OpenedPayload, severity: 'error' | 'warning' | 'info'): Diagnostic {
  const args = { payload: payload.payload, what: payload.what }
  return diagnostic('payload/not-a-result', { source: source.id, at: { pointer: '' }, args, severity })
}
