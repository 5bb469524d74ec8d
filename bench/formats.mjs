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
  const rows = []
  for (const { row: number, what, own, floor, calls, warm, goal } of [
    {
      row: 4,
      what: 'XML bytes to canonical bytes, against saxes + fast-xml-parser + stringify',
      own: ours(xml),
      floor: floors.xml,
      calls: 300,
      warm: 4000,
      goal: '≤ 1.5',
    },
    {
      row: 5,
      what: 'ZIP (JSON, XML, 2 images) to canonical bytes, against its floor',
      own: ours(zip),
      floor: floors.zip,
      calls: 30,
      warm: 2000,
      goal: '≤ 1.3',
    },
    {
      row: 6,
      what: 'PDF report to canonical bytes, against the text by pdf-parse',
      own: ours(pdf),
      floor: floors.pdf,
      calls: 20,
      warm: 2000,
      goal: '≤ 1.1',
    },
  ]) {
    // The engine compiles a long way, for thousands of calls: in a thread of its own, whose time is counted too.
    for (const call of [own, floor]) await cpuOf(call, warm)
    const taken = await interleaved({ own, floor }, rounds, (call) => cpuOf(call, calls))
    rows.push(row(number, what, taken.own, taken.floor, taken.own / taken.floor, goal))
  }
  return rows
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.table(await run(Number(process.argv[2] ?? 9)))
}
