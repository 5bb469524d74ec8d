import { refuse } from '../diagnostics/index.ts'
import { isPlain, plainToJson } from './plain.ts'

/** What one input may be, but a Blob is read elsewhere: it is waited for. */
export type Content = string | ArrayBufferView | ArrayBuffer | Blob | object

/** The bytes of an input; an object's are those of its JSON text. */
export function toBytes(content: Content): Uint8Array {
  if (typeof content === 'string') return encode(content)
  if (content instanceof Uint8Array) return content
  if (ArrayBuffer.isView(content)) return new Uint8Array(content.buffer, content.byteOffset, content.byteLength)
  if (content instanceof ArrayBuffer) return new Uint8Array(content)
  if (typeof content === 'object' && content !== null && isPlain(content)) return encode(plainToJson(content))
  throw new TypeError('An input is bytes, text, a Blob, a parsed object, or { name?, content, receivedAt? }')
}

// TextEncoder would turn half a surrogate pair into U+FFFD: a silent change.
function encode(text: string): Uint8Array {
  if (!text.isWellFormed()) refuse('encoding/invalid', { args: { encoding: 'Unicode' } })
  return new TextEncoder().encode(text)
}
