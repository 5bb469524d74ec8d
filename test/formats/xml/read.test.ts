import { describe, expect, test } from 'vitest'
import { locateXml } from '../../../src/formats/xml/locate.ts'
import { readXml } from '../../../src/formats/xml/read.ts'
import { defaultLimits } from '../../../src/source/index.ts'
import { encode } from '../encoding/encode.ts'

function read(text: string) {
  return readXml(new TextEncoder().encode(text), defaultLimits)
}

/** The value of each leaf and attribute under its name; the names are all different. */
function values(text: string): Record<string, unknown> {
  const leaves = read(text).nodes.filter(({ container }) => !container)
  return Object.fromEntries(leaves.map(({ path, value }) => [path.join('/'), value]))
}

function places(text: string): unknown[] {
  return read(text).nodes.map(({ at }) => ('xpath' in at ? at.xpath : undefined))
}

const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

describe('values', () => {
  test('are text as written: never numbers, never trimmed', () => {
    const xml = '<r><fnr>01820312345</fnr><tlf>+47</tlf><score>0.970</score><kollinr> PIP </kollinr><e>1e5</e></r>'
    expect(values(xml)).toEqual({ fnr: '01820312345', tlf: '+47', score: '0.970', kollinr: ' PIP ', e: '1e5' })
  })

  test('the five names and the numbers of references', () => {
    expect(values('<r><a>&amp;lt; &lt;&gt;&quot;&apos;</a><b>&#197;&#xe5;&#x1F600;&#0065;</b></r>')).toEqual({
      a: '&lt; <>"\'',
      b: '\u00c5\u00e5\u{1f600}A',
    })
  })

  test('line ends become line feeds, unless a reference writes them', () => {
    expect(values('<r><a>1\r\n2\r3\n4&#13;&#10;</a><b x="1\r\n2\t3&#10;4"/></r>')).toEqual({
      a: '1\n2\n3\n4\r\n',
      '@x': '1 2 3\n4',
      b: '',
    })
  })

  test('a CDATA section is text, and white space around it too', () => {
    expect(values('<r><a><![CDATA[<b>&amp;]]]]></a><b>\n<![CDATA[x\r\ny]]>\n</b><c><![CDATA[]]></c></r>')).toEqual({
      a: '<b>&amp;]]',
      b: '\nx\ny\n',
      c: '',
    })
  })

  test('empty is empty text, nil is null', () => {
    const xml = `<r ${XSI}><a/><b></b><c xsi:nil="true"/><d xsi:nil=" 1 "> </d><e xsi:nil="false">x</e><f nil="true"/></r>`
    expect(values(xml)).toEqual({ a: '', b: '', c: null, d: null, e: 'x', f: '', '@nil': 'true' })
  })

  test('comments and instructions are passed over where no text stands beside them', () => {
    expect(
      values('<?pi?><!--a--><r><!--<x/>--><UVValid><!-- ikke utf\u00f8rt --></UVValid><?b?><c> </c></r><!--z-->'),
    ).toEqual({
      UVValid: '',
      c: ' ',
    })
  })

  test('a DOCTYPE in a comment, a CDATA section or an instruction is none', () => {
    expect(values('<r><!-- <!DOCTYPE x> --><a><![CDATA[<!DOCTYPE x>]]></a><?b <!DOCTYPE x>?></r>')).toEqual({
      a: '<!DOCTYPE x>',
    })
  })

  test('what only XML 1.1 knows is not read, but 1.1 is declared in peace', () => {
    expect(values('<?xml version="1.1"?><r><a>1</a></r>')).toEqual({ a: '1' })
  })
})

describe('names and places', () => {
  test('any root, any nesting, any namespace', () => {
    const xml =
      '<p:r xmlns:p="urn:a" xmlns="urn:b"><gruppe><p:fnr>1</p:fnr></gruppe><p:fnr>2</p:fnr><fnr xmlns="">3</fnr></p:r>'
    expect(read(xml).nodes.map(({ path, value, container }) => [path, container ?? value])).toEqual([
      [['r'], true],
      [['gruppe'], true],
      [['fnr'], '1'],
      [['fnr'], '2'],
      [['fnr'], '3'],
    ])
    expect(places(xml).slice(2)).toEqual([
      "/*[local-name()='r'][1]/*[local-name()='gruppe'][1]/*[local-name()='fnr'][1]",
      "/*[local-name()='r'][1]/*[local-name()='fnr'][1]",
      "/*[local-name()='r'][1]/*[local-name()='fnr'][2]",
    ])
  })

  test('attributes, without namespace declarations and xsi', () => {
    const xml = `<r xmlns="urn:a" xmlns:p="urn:b" ${XSI} xsi:schemaLocation="a b" id="1" p:id="2" xml:lang="no"/>`
    expect(places(xml)).toEqual([
      "/*[local-name()='r'][1]",
      "/*[local-name()='r'][1]/@id",
      "/*[local-name()='r'][1]/@*[name()='p:id']",
      "/*[local-name()='r'][1]/@xml:lang",
    ])
  })

  test('names of an object prototype are names', () => {
    expect(read('<r><constructor/><__proto__ toString="x"/></r>').nodes.map(({ path }) => path)).toEqual([
      ['r'],
      ['constructor'],
      ['__proto__'],
      ['@toString'],
    ])
  })
})

