import { bounds } from './bounds.ts'
import { decoderNames, dictionaryBefore } from './dictionary.ts'
import { refusePdf } from './raise.ts'

/** A stream of the file (ISO 32000-1 §7.3.8), found by its keyword and not by the cross-reference table. */
export interface RawStream {
  /** Where its bytes start, and where the next `endstream` stands. */
  readonly start: number
  readonly end: number
  /** Its decoders, in the order in which they are undone. */
  readonly decoders: readonly string[]
  /** Of an object stream, whose content is part of the file's structure (§7.5.7): where its first object starts. */
  readonly firstObject?: number
}

const LF = 0x0a
const CR = 0x0d

/** Every place where a reader could see a stream, in the order of the file. */
export function findStreams(bytes: Buffer): RawStream[] {
  const streams: RawStream[] = []
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue
    const next = bytes[at + 6]
    if (next !== LF && next !== CR) {
      // pdf.js takes whatever stands up to the next line for a part of the keyword (§7.3.8.1 allows a line end only).
      if (followsDictionary(bytes, at))
        refusePdf('pdf/malformed', { args: { reason: 'a stream does not begin on a line' } })
      continue
    }
    if (streams.length >= bounds.pdfStreams) {
      refusePdf('pdf/limit', { args: { limit: 'pdfStreams', max: bounds.pdfStreams } })
    }
    const start = at + (next === CR && bytes[at + 7] === LF ? 8 : 7)
    const end = bytes.indexOf('endstream', start)
    if (end === -1) refusePdf('pdf/malformed', { args: { reason: 'a stream has no end' } })
    const dictionary = dictionaryBefore(bytes, at)
    const decoders = decoderNames(dictionary)
    const first = /\/ObjStm\b/.test(dictionary) ? Number(/\/First\s+(\d{1,9})/.exec(dictionary)?.[1] ?? 0) : undefined
    streams.push({ start, end, decoders, ...(first === undefined ? {} : { firstObject: first }) })
  }
  return streams
}

function followsDictionary(bytes: Buffer, keyword: number): boolean {
  return />>[\0\t\f\r\n ]*$/.test(bytes.subarray(Math.max(0, keyword - 64), keyword).toString('latin1'))
}
