import { inflateSync } from 'node:zlib'
import { membersOf } from './members.mjs'

// An own, plain reading of whether an input says that somebody is approved, to hold the library against.
const FIELDS = /(?:approved|verificationresult|status)$/
const YES = /^\s*(?:true|verified)\s*$/i
/** The answer to a question for a status has a field of this name; of MobbID's, a `true` approves nobody. */
const RESULT = /result$/
const VERIFIED = /^\s*verified\s*$/i
const IN_XML = /Godkjent(?:\s[^<]*)?>\s*(?:<!\[CDATA\[)?\s*true/i

const READERS = {
  json: (bytes) => says(parsed(bytes), ''),
  xml: (bytes) => [...['utf8', 'latin1', 'utf16le'].map((each) => bytes.toString(each)), bigEndian(bytes)].some(inXml),
  pdf: (bytes) => printed(bytes),
  zip: (_, contents) =>
    contents.some((content) => Object.keys(READERS).some((each) => plainlyApproves(each, content, []))),
}

/** Whether who reads the bytes, or the contents of an archive, finds an approval. */
export function plainlyApproves(format, bytes, contents) {
  return READERS[format](bytes, contents ?? membersOf(bytes))
}

function parsed(bytes) {
  try {
    return JSON.parse(bytes.toString().replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

function says(value, path) {
  if (typeof value !== 'object' || value === null) {
    const text = String(value)
    return (FIELDS.test(path) && YES.test(text)) || (RESULT.test(path) && VERIFIED.test(text))
  }
  return Object.entries(value).some(([key, member]) =>
    says(member, Array.isArray(value) ? path : path + key.replace(/[.-]/g, '').toLowerCase()),
  )
}

function inXml(text) {
  const decoded = text.replace(/&#x([\da-f]{1,6});/gi, (_, code) => character(Number.parseInt(code, 16)))
  return IN_XML.test(decoded.replace(/&#(\d{1,7});/g, (_, code) => character(Number(code))))
}

const character = (code) => (code > 0 && code < 0x110000 ? String.fromCodePoint(code) : '')

const bigEndian = (bytes) =>
  Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le')

/** A label of the outcome and a word that approves in the strings that are drawn; glyphs without letters of their own could say anything. */
function printed(bytes) {
  const drawn = streamsOf(bytes).map((content) =>
    inReadingOrder(content)
      .replace(/<([\da-f\s]*)>/gi, (_, hex) => Buffer.from(hex.replace(/\s/g, ''), 'hex').toString('latin1'))
      .replace(/[[\]()]|(?<=[\])\s])-?[\d.]+(?=[\s[(\]])/g, ''),
  )
  const text = drawn.join('').replace(/\s/g, '')
  return bytes.includes('/Identity-H') || (/ID-kontroll|Godkjent/i.test(text) && /Ja|True|Godkjent/i.test(text))
}

/** Glyphs that are drawn one by one, in any order: from the top, and from left to right. */
function inReadingOrder(content) {
  const glyphs = [...content.matchAll(/1 0 0 1 (-?[\d.]+) (-?[\d.]+) Tm\s[^[<]*(\[?<[\da-f]{2}>)/gi)]
  if (glyphs.length < 100) return content
  return glyphs
    .map(([, x, y, text]) => ({ x: Number(x), y: Number(y), text }))
    .sort((one, other) => other.y - one.y || one.x - other.x)
    .map(({ text }) => text)
    .join(' ')
}

function streamsOf(bytes) {
  const found = []
  for (const { index, 0: word } of bytes.toString('latin1').matchAll(/stream\r?\n/g)) {
    const content = bytes.subarray(index + word.length)
    try {
      found.push(inflateSync(content).toString('latin1'))
    } catch {
      // To the end of the file: a stream may hold the word that ends streams.
      found.push(content.toString('latin1'))
    }
  }
  return found
}
