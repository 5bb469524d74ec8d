import { type Diagnostic, diagnostic, printable } from '../diagnostics/index.ts'
import { describeImage } from '../formats/image/describe.ts'
import { verifyChecksums } from '../formats/signature/checksums.ts'
import { recognizeSignature, type SignatureFile } from '../formats/signature/recognize.ts'
import {
  apply,
  describeArchive,
  describeEvidence,
  type EvidenceFile,
  kindFromName,
  withoutCredentials,
} from '../mapping/index.ts'
import type { Testimony, TestimonySource } from '../model/index.ts'
import { checksumsOf, detectFormat, entryOf, type Limits, type SourceBytes, sha256 } from '../source/index.ts'
import {
  archiveName,
  notAResult,
  type Opened,
  type OpenedArchive,
  type OpenedEvidence,
  type OpenedPayload,
} from './open.ts'
import { MEDIA_TYPES } from './read.ts'
import { typeMismatch } from './type-mismatch.ts'

interface Settings {
  readonly limits: Limits
  readonly today: string | undefined
}

/** What each source says. An archive gives its members' words, and its own on what it holds. */
export function testify(opened: Opened, settings: Settings): Testimony[] {
  if (opened.kind === 'payload') return [ofPayload(opened, settings)]
  if (opened.kind === 'evidence') return [ofEvidence(opened, settings.limits)]
  const payloads = opened.members.filter((member) => member.kind === 'payload')
  return [ofArchive(opened, settings.limits), ...payloads.map((member) => ofPayload(member, settings))]
}

function ofPayload(opened: OpenedPayload, { limits, today }: Settings): Testimony {
  const { source: bytes, format, vendor, payload, filing, rank } = opened
  const known = { vendor: vendor.vendor, product: vendor.product, role: payload.role, rank }
  const source = describe(bytes, payload.payload, MEDIA_TYPES[format], known)
  const diagnostics = [...typeMismatch(bytes), ...opened.diagnostics].map((each) => ({ ...each, source: source.id }))
  if (opened.evidence) return ofEmbedded(opened, source, limits)
  if (!payload.table) {
    return ofAside(opened, source, diagnostics)
  }
  const testimony = apply(payload.table, payload.column ?? 0, source, filing, { limits, today, format })
  return diagnostics.length === 0
    ? testimony
    : { ...testimony, diagnostics: [...diagnostics, ...testimony.diagnostics] }
}

/** An answer in which a file should lie and cannot be read still says what file, and whose. */
function ofAside(opened: OpenedPayload, source: TestimonySource, diagnostics: readonly Diagnostic[]): Testimony {
  const isEvidence = opened.payload.evidence !== undefined
  const told = [...diagnostics, notAResult(opened, isEvidence ? 'warning' : 'info')]
  const rest = isEvidence ? beside(opened) : { extensions: {}, diagnostics: [] }
  const { extensions } = rest
  return { source, claims: [], absent: [], diagnostics: [...told, ...rest.diagnostics], extensions }
}

/** What an answer says beside the file that it holds, without credentials. */
function beside({ source, filing, payload }: OpenedPayload): Pick<Testimony, 'extensions' | 'diagnostics'> {
  const rest = filing.nodes.filter(({ path, container }) => !container && path[0] !== payload.evidence?.bytes)
  const { kept, dropped } = withoutCredentials(rest)
  const diagnostics = dropped.map(() => diagnostic('field/credential', { source: source.id }))
  const placed = kept.map((node) => ['pointer' in node.at ? node.at.pointer : '', node.value])
  return { extensions: Object.fromEntries(placed), diagnostics }
}

const NOBODY = { vendor: null, product: null, role: 'aside', rank: Number.MAX_SAFE_INTEGER } as const

function ofEvidence({ source: bytes, unpacked, because }: OpenedEvidence, limits: Limits): Testimony {
  const { file, diagnostics } = fileOf(unpacked ? unpack(bytes, unpacked) : bytes, limits)
  const source = describe(bytes, 'evidence/file', file.contentType, NOBODY)
  const checksums = file.contentType === 'application/pdf' ? { checksums: checksumsOf(unpacked ?? bytes.bytes) } : {}
  const own = because?.diagnostics.map((each) => ({ ...each, severity: 'info' as const })) ?? []
  const told = [...typeMismatch(bytes), ...diagnostics, ...own]
  const report = file.contentType === 'application/pdf' ? { kind: 'report_pdf' } : {}
  return describeEvidence({ ...source, ...checksums }, { ...file, ...report }, told)
}

