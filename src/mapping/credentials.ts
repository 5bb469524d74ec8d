import type { SourceNode } from '../source/index.ts'
import type { Leaf } from './filing.ts'

const NAMES =
  /token|secret|passw|passphrase|api[-_. ]?key|access[-_. ]?key|session[-_. ]?key|authori[sz]ation|credential|cookie|bearer|private[-_. ]?key|jwt|client[-_. ]?id/i
const SHORT_NAMES = /^(?:pwd|pass|auth|otp|sig|apikey|key)$/i
/** A JSON Web Token, an Authorization header, `token=…`, or a URL with a user or a token in it. */
const VALUES =
  /\beyJ[\w-]{5,}\.[\w-]*\.[\w-]*|\b(?:bearer|basic)\s+[\w+/=.~-]{2,}|(?:token|secret|password|passwd|api_?key|authorization)\s*[=:]\s*\S|\/\/[^/\s:@]+:[^/\s@]+@/i

const LOOKS_AT = 8192

/** Whether a value is one that must not be stored beside a result, by its form: tokens, headers, signed-in URLs. */
export function looksLikeCredential(value: unknown): boolean {
  return typeof value === 'string' && VALUES.test(value.length > LOOKS_AT ? value.slice(0, LOOKS_AT) : value)
}

/** Whether what stands under a name is a credential, by the name. */
export function isCredentialName(name: string): boolean {
  return NAMES.test(name) || SHORT_NAMES.test(name) || VALUES.test(name.slice(0, LOOKS_AT))
}

const TELLERS = new Set([
  'key',
  'name',
  'header',
  'parameter',
  'parametername',
  'label',
  'field',
  'id',
  'type',
  '@name',
  '@key',
  '0',
])

/**
 * What may be kept of values that no row took, and what is left out: credentials by name, by form, and those whose
 * neighbour names them (`{ "key": "access_token", "value": … }`).
 */
export function withoutCredentials(nodes: readonly SourceNode[]): { kept: SourceNode[]; dropped: SourceNode[] } {
  const told = new Set(nodes.filter(isTeller).map(parentOf))
  const isTold = (node: SourceNode) => {
    for (let at = pointerOf(node); at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/'))))
      if (told.has(at)) return true
    return false
  }
  const places = new Set(nodes.map((node) => pointerOf(node).toLowerCase()))
  const kept: SourceNode[] = []
  const dropped: SourceNode[] = []
  for (const node of nodes) {
    const place = keyOfPair(node, places) ? parentOf(node) : pointerOf(node)
    const named = place.split('/').some(isCredentialName)
    const isCredential = named || looksLikeCredential(node.value) || isTold(node)
    ;(isCredential ? dropped : kept).push(node)
  }
  return { kept, dropped }
}

function isTeller({ path, at, value }: SourceNode): boolean {
  const last = at && 'pointer' in at ? (at.pointer.split('/').at(-1) ?? '') : (path.at(-1) ?? '')
  return TELLERS.has(last.toLowerCase()) && typeof value === 'string' && isCredentialName(value.trim())
}

/** Of `{ "key": "customer", "value": "c1" }`, the name that the value has: a key to nothing. */
function keyOfPair(node: SourceNode, places: ReadonlySet<string>): boolean {
  return /\/key$/i.test(pointerOf(node)) && places.has(`${parentOf(node)}/value`.toLowerCase())
}

function pointerOf({ at }: SourceNode): string {
  return 'pointer' in at ? at.pointer : 'xpath' in at ? at.xpath : at.label
}

function parentOf(node: SourceNode): string {
  const pointer = pointerOf(node)
  return pointer.slice(0, pointer.lastIndexOf('/'))
}

/** A leaf as diagnostics may name it: where the name itself is a credential, by what holds it. */
export function withoutName(leaf: Leaf): Leaf {
  if (!looksLikeCredential(pointerOf(leaf.node)) || !('pointer' in leaf.node.at)) return leaf
  return { ...leaf, node: { ...leaf.node, at: { pointer: parentOf(leaf.node) } } }
}
