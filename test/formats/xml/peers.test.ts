import { XMLParser } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { readXml } from '../../../src/formats/xml/read.ts'
import { defaultLimits } from '../../../src/source/index.ts'

const options = { preserveOrder: true, parseTagValue: false, processEntities: false, trimValues: false }
const peer = new XMLParser({ ...options, ignoreAttributes: false, cdataPropName: '#cdata' })

// Why fast-xml-parser is not what builds the tree: it reads every one of these as a result.
const READ_BY_PEER: Readonly<Record<string, string>> = {
  'cut before the root ends': '<r><Godkjent>true</Godkjent>',
  'closed by another name': '<r><Godkjent>true</Avvist></r>',
  'two roots': '<r><Godkjent>false</Godkjent></r><r><Godkjent>true</Godkjent></r>',
  'attribute given twice': '<r v="false" v="true"/>',
  'control character': '<r><Godkjent>true\u0001</Godkjent></r>',
  'undeclared entity': '<r><Godkjent>&ja;</Godkjent></r>',
  'reference to NUL': '<r><Godkjent>true&#0;</Godkjent></r>',
  'bare ampersand': '<r><sted>Post & Pakke</sted></r>',
  'end of CDATA in text': '<r><Godkjent>true]]></Godkjent></r>',
  'hyphens in a comment': '<r><!-- a -- b --><Godkjent>true</Godkjent></r>',
  'prefix without namespace': '<r><p:Godkjent>true</p:Godkjent></r>',
  'comment in a word': '<r><Godkjent>tr<!-- -->ue</Godkjent></r>',
}

describe('fast-xml-parser takes a result from', () => {
  test.each(Object.entries(READ_BY_PEER))('%s; we refuse', (_, xml) => {
    expect(JSON.stringify(peer.parse(xml))).toMatch(/true|Pakke|ja/)
    expect(() => readXml(new TextEncoder().encode(xml), defaultLimits)).toThrow(/^xml\//)
  })
})
