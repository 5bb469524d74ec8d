import { crc32 } from 'node:zlib'
import { getFileNameLowLevel } from 'yauzl'
import { type Extra, UNICODE_PATH } from './extra.ts'
import { malformed, refuseZip } from './raise.ts'

/** What of a header says how its name is written. `host` is the system that made it (APPNOTE 4.4.2.2). */
export interface WrittenName {
  readonly raw: Buffer
  readonly flags: number
  readonly extra: Extra
  readonly host: number
}

export const UTF8_FLAG = 0x0800
const UNIX = 3
const MACOS = 19
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * The name as text: the Unicode path field if it belongs to this name (4.6.9), UTF-8 if the flag says so, and CP437
 * otherwise (appendix D). Unix and macOS tools write UTF-8 without the flag, so there well-formed UTF-8 is taken as it.
 */
export function decodeName({ raw, flags, extra, host }: WrittenName, entry: number): string {
  const field = extra.get(UNICODE_PATH)
  if (field) {
    // 4.6.9 lets a reader pass over a field of another name; not every reader does.
    const belongs = field.length > 5 && field[0] === 1 && field.readUInt32LE(1) === crc32(raw)
    if (!belongs) malformed('a Unicode path of another name', entry)
    return decodeUtf8(field.subarray(5)) ?? refuseZip('zip/unsafe-name', { entry, reason: 'not well-formed UTF-8' })
  }
  if (flags & UTF8_FLAG) {
    return decodeUtf8(raw) ?? refuseZip('zip/unsafe-name', { entry, reason: 'not well-formed UTF-8' })
  }
  const unflagged = host === UNIX || host === MACOS ? decodeUtf8(raw) : undefined
  return unflagged ?? decodeCp437(raw)
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

// CP437 gives 1-31 glyphs; here they stay control characters, which are refused.
function decodeCp437(raw: Buffer): string {
  return raw.every((byte) => byte < 0x80) ? raw.toString('latin1') : getFileNameLowLevel(0, raw, [], true)
}
