import { z } from 'zod'

/** What the JSON Schema says of a part, beside its structure. A part with an `id` is written once, under `$defs`. */
interface Annotation {
  readonly id?: string
  readonly description?: string
  readonly examples?: readonly string[]
}

/** A registry of our own: zod's global one is the application's, where our names could collide with its names. */
export const annotations = z.registry<Annotation>()
