// Rows 4 to 6: bytes of XML, ZIP and PDF into canonical bytes, against what no design can leave out.
import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'
import { XMLParser } from 'fast-xml-parser'
import { SaxesParser } from 'saxes'
import { normalize, stringifyResult } from '../dist/index.js'
import { archive, json, members, pdf, xml } from './inputs.mjs'
import { cpuOf, interleaved } from './interleaved.mjs'
import { row } from './measure.mjs'

// Text of a PDF for no other purpose than to be timed: pdf-parse warns of a canvas that it can do without.
globalThis.DOMMatrix ??= class {}
const { PDFParse } = await import('pdf-parse')

const utf8 = new TextDecoder('utf-8', { fatal: true })
const fxp = new XMLParser({ ignoreAttributes: false, parseTagValue: false, processEntities: false })

function parseXml() {
  const text = utf8.decode(xml)
  new SaxesParser({ xmlns: true, position: false }).write(text).close()
  return fxp.parse(text)
}

async function textOfPdf() {
  const parser = new PDFParse({ data: Uint8Array.from(pdf), isEvalSupported: false, verbosity: 0 })
  const { text } = await parser.getText()
  await parser.destroy()
  return text
}

const packed = Object.values(members).map((bytes) => deflateRawSync(bytes))

function unpack() {
  for (const each of packed) {
    const bytes = inflateRawSync(each)
    crc32(bytes)
    createHash('sha256').update(bytes).digest('hex')
  }
}

const ours = (bytes) => async () => stringifyResult(await normalize(bytes))

/** Rows: CPU microseconds a file. */
export async function run(rounds = 9) {
  const zip = await archive()
  const [ofXml, ofZip] = [await normalize(xml), await normalize(zip)]
  const floors = {
    xml() {
      parseXml()
      JSON.stringify(ofXml)
    },
    // All members become one result.
    zip() {
      unpack()
      JSON.parse(utf8.decode(json))
      parseXml()
      JSON.stringify(ofZip)
    },
    pdf: textOfPdf,
  }
  return [
    await rowOf(
      4,
      'XML bytes to canonical bytes, against saxes + fast-xml-parser + stringify',
      ours(xml),
      floors.xml,
      300,
      rounds,
      '≤ 1.5',
    ),
    await rowOf(
      5,
      'ZIP (JSON, XML, 2 images) to canonical bytes, against its floor',
      ours(zip),
      floors.zip,
      30,
      rounds,
      '≤ 1.3',
    ),
    await rowOf(
      6,
      'PDF report to canonical bytes, against the text by pdf-parse',
      ours(pdf),
      floors.pdf,
      20,
      rounds,
      '≤ 1.1',
    ),
  ]
}

async function rowOf(number, what, own, floor, calls, rounds, goal) {
  for (const call of [own, floor]) await cpuOf(call, calls * 3)
  const taken = await interleaved({ own, floor }, rounds, (call) => cpuOf(call, calls))
  return row(number, what, taken.own, taken.floor, taken.own / taken.floor, goal)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.table(await run(Number(process.argv[2] ?? 9)))
}
