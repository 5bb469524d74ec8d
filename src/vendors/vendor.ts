import type { Shape, Signature, Table } from '../mapping/index.ts'
import type { PayloadRole } from '../model/index.ts'

/** What a payload comes in. */
export type PayloadFormat = 'json' | 'xml' | 'pdf'

/** One kind of answer that a vendor sends. */
export interface Payload {
  /** `pip/result-v2` */
  readonly payload: string
  /** In a sentence: "This is …, not a result." */
  readonly what: string
  readonly role: PayloadRole
  /** Default: json. */
  readonly format?: PayloadFormat
  /** It fits if any of these does. */
  readonly signatures: readonly Signature[]
  /** Where a piece of evidence lies in base64, the name that tells its kind, or the kind. */
  readonly evidence?: { readonly bytes: string; readonly kindName?: string; readonly kind?: string }
  /** None for what is recognized and not mapped. */
  readonly table?: Table
  /** Which rendering of the table it is. */
  readonly column?: number
}

/** A vendor's product: what its answers look like, and what they mean. */
export interface Vendor {
  /** `mobai`, or null for what any server sends. */
  readonly vendor: string | null
  readonly product: string | null
  /** For people. */
  readonly title: string
  /** In the order in which one outvotes the other among equals. */
  readonly payloads: readonly Payload[]
  /** What an archive is called in which a result of this vendor lies. */
  readonly archive?: string
  /** The documented words of statuses and techniques, as they are written: every other word may be a person's. */
  readonly words?: readonly string[]
}

export function fits(payload: Payload, format: PayloadFormat, shape: Shape): boolean {
  return (payload.format ?? 'json') === format && payload.signatures.some((signature) => shape.fits(signature))
}

interface Label {
  readonly text: string
  readonly section?: string
}

const listed = new WeakMap<readonly Vendor[], readonly Label[]>()

/** The labels that the reports of these vendors print, with the headings that some stand under. */
export function labelsOf(vendors: readonly Vendor[]): readonly Label[] {
  const labels = listed.get(vendors) ?? listLabels(vendors)
  listed.set(vendors, labels)
  return labels
}

function listLabels(vendors: readonly Vendor[]): Label[] {
  const reports = vendors.flatMap(({ payloads }) => payloads.filter(({ format }) => format === 'pdf'))
  const names = reports.flatMap(({ table, column = 0 }) => {
    const documented = table?.columns[column]
    return documented?.names.flatMap((name) => [name, ...(documented.facts[name]?.also ?? [])]) ?? []
  })
  return [...new Set(names)].map((name) => {
    const [section, text] = name.split(' > ')
    return text === undefined ? { text: name } : { text, section: section as string }
  })
}
