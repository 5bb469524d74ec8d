import { readdirSync, readFileSync } from 'node:fs'
import { PDFParse } from 'pdf-parse'
import { afterAll, expect, test } from 'vitest'
import { readPdf } from '../../../src/formats/pdf/read.ts'
import { stopReader } from '../../../src/formats/pdf/worker.ts'
import { defaultLimits } from '../../../src/source/index.ts'
import { labels } from './labels.ts'

const folder = new URL('../../../fixtures/pip-pdf-layouts/', import.meta.url)

/** Painted out of order on purpose, so that reading in the order of the file gives a jumble. */
const JUMBLED = new Set(['single-glyphs'])

afterAll(stopReader)

for (const name of readdirSync(folder).filter((layout) => !JUMBLED.has(layout))) {
  test(`pdf-parse reads the lines of every value: ${name}`, async () => {
    const bytes = readFileSync(new URL(`${name}/input.pdf`, folder))
    const parser = new PDFParse({ data: Uint8Array.from(bytes) })
    const plain = squeeze((await parser.getText()).text)
    await parser.destroy()
    const { nodes } = await readPdf(bytes, labels, defaultLimits)
    for (const word of nodes.flatMap(({ value }) => String(value).split(' '))) expect(plain).toContain(squeeze(word))
  })
}

function squeeze(text: string): string {
  return text.normalize('NFC').replaceAll(/\s/g, '')
}
