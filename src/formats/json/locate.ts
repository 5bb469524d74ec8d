import type { Limits } from '../../source/index.ts'
import { positionAt } from '../position.ts'
import { pointerOf } from './path.ts'
import { scanJson } from './scan.ts'

/**
 * Where a value stands in the text of its source. Line and column from 1; `offset` and `length` in UTF-16 units of
 * the decoded text, `byteOffset` and `byteLength` in bytes of the file.
 */
export interface TextLocation {
  line: number
  column: number
  offset: number
  length: number
  byteOffset: number
  byteLength: number
}

/** The token at a JSON Pointer, or the cells `start` to `end` inside the text that it holds. */
export function locateJson(
  text: string,
  place: { pointer: string; line?: number; start?: number; end?: number },
  limits: Limits,
): TextLocation | undefined {
  const token = findToken(text, place.pointer, limits)
  if (!token) return undefined
  let [start, end] = token
  if (place.start !== undefined && place.end !== undefined && text.charCodeAt(start) === 0x22) {
    const units = unitOffsets(text, start, end)
    const before = lineStart(text.slice(start, end), place.line)
    start = units[before + place.start] ?? start
    end = units[before + place.end] ?? end
  }
  return {
    ...positionAt(text, start),
    offset: start,
    length: end - start,
    byteOffset: Buffer.byteLength(text.slice(0, start)),
    byteLength: Buffer.byteLength(text.slice(start, end)),
  }
}

function findToken(text: string, pointer: string, limits: Limits): [number, number] | undefined {
  let found: [number, number] | undefined
  scanJson(text, limits, (path, start, end) => {
    if (!found && pointerOf(path) === pointer) found = [start, end]
  })
  return found
}

/** For each UTF-16 unit of a string token's value, the offset of what writes it; and the closing quote's. */
function unitOffsets(text: string, start: number, end: number): number[] {
  const offsets: number[] = []
  let at = start + 1
  while (at < end) {
    offsets.push(at)
    at += text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2
  }
  return offsets
}

/** Units of the value before its line `line` (from 1). */
function lineStart(token: string, line = 1): number {
  const value = JSON.parse(token) as string
  let start = 0
  for (let at = 1; at < line; at++) start = value.indexOf('\n', start) + 1
  return start
}
