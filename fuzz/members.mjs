import { inflateRawSync } from 'node:zlib'

/** What lies behind each local header of an archive: inflated as far as that goes, or as it is stored. */
export function membersOf(bytes) {
  const found = []
  const signature = 'PK\u0003\u0004'
  for (let at = bytes.indexOf(signature); at >= 0 && at + 30 < bytes.length; at = bytes.indexOf(signature, at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    const stored = bytes.subarray(start, start + bytes.readUInt32LE(at + 22))
    found.push(bytes.readUInt16LE(at + 8) === 8 ? inflated(bytes.subarray(start)) : stored)
  }
  return found
}

function inflated(bytes) {
  try {
    return inflateRawSync(bytes, { maxOutputLength: 2 ** 20 })
  } catch {
    return Buffer.alloc(0)
  }
}
