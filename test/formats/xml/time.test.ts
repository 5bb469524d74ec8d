import { describe, expect, test } from 'vitest'
import { ProofingError } from '../../../src/diagnostics/index.ts'
import { readXml } from '../../../src/formats/xml/read.ts'
import { defaultLimits, type Limits, withLimits } from '../../../src/source/index.ts'
import { cpuMillis } from '../../support/cpu.ts'

const BYTES = defaultLimits.xmlBytes
const wide: Limits = withLimits({ xmlNodes: 1e9, xmlAttributes: 1e9, xmlReferences: 1e9, xmlDepth: 1e9 })

/** 2 MiB of the repeated text between the other two. */
function filled(before: string, repeated: string, after = ''): string {
  return before + repeated.repeat(Math.floor((BYTES - before.length - after.length) / repeated.length)) + after
}

// As large as may be, with nothing to stop the reader early. What is quadratic takes minutes here.
const DOCUMENTS: Readonly<Record<string, string>> = {
  'one text': filled('<r>', 'x', '</r>'),
  'white space': filled('<r>', ' ', '</r>'),
  'line ends': filled('<r>', '\r', '</r>'),
  references: filled('<r>', '&lt;', '</r>'),
  leaves: filled('<r>', '<a>1</a>', '</r>'),
  'empty leaves': filled('<r>', '<a/>', '</r>'),
  comments: filled('<r>', '<!---->', '</r>'),
  'CDATA sections': filled('<r>', '<![CDATA[]]>', '</r>'),
  'brackets in CDATA': filled('<r><![CDATA[', ']', ']]></r>'),
  instructions: filled('<r>', '<?a?>', '</r>'),
  'question marks': filled('<r><?a ', '?', '?></r>'),
  'a long name': filled('<', 'a', '/>'),
  'a long attribute': filled('<r a="', '&#9;', '"/>'),
  'opened references': filled('<r>', '&a', '</r>'),
  'one opened reference': filled('<r>&', 'a', '</r>'),
  'a long number': filled('<r>&#', '0', '65;</r>'),
  'opened comments': filled('<r>', '<!--'),
  'opened sections': filled('<r>', '<![CDATA['),
  'opened tags': filled('<r>', '<'),
  'opened instructions': filled('', '<?'),
  'a long declaration': filled('<?xml version="1.0"', ' ', 'encoding="UTF-8"?><r/>'),
  'lists of lists': filled('<r>', '<a><b><c>1</c></b></a>', '</r>'),
  'ends of sections': filled('<r>', ']]', '</r>'),
}

function ms(run: () => unknown): number {
  return cpuMillis(() => {
    try {
      run()
    } catch (error) {
      if (!(error instanceof ProofingError)) throw error
    }
  })
}

describe('2 MiB at the default limits', () => {
  test.each(Object.entries(DOCUMENTS))('%s', (_, text) => {
    expect(ms(() => readXml(new TextEncoder().encode(text), defaultLimits))).toBeLessThan(20_000)
  })
})

describe('half of it with all other limits off takes no more than seconds', () => {
  test.each(Object.entries(DOCUMENTS))('%s', (_, text) => {
    const half = text.slice(0, text.length / 4) + text.slice(-text.length / 4)
    expect(ms(() => readXml(new TextEncoder().encode(half), wide))).toBeLessThan(30_000)
  })
})

test('long names in a deep tree do not fill the memory with places', () => {
  const name = 'a'.repeat(256)
  const text = `${`<${name}>`.repeat(63)}${'<a/>'.repeat(19_900)}${`</${name}>`.repeat(63)}`
  const { nodes } = readXml(new TextEncoder().encode(text), defaultLimits)
  expect(nodes).toHaveLength(19_963)
})
