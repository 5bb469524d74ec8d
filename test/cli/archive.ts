import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ZipFile } from 'yazl'
import { CASE, ROOT } from './provenid.ts'

const IMAGES = join(ROOT, 'fixtures', 'make', 'zip', 'honest', 'images')

export const front = readFileSync(join(IMAGES, 'front.jpg'))
export const back = readFileSync(join(IMAGES, 'back.png'))
export const answer = readFileSync(join(CASE, 'input.json'))

/** An archive of these files, by name. */
export async function archive(files: Readonly<Record<string, Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(Buffer.from(bytes), name)
  zip.end()
  const parts: Buffer[] = []
  for await (const part of zip.outputStream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

/** A PIP case with two images. */
export function caseArchive(): Promise<Buffer> {
  return archive({ 'answer.json': answer, 'images/kari nordmann 23845610185 front.jpg': front, 'back.png': back })
}
