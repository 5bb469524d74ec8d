// A picture of text and flat colours needs no more than 256 of them: a third of the bytes.
import { crc32, deflateSync } from 'node:zlib'

const MOST = 256

/** A PNG with a palette (W3C PNG 11.2.2, 11.2.3) from pixels of four bytes. */
export function indexedPng(width, height, rgba) {
  const { palette, indexOf } = paletteOf(rgba)
  const rows = Buffer.alloc((width + 1) * height)
  for (let at = 0; at < width * height; at++) {
    rows[at + Math.floor(at / width) + 1] = indexOf(rgba[at * 4], rgba[at * 4 + 1], rgba[at * 4 + 2])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The most frequent colours; any other is drawn in the nearest of them. */
function paletteOf(rgba) {
  const counts = new Map()
  for (let at = 0; at < rgba.length; at += 4) {
    const key = (rgba[at] << 16) | (rgba[at + 1] << 8) | rgba[at + 2]
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const keys = [...counts].sort(([, a], [, b]) => b - a).map(([key]) => key)
  const palette = keys.slice(0, MOST).map((key) => [key >> 16, (key >> 8) & 255, key & 255])
  const known = new Map(keys.slice(0, MOST).map((key, index) => [key, index]))
  const indexOf = (r, g, b) => {
    const key = (r << 16) | (g << 8) | b
    if (!known.has(key)) known.set(key, nearest(palette, [r, g, b]))
    return known.get(key)
  }
  return { palette, indexOf }
}

function nearest(palette, color) {
  const distance = (other) => other.reduce((sum, part, index) => sum + (part - color[index]) ** 2, 0)
  return palette.reduce((best, each, index) => (distance(each) < distance(palette[best]) ? index : best), 0)
}

function chunk(type, data) {
  const typed = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}
