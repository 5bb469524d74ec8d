import { readFileSync } from 'node:fs'

export const fixture = (name) => readFileSync(new URL(`../fixtures/${name}/input.json`, import.meta.url))

const signed = (name) =>
  `https://pip.example.invalid/evidence/${name}?expires=1737368100&signature=${'0123456789abcdef'.repeat(8)}`

/** A PIP result of about 3 KB: the fixture's, with every other documented name filled that goes with an approval. */
export function fullPipRecord() {
  const record = JSON.parse(fixture('pip/v1-nested-approved').toString())
  const images = ['documentFront', 'documentBack', 'faceDocument', 'faceNow', 'chipImage', 'signature', 'extra']
  return Buffer.from(
    JSON.stringify({
      ...record,
      status: 'RESULT_SENT',
      dNumber: '63845610179',
      pdfUrl: signed('report.pdf'),
      imageUrls: Object.fromEntries(images.map((name) => [name, signed(`${name}.jpg`)])),
    }),
  )
}
