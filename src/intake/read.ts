import type { Diagnostic } from '../diagnostics/index.ts'
import { jsonNodes, readJson } from '../formats/json/read.ts'
import type { Limits, SourceBytes, SourceNode } from '../source/index.ts'
import { labelsOf, type PayloadFormat, type Vendor } from '../vendors/vendor.ts'
import { once } from './once.ts'

/** The values of a source, with their places, and what is odd about its container. */
export interface Reading {
  readonly nodes: readonly SourceNode[]
  readonly diagnostics: readonly Diagnostic[]
}

type Reader = (source: SourceBytes, vendors: readonly Vendor[], limits: Limits) => Promise<Reading>

const xml = once(() => import('../formats/xml/read.ts'))
const pdf = once(() => import('../formats/pdf/read.ts'))

/** One reader a format. Only JSON is loaded at start: the others cost more than the rest together. */
const READERS: Readonly<Record<PayloadFormat, Reader>> = {
  json: async ({ bytes }, _, limits) => ({ nodes: jsonNodes(readJson(bytes, limits)), diagnostics: [] }),
  xml: async ({ bytes, decoded }, _, limits) => (await xml()).readXml(bytes, limits, decoded ? 'UTF-8' : undefined),
  pdf: async ({ bytes }, vendors, limits) => (await pdf()).readPdf(bytes, labelsOf(vendors), limits),
}

export const MEDIA_TYPES: Readonly<Record<PayloadFormat, string>> = {
  json: 'application/json',
  xml: 'application/xml',
  pdf: 'application/pdf',
}

export function isPayloadFormat(format: string): format is PayloadFormat {
  return Object.hasOwn(READERS, format)
}

export function readNodes(
  source: SourceBytes,
  format: PayloadFormat,
  vendors: readonly Vendor[],
  limits: Limits,
): Promise<Reading> {
  return READERS[format](source, vendors, limits)
}
