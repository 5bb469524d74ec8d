import type { Code } from './code.ts'

/** Codes of images. */
// biome-ignore format: one record a line reads as a table
export const imageCodes = {
  'image/malformed': { severity: 'warning',   sentence: 'The bytes start as {type}, but its header cannot be read; the size in pixels is not known.', remedy: 'Fetch the image again; do not decode it before you know why.' },
  'image/limit':     { severity: 'warning',   sentence: 'The image exceeds the limit {limit} ({size} > {max}).', remedy: 'Do not decode it, or raise options.limits.{limit} if the size is expected.' },
} as const satisfies Record<string, Code>
