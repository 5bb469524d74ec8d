/** One change to bytes. `donor` are the bytes of another file of the corpus. */
export function mutateBytes(bytes, { below, pick, chance }, { tokens, seam, donor }) {
  const at = below(bytes.length + 1)
  const to = Math.min(at + 1 + below(chance(4) ? 400 : 24), bytes.length)
  switch (below(9)) {
    case 0:
      return changed(bytes, at, (byte) => byte ^ (1 << below(8)))
    case 1:
      return changed(bytes, at, () => pick([0, 1, 0x7f, 0x80, 0xff, below(256)]))
    case 2:
      return spliced(bytes, at, to)
    case 3:
      return spliced(bytes, to, to, bytes.subarray(at, to))
    case 4:
      return chance(8) ? bytes.subarray(0, at) : spliced(bytes, at, at + 1)
    case 5: {
      const from = below(bytes.length)
      return spliced(bytes, at, chance(2) ? at : to, bytes.subarray(from, from + 1 + below(200)))
    }
    case 6: {
      const from = below(donor.length)
      return spliced(bytes, at, chance(2) ? at : to, donor.subarray(from, from + 1 + below(400)))
    }
    default: {
      const token = pick(tokens)
      const place = chance(4) ? at : afterSeam(bytes, at, seam)
      return spliced(
        bytes,
        place,
        chance(3) ? place + below(8) : place,
        typeof token === 'string' ? Buffer.from(token) : token,
      )
    }
  }
}

export function spliced(bytes, from, to, between = Buffer.alloc(0)) {
  return Buffer.concat([bytes.subarray(0, from), between, bytes.subarray(Math.max(from, to))])
}

function changed(bytes, at, change) {
  const copy = Buffer.from(bytes)
  if (at < copy.length) copy[at] = change(copy[at])
  return copy
}

function afterSeam(bytes, from, seam) {
  for (let at = from; at < bytes.length; at++) if (seam.includes(bytes[at])) return at + 1
  return from
}
