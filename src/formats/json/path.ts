import { refuse } from '../../diagnostics/index.ts'
import { toPointer } from '../../model/pointer.ts'
import { positionAt } from '../position.ts'

/** An object or array that is open, and where the reader is inside it. */
export interface Container {
  readonly object: boolean
  readonly start: number
  key: string
  index: number
  /** Keys met, with their offsets. */
  readonly seen: Map<string, number>
}

/** The JSON Pointer of the value that is being read. */
export function pointerOf(path: readonly Container[]): string {
  return toPointer(path.map((container) => (container.object ? container.key : container.index)))
}

export function unexpected(text: string, offset: number, expected: string): never {
  const { line, column } = positionAt(text, offset)
  refuse('json/syntax', { args: { expected, line, column, offset } })
}
