const TILDE = 0x7e
const GREATER = 0x3e

/** ISO 32000-1 §7.4.3, up to `~>`; what is no digit is skipped. */
export function fromAscii85(bytes: Uint8Array): Buffer {
  // A lone z stands for four zeros, so four bytes for each is the most.
  const out = Buffer.allocUnsafe(bytes.length * 4 + 4)
  let [value, count, length] = [0, 0, 0]
  for (const byte of bytes) {
    if (byte === TILDE) break
    if (byte === 0x7a && count === 0) length = out.writeUInt32BE(0, length)
    if (byte < 0x21 || byte > 0x75) continue
    value = value * 85 + (byte - 0x21)
    if (++count < 5) continue
    length = out.writeUInt32BE(value % 2 ** 32, length)
    value = count = 0
  }
  if (count > 1) {
    for (let pad = count; pad < 5; pad++) value = value * 85 + 84
    out.writeUInt32BE(value % 2 ** 32, length)
    length += count - 1
  }
  return out.subarray(0, length)
}

/** ISO 32000-1 §7.4.2, up to `>`. */
export function fromHex(bytes: Buffer): Buffer {
  const end = bytes.indexOf(GREATER)
  const digits = (end === -1 ? bytes : bytes.subarray(0, end)).toString('latin1').replace(/[^\da-f]/gi, '')
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex')
}

/** How many bytes a run-length stream becomes (§7.4.5). */
export function runsLength(bytes: Uint8Array): number {
  let length = 0
  for (let at = 0; at < bytes.length; ) {
    const run = bytes[at]!
    if (run === 128) break
    length += run < 128 ? run + 1 : 257 - run
    at += run < 128 ? run + 2 : 2
  }
  return length
}

const CLEAR = 256
const END = 257

/** How many bytes an LZW stream becomes (§7.4.4): only the lengths of the table's strings are kept. */
export function lzwLength(bytes: Uint8Array): number {
  const lengths: number[] = []
  let [total, previous, width, bits, held] = [0, 0, 9, 0, 0]
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffffff
    bits += 8
    if (bits < width) continue
    bits -= width
    const code = (held >> bits) & ((1 << width) - 1)
    if (code === END) break
    if (code === CLEAR) {
      lengths.length = 0
      width = 9
      previous = 0
      continue
    }
    const known = code < CLEAR ? 1 : lengths[code - 258]
    const length = known ?? previous + 1
    total += length
    if (previous > 0 && lengths.length < 4096 - 258) lengths.push(previous + 1)
    previous = length
    // Early change is the default: the code grows one entry before the table needs it.
    const next = lengths.length + 258 + 2
    width = next > 2048 ? 12 : next > 1024 ? 11 : next > 512 ? 10 : 9
  }
  return total
}
