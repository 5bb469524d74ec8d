import { diagnostic, ProofingError, refuse } from './diagnostics/index.ts'
import { jsonNodes, readJson } from './formats/json/read.ts'
import { Shape } from './mapping/index.ts'
import { detectFormat, type Format, type Limits, type SourceBytes, type SourceNode } from './source/index.ts'
import { fits, type Payload, type Vendor } from './vendors/vendor.ts'

/** A source of which it is known who wrote it. */
export interface Recognized {
  readonly source: SourceBytes
  readonly format: Format
  readonly vendor: Vendor
  readonly payload: Payload
  readonly nodes: readonly SourceNode[]
  /** The payload's place in the vendors' lists. */
  readonly rank: number
}

/** Reads a source and tells by its structure what it is; refuses what is no payload, or more than one. */
export function recognize(source: SourceBytes, vendors: readonly Vendor[], limits: Limits): Recognized {
  try {
    return { source, ...recognizeBytes(source.bytes, vendors, limits) }
  } catch (error) {
    throw error instanceof ProofingError ? ofSource(error, source.id) : error
  }
}

function recognizeBytes(bytes: Uint8Array, vendors: readonly Vendor[], limits: Limits): Omit<Recognized, 'source'> {
  const format = detectFormat(bytes)
  if (format === 'empty') refuse('input/empty')
  if (format !== 'json') refuse('input/unknown-format', { args: { format } })
  const nodes = jsonNodes(readJson(bytes, limits))
  const shape = new Shape(nodes)
  const known = vendors.flatMap((vendor) => vendor.payloads.map((payload) => ({ vendor, payload })))
  const all = known.filter(({ payload }) => fits(payload, shape))
  // What is no result is told by one name, so a result that carries that name too is still a result.
  const results = all.filter(({ payload }) => payload.role !== 'aside')
  const fitting = results.length > 0 ? results : all.slice(0, 1)
  const [only, second] = fitting
  if (!only) refuse('vendor/unknown')
  if (second) {
    const payloads = fitting.map(({ payload }) => payload.payload).join(', ')
    refuse('vendor/ambiguous', { args: { payloads } })
  }
  return { format, nodes, ...only, rank: known.indexOf(only) }
}

/** The error with the source that it is about. */
function ofSource(error: ProofingError, source: string): ProofingError {
  const diagnostics = error.diagnostics.map((each) => ({ ...each, source: each.source ?? source }))
  return new ProofingError(error.code, diagnostics)
}

/** What a payload is that is no result, as a diagnostic of its source. */
export function notAResult({ source, payload }: Recognized, severity: 'error' | 'info') {
  const args = { payload: payload.payload, what: payload.what }
  return diagnostic('payload/not-a-result', { source: source.id, at: { pointer: '' }, args, severity })
}
