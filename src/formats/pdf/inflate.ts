import { inflateRawSync, type ZlibOptions } from 'node:zlib'
import type { Limits } from '../../source/index.ts'
import { fromAscii85, fromHex, lzwLength, runsLength } from './ascii.ts'
import type { ObjectStream } from './pages.ts'
import { refusePdf } from './raise.ts'
import { findStreams, type RawStream } from './streams.ts'

/** What is left of the file's allowance: bytes of output, and of input read (streams can be made to overlap). */
interface Allowance {
  output: number
  input: number
}

/** A stream may be read so often, since overlapping ones are a way to spend time. */
const INPUT_READ_TIMES = 4

/**
 * Undoes the compression of every stream once, before pdf.js sees the file, and counts: more than `pdfInflated` bytes
 * in all is `pdf/limit`, a stream that does not inflate to its end and checksum is `pdf/malformed`. Gives the text of
 * the object streams, whose dictionaries are part of the file's structure.
 */
export function checkStreams(
  bytes: Buffer,
  limits: Limits,
  deadline: number,
): { streams: RawStream[]; objects: ObjectStream[] } {
  const streams = findStreams(bytes)
  const allowance = { output: limits.pdfInflated, input: bytes.length * INPUT_READ_TIMES }
  const objects: ObjectStream[] = []
  for (const stream of streams) {
    if (performance.now() > deadline) {
      refusePdf('pdf/timeout', { args: { limit: 'pdfMillis', max: limits.pdfMillis } })
    }
    const content = undo(bytes, stream, allowance, limits)
    if (stream.firstObject !== undefined) objects.push({ text: content.toString('latin1'), first: stream.firstObject })
  }
  return { streams, objects }
}

function undo(bytes: Buffer, stream: RawStream, allowance: Allowance, limits: Limits): Buffer {
  const decoders = [...stream.decoders]
  // Whatever the dictionary says: what starts like deflate could be read as deflate.
  const hidden = decoders[0] !== 'flate' && isZlib(bytes, stream.start)
  if (hidden) inflate(bytes.subarray(stream.start), allowance, limits, false)
  let content = bytes.subarray(stream.start, stream.end)
  for (const [index, decoder] of decoders.entries()) {
    if (decoder === 'image') break
    if (decoder === 'flate')
      content = inflate(index === 0 ? bytes.subarray(stream.start) : content, allowance, limits, true)
    else if (decoder === 'ascii85') content = fromAscii85(content)
    else if (decoder === 'hex') content = fromHex(content)
    else {
      spend(decoder === 'lzw' ? lzwLength(content) : runsLength(content), allowance, limits)
      // Nothing writes a second compression behind these two; what it would hold is not known here.
      if (index < decoders.length - 1) refusePdf('pdf/malformed', { args: { reason: 'compressed in an unusual way' } })
    }
  }
  return content
}

function isZlib(bytes: Buffer, at: number): boolean {
  const [method, check] = [bytes[at]!, bytes[at + 1]!]
  return (method & 0x0f) === 8 && method >> 4 <= 7 && ((method << 8) | check) % 31 === 0 && (check & 0x20) === 0
}

/** Node's types leave out `info`, which gives how much input was read. */
const inflateWithInfo = inflateRawSync as unknown as (
  bytes: Uint8Array,
  options: ZlibOptions & { info: true },
) => { buffer: Buffer; engine: { bytesWritten: number } }

/**
 * From the first byte to where deflate says it ends: not to `endstream`, which compressed bytes may spell, nor by
 * /Length, which may lie. pdf.js ignores the checksum; here it tells a damaged stream (RFC 1950 §2.2).
 */
function inflate(bytes: Buffer, allowance: Allowance, limits: Limits, claimed: boolean): Buffer {
  if (!isZlib(bytes, 0)) return claimed ? damaged() : bytes
  try {
    const { buffer, engine } = inflateWithInfo(bytes.subarray(2), { maxOutputLength: allowance.output + 1, info: true })
    spend(buffer.length, allowance, limits)
    allowance.input -= engine.bytesWritten
    if (allowance.input < 0) refusePdf('pdf/malformed', { args: { reason: 'its streams overlap' } })
    if (claimed && checksumAt(bytes, engine.bytesWritten + 2) !== adler32(buffer)) return damaged()
    return buffer
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE') spend(Number.POSITIVE_INFINITY, allowance, limits)
    if (code?.startsWith('Z_')) return claimed ? damaged() : bytes
    throw error
  }
}

function checksumAt(bytes: Buffer, at: number): number | undefined {
  return at + 4 <= bytes.length ? bytes.readUInt32BE(at) : undefined
}

function damaged(): never {
  refusePdf('pdf/malformed', { args: { reason: 'a compressed stream is damaged' } })
}

function spend(length: number, allowance: Allowance, limits: Limits): void {
  allowance.output -= length
  if (allowance.output < 0) refusePdf('pdf/limit', { args: { limit: 'pdfInflated', max: limits.pdfInflated } })
}

function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0]
  for (let at = 0; at < bytes.length; ) {
    // 3800 sums stay below 2^31 (RFC 1950 §8.2 takes 5552 for unsigned ones).
    const end = Math.min(at + 3800, bytes.length)
    for (; at < end; at++) {
      a += bytes[at]!
      b += a
    }
    a %= 65521
    b %= 65521
  }
  return ((b << 16) | a) >>> 0
}
