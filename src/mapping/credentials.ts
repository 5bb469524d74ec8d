import type { SourceNode } from '../source/index.ts'

const NAMES = /token|secret|passw|api[-_.]?key|authori[sz]ation|credential|cookie|bearer|private[-_.]?key/i
// A JSON Web Token, or the value of an Authorization header.
const VALUES = /^(?:eyJ[\w-]+\.[\w-]*\.[\w-]*|(?:Bearer|Basic) [\w+/=.~-]+)$/

/** Whether an undocumented value is one that must not be stored beside a result: by its name or by its form. */
export function looksLikeCredential(node: SourceNode): boolean {
  if (node.path.some((name) => NAMES.test(name)) || ('pointer' in node.at && NAMES.test(node.at.pointer))) return true
  return typeof node.value === 'string' && VALUES.test(node.value.slice(0, 4096))
}
