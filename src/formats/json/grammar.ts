import { refuse } from '../../diagnostics/index.ts'
import type { Limits } from '../../source/index.ts'
import { type Container, pointerOf, unexpected } from './path.ts'

const WORDS = ['true', 'false', 'null'] as const
// Sticky, so that a match cannot wander; no alternative can match the same text twice.
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const PLAIN = /[^"\\\u0000-\u001f]*/y

/** The end of the string, number or word that starts at `from`. */
export function scalarEnd(text: string, from: number, path: readonly Container[], limits: Limits): number {
  const code = text.charCodeAt(from)
  if (code === 0x22) return readString(text, from, path, limits)
  for (const word of WORDS) if (text.startsWith(word, from)) return from + word.length
  NUMBER.lastIndex = from
  const number = NUMBER.exec(text)?.[0]
  if (!number) return unexpected(text, from, 'a value')
  if (number.length > limits.jsonNumber) {
    refuse('json/limit', { at: { pointer: pointerOf(path) }, args: { limit: 'jsonNumber', max: limits.jsonNumber } })
  }
  if (!survives(number)) refuse('json/number-range', { at: { pointer: pointerOf(path) }, args: { offset: from } })
  return from + number.length
}

/** The end of the string whose opening quote stands at `from`; escapes are checked. */
export function readString(text: string, from: number, path: readonly Container[], limits: Limits): number {
  let at = from + 1
  for (;;) {
    PLAIN.lastIndex = at
    PLAIN.test(text)
    at = PLAIN.lastIndex
    const limit = isEvidence(path) ? 'evidenceText' : 'jsonString'
    if (at - from > limits[limit]) {
      refuse('json/limit', { at: { pointer: pointerOf(path) }, args: { limit, max: limits[limit] } })
    }
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    if (code !== 0x5c) unexpected(text, at, 'a closing quote')
    at += escapeLength(text, at)
  }
}

const EVIDENCE = new Set(['image', 'recording', 'pdfDocument'])

/** A member of the text's own object that holds a file in base64. */
function isEvidence(path: readonly Container[]): boolean {
  const [own, inner] = path
  return own !== undefined && !inner && EVIDENCE.has(own.key)
}

function escapeLength(text: string, at: number): number {
  const letter = text[at + 1] ?? ''
  if (letter !== '' && '"\\/bfnrt'.includes(letter)) return 2
  if (letter === 'u' && /^[\da-f]{4}$/i.test(text.slice(at + 2, at + 6))) return 6
  return unexpected(text, at, 'an escape of RFC 8259')
}

// A number in an identity payload is a score, a count or a time: one that is whole once it is read must be a safe
// integer, and have been written as that integer. `23845610185.00000000000001` and 1e-400 are read as other numbers.
function survives(number: string): boolean {
  const value = Number(number)
  if (!Number.isFinite(value)) return false
  if (!Number.isInteger(value)) return true
  return Number.isSafeInteger(value) && significant(number) === significant(String(value))
}

/** The digits that count, and the power of ten of the last one: equal for equal numbers, however they are written. */
function significant(number: string): string {
  const exponent = Number(/e(.+)$/i.exec(number)?.[1] ?? 0)
  const mantissa = number.replace(/^-|e.+$/gi, '')
  const point = mantissa.indexOf('.')
  const places = point === -1 ? 0 : mantissa.length - point - 1
  const written = mantissa.replace('.', '').replace(/^0+/, '')
  const digits = written.replace(/0+$/, '')
  return digits === '' ? '0' : `${digits}e${exponent - places + written.length - digits.length}`
}
