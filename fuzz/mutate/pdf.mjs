import { deflateSync, inflateSync } from 'node:zlib'
import { mutateBytes, spliced } from './bytes.mjs'

/** A change inside a stream, which is packed again; its /Length is told anew. */
export function mutateStream(bytes, random, means) {
  const streams = [...bytes.toString('latin1').matchAll(/\/Length (\d+)[^>]*>>\s*stream\r?\n/g)]
  const stream = random.pick(streams)
  if (!stream) return bytes
  const [head, said] = stream
  const start = stream.index + head.length
  const content = bytes.subarray(start, start + Number(said))
  const flate = head.includes('/FlateDecode')
  const plain = flate ? inflated(content) : content
  if (!plain) return bytes
  const changed = mutateBytes(plain, random, means)
  const written = flate ? deflateSync(changed, { level: 1 }) : changed
  const length = head.replace(/\/Length \d+/, `/Length ${written.length}`)
  return spliced(bytes, stream.index, start + content.length, Buffer.concat([Buffer.from(length, 'latin1'), written]))
}

function inflated(content) {
  try {
    return inflateSync(content, { maxOutputLength: 2 ** 20 })
  } catch {
    return undefined
  }
}

/** The same objects with a cross-reference table that is right: what is behind it is reached. */
export function tabled(bytes) {
  const text = bytes.toString('latin1')
  const trailer = /trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(text)?.[1]
  const end = text.lastIndexOf('\nxref')
  if (!trailer || end < 0) return bytes
  const places = new Map()
  for (const { 1: number, index } of text.slice(0, end).matchAll(/(?<=^|[\r\n])(\d{1,4}) 0 obj\b/g))
    places.set(Number(number), index)
  const size = Math.max(0, ...places.keys()) + 1
  const rows = Array.from({ length: size }, (_, number) =>
    places.has(number) ? `${String(places.get(number)).padStart(10, '0')} 00000 n \n` : `0000000000 65535 f \n`,
  )
  const told = `\nxref\n0 ${size}\n${rows.join('')}trailer\n${trailer.replace(/\/Size \d+/, `/Size ${size}`)}\nstartxref\n${end + 1}\n%%EOF\n`
  return Buffer.concat([bytes.subarray(0, end), Buffer.from(told, 'latin1')])
}
