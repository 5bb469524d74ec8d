export type { Content } from './content.ts'
export { detectFormat, type Format } from './detect.ts'
export { checksumsOf, sha256 } from './digest.ts'
export { expandGlob, isFolder, listFiles, readCapped } from './files.ts'
export {
  entryOf,
  type NamedInput,
  type ProofingInput,
  type SingleInput,
  type SourceBytes,
  toSourceNow,
  toSources,
} from './input.ts'
export { defaultLimits, type LimitName, type Limits, withLimits } from './limits.ts'
export { mediaTypeOf, UNKNOWN_TYPE } from './media-type.ts'
export type { SourceNode } from './node.ts'
