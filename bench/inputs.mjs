// What the benchmarks read: fixtures, and an archive of usual size.
import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

const fixture = (name) => new Uint8Array(readFileSync(new URL(`../fixtures/pip/${name}`, import.meta.url)))

export const json = fixture('xml-beside-its-json/input-1.json')
export const xml = fixture('xml-beside-its-json/input-2.xml')
export const pdf = fixture('all-renderings-agree/input-4.pdf')

/** Pictures of a face and of a document: the head of a JPEG of 640 by 480, and noise, which packs as badly as a picture. */
const images = [60, 180].map((kilobytes) =>
  Buffer.concat([Buffer.from('ffd8ffc0001108028001e003012200021101031101ffda0002', 'hex'), noise(kilobytes * 1024)]),
)

/** The members of the archive, by name. */
export const members = {
  'result.json': json,
  'result.xml': xml,
  'images/face.jpg': images[0],
  'images/document.jpg': images[1],
}

/** The archive's bytes. */
export async function archive() {
  const zip = new ZipFile()
  for (const [name, bytes] of Object.entries(members)) zip.addBuffer(Buffer.from(bytes), name, { mtime: new Date(0) })
  zip.end()
  return new Uint8Array(await buffer(zip.outputStream))
}

function noise(length) {
  const bytes = Buffer.alloc(length)
  let state = 1
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes[at] = state >>> 24
  }
  return bytes
}
