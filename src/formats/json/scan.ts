import { diagnostic, ProofingError, refuse } from '../../diagnostics/index.ts'
import type { Limits } from '../../source/index.ts'
import { positionAt } from '../position.ts'
import { readString, scalarEnd } from './grammar.ts'
import { type Container, pointerOf, unexpected } from './path.ts'

/** Called once a value, with the containers around it (innermost last) and its offsets in the text. */
export type OnValue = (path: readonly Container[], start: number, end: number) => void

const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads a JSON text once, from left to right, without building anything: RFC 8259 and nothing beyond it, a key at
 * most once in an object, numbers that survive being read, depth and width within the limits.
 *
 * JSON.parse alone silently takes the last of two equal keys and rounds numbers.
 */
export function scanJson(text: string, limits: Limits, onValue?: OnValue): void {
  const stack: Container[] = []
  let members = 0
  let at = skip(text, text.charCodeAt(0) === 0xfeff ? 1 : 0)
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === 0x7b /* { */ || code === 0x5b /* [ */) {
      if (stack.length >= limits.jsonDepth) tooDeep(stack, limits)
      const container: Container = { object: code === 0x7b, start: at, key: '', index: 0, seen: new Map() }
      stack.push(container)
      at = skip(text, at + 1)
      if (text.charCodeAt(at) !== (container.object ? 0x7d : 0x5d)) {
        if (container.object) at = readKey(at, container)
        continue
      }
    } else {
      const end = scalarEnd(text, at, stack, limits)
      onValue?.(stack, at, end)
      at = skip(text, end)
    }
    // What follows a value: a comma and the next value, the end of one or more containers, or of the text.
    for (;;) {
      const container = stack.at(-1)
      if (!container) {
        if (at < text.length) unexpected(text, at, 'the end')
        return
      }
      const next = text.charCodeAt(at)
      if (next === 0x2c /* , */) {
        at = skip(text, at + 1)
        container.index++
        if (container.object) at = readKey(at, container)
        else count()
        break
      }
      if (next !== (container.object ? 0x7d : 0x5d))
        unexpected(text, at, container.object ? 'a comma or }' : 'a comma or ]')
      stack.pop()
      onValue?.(stack, container.start, at + 1)
      at = skip(text, at + 1)
    }
  }

  function readKey(from: number, container: Container): number {
    if (text.charCodeAt(from) !== 0x22) unexpected(text, from, 'a key in double quotes')
    const end = readString(text, from, stack, limits)
    const written = text.slice(from + 1, end - 1)
    const key = written.includes('\\') ? (JSON.parse(text.slice(from, end)) as string) : written
    container.key = key
    if (UNSAFE_KEYS.has(key)) refuse('json/unsafe-key', { at: { pointer: parentPointer(stack) } })
    const first = container.seen.get(key)
    if (first !== undefined) duplicate(first, stack)
    container.seen.set(key, from)
    count()
    const colon = skip(text, end)
    if (text.charCodeAt(colon) !== 0x3a) unexpected(text, colon, 'a colon')
    return skip(text, colon + 1)
  }

  // The elements of lists too: what reads them on holds each as it holds a key's value.
  function count(): void {
    if (++members > limits.jsonKeys) refuse('json/limit', { args: { limit: 'jsonKeys', max: limits.jsonKeys } })
  }

  function duplicate(first: number, path: readonly Container[]): never {
    const { line, column } = positionAt(text, first)
    const at = { pointer: pointerOf(path) }
    throw new ProofingError('json/duplicate-key', [diagnostic('json/duplicate-key', { at, args: { line, column } })])
  }
}

function parentPointer(path: readonly Container[]): string {
  return pointerOf(path.slice(0, -1))
}

function tooDeep(path: readonly Container[], limits: Limits): never {
  refuse('json/too-deep', { at: { pointer: parentPointer(path) }, args: { limit: 'jsonDepth', max: limits.jsonDepth } })
}

function skip(text: string, from: number): number {
  let at = from
  for (;;) {
    const code = text.charCodeAt(at)
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return at
    at++
  }
}
