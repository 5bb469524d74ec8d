import fc from 'fast-check'
import type { Encoding } from '../../../src/formats/encoding/index.ts'

/** What a writer knows of a leaf or an attribute that it has written; offsets in UTF-16 units of the text. */
export interface Written {
  readonly xpath: string
  readonly path: string
  readonly value: string | null
  readonly start: number
  readonly end: number
  /** Where each unit of the value is written. */
  readonly units: readonly (readonly [start: number, end: number])[]
}

export interface WrittenDocument {
  readonly text: string
  readonly encoding: Encoding
  /** The offset behind the root's last character. */
  readonly end: number
  readonly fields: readonly Written[]
}

interface Sign {
  readonly raw: string
  readonly value: string
}

interface Leaf {
  readonly name: string
  readonly prefix: string
  readonly attributes: readonly (readonly [name: string, signs: readonly Sign[]])[]
  readonly signs: readonly Sign[]
  readonly form: 'text' | 'cdata' | 'short' | 'nil' | 'comment'
}

interface Group {
  readonly prefix: string
  readonly before: string
  readonly members: readonly (Leaf | Group)[]
}

const NAMES = ['fnr', 'dnr', 'Godkjent', 'MRZ-kode', 'navndokinnehaver', 'gyldigtil', 'RFIDlest', 'k\u00f8nn', '_x.1']
const PREFIXES = ['', '', 'pip:', 'p:']
const BETWEEN = ['', '\n', '\r\n  ', '\t', '<!-- <fnr>1</fnr> & > -->', '<?pi <Godkjent>true ?>', ' <!--a-->\r ']

// The same sign under all its spellings; raw ones by what an encoding holds.
const ASCII = [...'abcXYZ0019<>& \'"+-,.=/;:#]!?', '\n', '\t']
const LATIN = [...'\u00e5\u00d8\u00c6\u00e9\u00a0']
const WIDE = ['\u0160', '\u20ac', '\ud83d\ude00', '\u202e', '\ufeff']
const NAMED: Readonly<Record<string, string>> = { '<': 'lt', '>': 'gt', '&': 'amp', '"': 'quot', "'": 'apos' }

function sign(encoding: Encoding, attribute: boolean): fc.Arbitrary<Sign> {
  const beyond = encoding === 'US-ASCII' ? [] : LATIN
  const wide = encoding.startsWith('UTF') ? WIDE : []
  const bare = [...ASCII, ...beyond, ...wide].filter((value) => !'<>&"\n\t'.includes(value))
  const value = fc.constantFrom(...ASCII, ...LATIN, ...WIDE, '\r')
  const referred = fc.tuple(value, fc.constantFrom('named', 'decimal', 'hex')).map(([each, how]) => {
    const name = NAMED[each]
    if (how === 'named' && name) return { raw: `&${name};`, value: each }
    const code = each.codePointAt(0) ?? 0
    return { raw: how === 'hex' ? `&#x0${code.toString(16)};` : `&#${code};`, value: each }
  })
  const lineEnds: Sign[] = attribute
    ? ['\n', '\t', '\r\n'].map((raw) => ({ raw, value: ' ' }))
    : ['\n', '\r\n', '\t'].map((raw) => ({ raw, value: raw === '\r\n' ? '\n' : raw }))
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...bare).map((raw) => ({ raw, value: raw })) },
    { weight: 2, arbitrary: referred },
    { weight: 1, arbitrary: fc.constantFrom(...lineEnds) },
  )
}

function leaf(encoding: Encoding): fc.Arbitrary<Leaf> {
  const names = encoding === 'US-ASCII' ? NAMES.filter((name) => name !== 'k\u00f8nn') : NAMES
  return fc.record({
    name: fc.constantFrom(...names),
    prefix: fc.constantFrom(...PREFIXES),
    attributes: fc
      .uniqueArray(fc.constantFrom('id', 'kilde', 'p:id', 'xml:lang'), { maxLength: 3 })
      .chain((list) => fc.tuple(...list.map((name) => fc.tuple(fc.constant(name), signs(encoding, true))))),
    signs: signs(encoding, false),
    form: fc.constantFrom('text', 'text', 'text', 'cdata', 'short', 'nil', 'comment'),
  })
}

function signs(encoding: Encoding, attribute: boolean): fc.Arbitrary<Sign[]> {
  return fc.array(sign(encoding, attribute), { maxLength: 12 })
}