describe('repeated elements', () => {
  test('fields that stand twice are both told', () => {
    const nodes = read('<r><Godkjent>false</Godkjent><x><Godkjent>true</Godkjent></x></r>').nodes
    expect(nodes.filter(({ path }) => path[0] === 'Godkjent').map(({ value }) => value)).toEqual(['false', 'true'])
  })

  test('a list of alike elements is no second record', () => {
    expect(read('<r><bilde><fil>a</fil></bilde><bilde><fil>b</fil></bilde><bilde/></r>').nodes).toHaveLength(6)
  })
})

describe('encodings', () => {
  test('suspicion becomes a warning', () => {
    expect(read('\ufeff<?xml version="1.0" encoding="utf-16"?><r/>').diagnostics).toEqual([
      {
        code: 'encoding/suspect',
        severity: 'warning',
        args: { encoding: 'UTF-8', reason: 'the declaration says UTF-16' },
      },
    ])
    expect(read('<r/>').diagnostics).toEqual([])
  })

  test('one document in six encodings has one value', () => {
    for (const encoding of ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'ISO-8859-1', 'windows-1252'] as const) {
      const text = `<?xml version="1.0" encoding="${encoding}"?><r><navn>\u00c6rlig, Bj\u00f8rn</navn></r>`
      const { nodes, encoding: found } = readXml(encode(text, encoding), defaultLimits)
      expect([found, nodes[1]?.value]).toEqual([encoding, '\u00c6rlig, Bj\u00f8rn'])
    }
  })
})

describe('locate', () => {
  const text = '<r>\n<mrz>P&lt;UTO\r\nL898902C3</mrz>\n<c><![CDATA[a<b]]></c><e id="x&amp;y"/></r>'
  const at = (xpath: string, cells = {}) => locateXml({ text, encoding: 'UTF-8' }, { xpath, ...cells }, defaultLimits)
  const shown = (found: ReturnType<typeof at>) => found && text.slice(found.offset, found.offset + found.length)
  const mrz = "/*[local-name()='r'][1]/*[local-name()='mrz'][1]"

  test('content, line and column, bytes', () => {
    expect(at(mrz)).toEqual({ line: 2, column: 6, offset: 9, length: 19, byteOffset: 9, byteLength: 19 })
    expect(shown(at("/*[local-name()='r'][1]/*[local-name()='c'][1]"))).toBe('<![CDATA[a<b]]>')
    expect(shown(at("/*[local-name()='r'][1]/*[local-name()='e'][1]/@id"))).toBe('x&amp;y')
    expect(at("/*[local-name()='r'][1]/*[local-name()='e'][1]")?.length).toBe(0)
  })

  test('cells, of a line too', () => {
    expect(shown(at(mrz, { start: 0, end: 2 }))).toBe('P&lt;')
    expect(shown(at(mrz, { start: 2, end: 5 }))).toBe('UTO')
    expect(shown(at(mrz, { line: 2, start: 0, end: 9 }))).toBe('L898902C3')
    expect(shown(at("/*[local-name()='r'][1]/*[local-name()='c'][1]", { start: 1, end: 3 }))).toBe('<b')
    expect(shown(at("/*[local-name()='r'][1]/*[local-name()='e'][1]/@id", { start: 1, end: 2 }))).toBe('&amp;')
  })

  test('cells beyond the value are the whole of it, and no cells are a place', () => {
    const whole = at(mrz)
    expect(at(mrz, { start: 90, end: 99 })).toEqual(whole)
    expect(at(mrz, { start: 2, end: 99 })).toEqual(whole)
    expect(at(mrz, { start: 1 })).toEqual(whole)
    expect(at(mrz, { start: 2, end: 2 })).toMatchObject({ offset: 14, length: 0 })
    expect(at(mrz, { start: 5, end: 2 })).toMatchObject({ length: 0 })
  })

  test('no such place', () => {
    expect(at("/*[local-name()='r'][1]/*[local-name()='mrz'][2]")).toBeUndefined()
    expect(at('')).toBeUndefined()
  })

  test('bytes of UTF-16 and of letters', () => {
    const named = '\ufeff<r>\u00f8<!----></r>'.replace('<!---->', '')
    const xpath = "/*[local-name()='r'][1]"
    expect(locateXml({ text: named, encoding: 'UTF-16LE' }, { xpath }, defaultLimits)).toMatchObject({
      byteOffset: 8,
      byteLength: 2,
    })
    expect(locateXml({ text: named, encoding: 'UTF-8' }, { xpath }, defaultLimits)).toMatchObject({
      byteOffset: 6,
      byteLength: 2,
    })
  })
})
