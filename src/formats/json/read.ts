import { refuse } from '../../diagnostics/index.ts'
import { escapeToken } from '../../model/pointer.ts'
import type { Limits, SourceNode } from '../../source/index.ts'
import { decodeUtf8 } from '../text.ts'
import { scanJson } from './scan.ts'

/** The value of a JSON text, after `scanJson` has found nothing that two readers could take differently. */
export function readJson(bytes: Uint8Array, limits: Limits): unknown {
  if (bytes.length > limits.jsonBytes) refuseTooLarge(bytes, limits)
  const text = decodeUtf8(bytes)
  scanJson(text, limits)
  return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
}

/** More than the limit is for a file in base64 only. */
function refuseTooLarge(bytes: Uint8Array, limits: Limits): void {
  const max = limits.jsonBytes + (holdsEvidence(bytes) ? limits.evidenceText : 0)
  if (bytes.length > max) refuse('input/too-large', { args: { limit: 'jsonBytes', size: bytes.length, max } })
}

/** Whether the text names a file in base64 at its very beginning, where short members come first. */
function holdsEvidence(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1')
  return /"(?:image|recording|pdfDocument)"\s*:\s*"/.test(head)
}

/** Every value of a parsed JSON text in document order; `pointer` is where `value` stands. */
export function jsonNodes(value: unknown, pointer = ''): SourceNode[] {
  const nodes: SourceNode[] = []
  const open: { path: readonly string[]; pointer: string; value: unknown }[] = [{ path: [], pointer, value }]
  for (let next = open.pop(); next; next = open.pop()) {
    nodes.push(toNode(next.path, next.pointer, next.value))
    if (!isObject(next.value)) continue
    for (const key of Object.keys(next.value).reverse()) {
      open.push({ path: [...next.path, key], pointer: `${next.pointer}/${escapeToken(key)}`, value: next.value[key] })
    }
  }
  return nodes
}

function toNode(path: readonly string[], pointer: string, value: unknown): SourceNode {
  const at = { pointer }
  if (Array.isArray(value) && value.length > 0) {
    return { path, at, value, items: () => value.map((item: unknown, index) => jsonNodes(item, `${pointer}/${index}`)) }
  }
  return isObject(value) && Object.keys(value).length > 0 ? { path, at, value, container: true } : { path, at, value }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