/** An answer that holds a file in base64: the file is the attachment, and the rest of the answer is kept. */
function ofEmbedded(opened: OpenedPayload, source: TestimonySource, limits: Limits): Testimony {
  const { source: bytes, evidence, filing, payload } = opened
  const { file, diagnostics } = fileOf(unpack(bytes, evidence?.bytes ?? bytes.bytes), limits)
  const named = kindFromName(evidence?.kind ?? '')
  const kind =
    payload.evidence?.kind ?? (named === 'unknown' && file.contentType.startsWith('video/') ? 'liveness_video' : named)
  const checksums =
    file.contentType === 'application/pdf' ? { checksums: checksumsOf(evidence?.bytes ?? bytes.bytes) } : {}
  const testimony = describeEvidence({ ...source, ...checksums }, { ...file, kind }, diagnostics)
  const at = filing.nodes.find(({ path }) => path[0] === payload.evidence?.bytes)?.at
  const rest = beside(opened)
  const reason = 'it is a file in base64; the attachment has its digest'
  const told = diagnostic('field/ignored', { source: source.id, ...(at ? { at } : {}), args: { reason } })
  return {
    ...testimony,
    diagnostics: [...testimony.diagnostics, told, ...rest.diagnostics],
    extensions: rest.extensions,
  }
}

function unpack(source: SourceBytes, bytes: Uint8Array): SourceBytes {
  return { ...source, bytes, digest: sha256(bytes) }
}

function ofArchive({ source: bytes, members, diagnostics }: OpenedArchive, limits: Limits): Testimony {
  const source = describe(bytes, archiveName(members), 'application/zip', NOBODY)
  const held = members.map(({ source: member }) => ({ name: entryOf(member), bytes: member.bytes }))
  const signatures = held.map(({ name, bytes: content }) => recognizeSignature(name, content))
  const lists = held.flatMap(({ name }, index) => {
    const signature = signatures[index]
    if (signature?.type !== 'checksums') return []
    const folder = name.slice(0, name.lastIndexOf('/') + 1)
    return { list: name, folder, results: verifyChecksums(signature.list, held, folder) }
  })
  const verdicts = lists.map(({ list, results }) => ({
    list,
    failed: results.filter(({ result }) => result === 'fail').map(({ name }) => name),
    missing: results.filter(({ result }) => result === 'missing').map(({ name }) => name),
  }))
  const told = [...diagnostics]
  const files = members.flatMap((member, index): EvidenceFile[] => {
    if (member.kind === 'payload' && member.format === 'json') return []
    const { file, diagnostics: own } = describeFile(member.source, signatures[index], limits)
    told.push(...own, ...unknownMember(member), ...(member.kind === 'evidence' ? typeMismatch(member.source) : []))
    const integrity = integrityOf(member.source, lists)
    return [
      {
        ...file,
        ...(member.kind === 'payload'
          ? { kind: REPORTS[member.format] ?? file.kind, contentType: MEDIA_TYPES[member.format] }
          : {}),
        ...(integrity ? { integrity } : {}),
      },
    ]
  })
  return describeArchive(source, files, verdicts, told)
}

/** Data that nobody recognizes may be a result in a form that is not known: it is told, not passed over. */
function unknownMember(member: Opened): Diagnostic[] {
  if (member.kind !== 'evidence' || !member.because || member.because.code.startsWith('pdf/')) return []
  const args = { entry: printable(entryOf(member.source)), format: detectFormat(member.source.bytes) }
  return [diagnostic('zip/unknown-member', { args })]
}

const REPORTS: Readonly<Record<string, string>> = { pdf: 'report_pdf', xml: 'report_xml' }

interface DescribedFile {
  readonly file: EvidenceFile
  readonly diagnostics: readonly Diagnostic[]
}

function fileOf(source: SourceBytes, limits: Limits): DescribedFile {
  return describeFile(source, recognizeSignature(entryOf(source), source.bytes), limits)
}

function describeFile(bytes: SourceBytes, signature: SignatureFile | undefined, limits: Limits): DescribedFile {
  const { contentType, diagnostics } = describeImage(bytes.bytes, limits)
  const entry = bytes.container?.entry
  const kind = signature ? 'signature' : kindFromName(entry ?? bytes.name ?? '')
  const file = {
    kind,
    ...(entry === undefined ? {} : { entry }),
    contentType,
    size: bytes.bytes.length,
    digest: bytes.digest,
  }
  return { file, diagnostics }
}

type Lists = readonly { folder: string; results: readonly { name: string; result: string }[] }[]

function integrityOf({ container }: SourceBytes, lists: Lists): EvidenceFile['integrity'] {
  const said = lists.flatMap(({ folder, results }) =>
    results.filter(({ name }) => `${folder}${name}` === container?.entry || name === container?.entry),
  )
  if (said.length === 0) return undefined
  return said.some(({ result }) => result === 'fail') ? 'mismatch' : 'verified'
}

function describe(
  source: SourceBytes,
  payload: string,
  mediaType: string,
  known: Pick<TestimonySource, 'vendor' | 'product' | 'role' | 'rank'>,
): TestimonySource {
  const described: Omit<TestimonySource, keyof typeof known> = {
    id: source.id,
    payload,
    mediaType,
    ...(source.name === undefined ? {} : { name: source.name }),
    digest: source.digest,
    size: source.bytes.length,
    ...(source.container === undefined ? {} : { container: source.container }),
    ...(source.receivedAt === undefined ? {} : { receivedAt: source.receivedAt }),
  }
  return Object.assign(described, known)
}
