import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { xmlCodes } from '../../../src/diagnostics/codes/xml.ts'
import { ProofingError } from '../../../src/diagnostics/index.ts'
import { readXml } from '../../../src/formats/xml/read.ts'
import { defaultLimits, withLimits } from '../../../src/source/index.ts'
import { failureCases } from '../../support/cases.ts'

const cases = failureCases(['xml'])

function failure(bytes: Uint8Array, limits = defaultLimits): ProofingError | undefined {
  try {
    readXml(bytes, limits)
  } catch (error) {
    if (error instanceof ProofingError) return error
    throw error
  }
  return undefined
}

describe('fixtures/failures/xml', () => {
  test.each(cases.map(({ code, case: each }) => [each.name, code, each] as const))('%s', (_, code, each) => {
    const [input] = each.inputs
    const error = failure(readFileSync(join(each.folder, input?.name ?? '')))
    expect(error?.code).toBe(code)
    expect(error?.diagnostics).toHaveLength(1)
    expect(error?.cause).toBeUndefined()
    expect(JSON.stringify(error)).not.toMatch(/148280|Nordmann|Post|Pakke|true/)
  })

  test('every code has a case', () => {
    const met = new Set<string>(cases.map(({ code }) => code))
    const codes = Object.keys(xmlCodes).filter((code) => code !== 'encoding/suspect')
    expect(codes.filter((code) => !met.has(code))).toEqual([])
  })

  test('every argument of a sentence is given', () => {
    for (const { code, case: each } of cases) {
      const error = failure(readFileSync(join(each.folder, 'input.xml')))
      const names = [...xmlCodes[code as keyof typeof xmlCodes].sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(Object.keys(error?.diagnostics[0]?.args ?? {})).toEqual(expect.arrayContaining(names))
    }
  })
})

describe('limits', () => {
  const xml = new TextEncoder().encode('<a x="1" y="2"><b>&lt;&gt;</b><c/></a>')

  test.each([
    ['xmlBytes', xml.length, 'input/too-large'],
    ['xmlDepth', 2, 'xml/too-deep'],
    ['xmlNodes', 5, 'xml/limit'],
    ['xmlAttributes', 2, 'xml/limit'],
    ['xmlReferences', 2, 'xml/limit'],
  ] as const)('%s: %s is enough, one less is not', (limit, needed, code) => {
    expect(failure(xml, withLimits({ [limit]: needed }))).toBeUndefined()
    const error = failure(xml, withLimits({ [limit]: needed - 1 }))
    expect(error?.code).toBe(code)
    expect(error?.diagnostics[0]?.args).toMatchObject({ limit, max: needed - 1 })
  })
})

test('comments, CDATA sections and instructions are nodes too', () => {
  for (const aside of ['<!---->', '<![CDATA[]]>', '<?a?>']) {
    const xml = new TextEncoder().encode(`<a>${`<b>${aside}</b>`.repeat(3)}</a>`)
    expect(failure(xml, withLimits({ xmlNodes: 4 }))).toBeUndefined()
    const many = new TextEncoder().encode(`<a>${aside.repeat(5)}</a>`)
    expect(failure(many, withLimits({ xmlNodes: 4 }))?.code).toBe('xml/limit')
  }
})

test('the place of what is wrong', () => {
  const encode = (text: string) => new TextEncoder().encode(text)
  const args = (text: string) => failure(encode(text))?.diagnostics[0]
  expect(args('<a>\n  A & B</a>')?.args).toEqual({ line: 2, column: 5, offset: 8 })
  expect(args('<a>\n&ja;</a>')?.args).toEqual({ line: 2, column: 1, offset: 4 })
  expect(args('<a>\n\u0001</a>')?.args).toEqual({ line: 2, column: 1, offset: 4 })
  expect(args('<a>\n<b>')?.args).toEqual({ line: 2, column: 4, offset: 7 })
  expect(args('<a><b/><b>x<c/></b></a>')?.at).toEqual({ xpath: "/*[local-name()='a'][1]/*[local-name()='b'][2]" })
})