function group(encoding: Encoding, depth: number): fc.Arbitrary<Group> {
  const member = depth === 0 ? leaf(encoding) : fc.oneof(leaf(encoding), leaf(encoding), group(encoding, depth - 1))
  return fc.record({
    prefix: fc.constantFrom(...PREFIXES),
    before: fc.constantFrom(...BETWEEN),
    members: fc.array(member, { minLength: 1, maxLength: 6 }),
  })
}

/** Well-formed documents that are written in an encoding and say so, with all that the writer knows of them. */
export const anyDocument: fc.Arbitrary<WrittenDocument> = fc
  .constantFrom<Encoding>('UTF-8', 'UTF-16LE', 'UTF-16BE', 'ISO-8859-1', 'windows-1252', 'US-ASCII')
  .chain((encoding) => fc.tuple(fc.constant(encoding), group(encoding, 3), fc.boolean()))
  .map(([encoding, root, marked]) => write(encoding, root, marked && encoding.startsWith('UTF')))

function write(encoding: Encoding, root: Group, marked: boolean): WrittenDocument {
  const fields: Written[] = []
  let text = `${marked ? '\ufeff' : ''}<?xml version="1.0" encoding="${encoding}"?>\r\n<!-- <x> -->`
  let groups = 0
  const spaces =
    ' xmlns="urn:a" xmlns:pip="urn:a" xmlns:p="urn:b" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
  writeGroup(root, '', new Map(), spaces)
  const end = text.length
  text += '\n<!-- end -->'
  return { text, encoding, end, fields }

  function writeGroup({ prefix, before, members }: Group, parent: string, siblings: Map<string, number>, more = '') {
    // Every group has a name of its own: two alike with different fields would be two records.
    const name = `gruppe${++groups}`
    const xpath = step(parent, name, siblings)
    text += `<${prefix}${name}${more} >${before}`
    const counts = new Map<string, number>()
    for (const member of members) {
      if ('members' in member) writeGroup(member, xpath, counts)
      else writeLeaf(member, xpath, counts)
      text += before
    }
    text += `</${prefix}${name}\n>`
  }

  function writeLeaf({ name, prefix, attributes, signs, form }: Leaf, parent: string, siblings: Map<string, number>) {
    const xpath = step(parent, name, siblings)
    text += `<${prefix}${name}${form === 'nil' ? ' xsi:nil="true"' : ''}`
    const place = fields.length
    for (const [attribute, value] of attributes) {
      text += ` ${attribute}\n= "`
      const local = attribute === 'p:id' ? "@*[name()='p:id']" : `@${attribute}`
      fields.push(put(value, `${xpath}/${local}`, `@${attribute.split(':').at(-1)}`))
      text += '"'
    }
    if (form === 'short' || form === 'nil') {
      text += '/>'
      fields.splice(place, 0, { xpath, path: name, value: form === 'nil' ? null : '', ...at(text.length), units: [] })
      return
    }
    text += '>'
    fields.splice(place, 0, content(form, signs, xpath, name))
    text += `</${prefix}${name}>`
  }

  function content(form: 'text' | 'cdata' | 'comment', value: readonly Sign[], xpath: string, path: string): Written {
    const start = text.length
    if (form === 'text') return put(value, xpath, path)
    text += form === 'cdata' ? '<![CDATA[' : '<!-- '
    const plain = value.filter(({ raw }) => raw !== '>' && !raw.startsWith('&')).concat(AMPERSAND)
    const written = form === 'cdata' ? put(plain, xpath, path) : { xpath, path, value: '', units: [] }
    text += form === 'cdata' ? ']]>' : ' -->'
    return { ...written, start, end: text.length }
  }

  function put(value: readonly Sign[], xpath: string, path: string): Written {
    const start = text.length
    const units: (readonly [number, number])[] = []
    for (const each of value) {
      const asWritten = each.raw.length === each.value.length
      for (let unit = 0; unit < each.value.length; unit++) {
        const from = text.length + (asWritten ? unit : 0)
        units.push([from, asWritten ? from + 1 : text.length + each.raw.length])
      }
      text += each.raw
    }
    return { xpath, path, value: value.map((each) => each.value).join(''), start, end: text.length, units }
  }
}

/** In a CDATA section this is five characters, not one. */
const AMPERSAND: Sign[] = [{ raw: '&amp;', value: '&amp;' }]

function step(parent: string, name: string, siblings: Map<string, number>): string {
  const index = (siblings.get(name) ?? 0) + 1
  siblings.set(name, index)
  return `${parent}/*[local-name()='${name}'][${index}]`
}

function at(offset: number) {
  return { start: offset, end: offset }
}
