import type { Place } from '../diagnostics/index.ts'

/**
 * A value of a source, with the names that lead to it and its place. `value` is text, a number, a boolean, null or an
 * empty container; a list is opened by `items`, one list of nodes an element.
 */
export interface SourceNode {
  readonly path: readonly string[]
  readonly at: Place
  readonly value: unknown
  readonly items?: () => readonly (readonly SourceNode[])[]
  /** An object with members: known so that an object in the place of a value is noticed. */
  readonly container?: true
  /** Whoever looks at the source may see something else there: it is painted over, or stands inside another value. */
  readonly doubtful?: 'painted-over' | 'label-in-value'
}
