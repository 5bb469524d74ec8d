import { crc32, inflateRawSync } from 'node:zlib'
import { ProofingError } from '../../diagnostics/index.ts'
import type { ZipEntry } from './directory.ts'
import type { LocalRange } from './local.ts'
import { malformed, refuseZip } from './raise.ts'

export const STORED = 0
export const DEFLATED = 8

/** The content of an entry, with the size and the CRC-32 that its header says. Stored content is a view of the file. */
export function readContent(file: Buffer, { entry, dataStart, dataEnd }: LocalRange): Uint8Array {
  const packed = file.subarray(dataStart, dataEnd)
  const bytes = entry.method === DEFLATED ? inflate(packed, entry) : packed
  if (bytes.length !== entry.size) refuseZip('zip/size', { entry: entry.name, size: entry.size })
  if (crc32(bytes) !== entry.crc) refuseZip('zip/crc', { entry: entry.name })
  return bytes
}

/** Never more than the size that was said, which the limits have allowed; and all of what is packed. */
function inflate(packed: Buffer, { name, size }: ZipEntry): Buffer {
  try {
    // A byte more than is said: one chunk then holds all that may come, and nothing is put together from pieces.
    const options = { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, 64), info: true }
    const { buffer, engine } = inflateRawSync(packed, options) as unknown as Inflated
    // Behind the end of a stream zlib stops in silence.
    return engine.bytesWritten === packed.length ? buffer : malformed('bytes behind the packed content', name)
  } catch (error) {
    if (error instanceof ProofingError) throw error
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') refuseZip('zip/size', { entry: name, size })
    return malformed('the packed content is damaged', name)
  }
}

/** What `info: true` gives; Node's types do not know it. */
interface Inflated {
  readonly buffer: Buffer
  readonly engine: { readonly bytesWritten: number }
}
