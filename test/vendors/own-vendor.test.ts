import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  detect,
  groupResults,
  isApproved,
  joinKeys,
  mergeResults,
  normalize,
  readAttachment,
  safeNormalize,
  stringifyResult,
  vendors,
} from '../../src/index.ts'
import { defineVendor, type Payload, says, type Vendor } from '../../src/vendors/authoring.ts'
import { acme, check, definition, result } from '../support/acme.ts'
import { runs } from '../support/runs.ts'

const own = { vendors: [acme] }
const approved = { checkId: 'A-1', verdict: 'PASSED', name: 'Kari Specimen', face: 'OK' }

describe('a vendor in options.vendors', () => {
  test('is recognized, mapped, and merged again', async () => {
    expect(await detect(approved, own)).toMatchObject({ payload: 'acme-ident/check', vendor: 'acme' })
    const read = await normalize(approved, own)
    expect(isApproved(read)).toBe(true)
    expect(read.subject.name).toBe('Kari Specimen')
    expect(stringifyResult(mergeResults([read], own))).toBe(stringifyResult(read))
    expect(() => mergeResults([read])).toThrow('result/unknown-payload')
  })

  test('decides by its words and by nothing else', async () => {
    const words = fc.oneof(
      fc.constantFrom('PASSED', 'passed', 'PASSED ', 'Passed', '', null, true, 1, 'OK', 'FAILED'),
      fc.string(),
    )
    await fc.assert(
      fc.asyncProperty(words, async (verdict) => {
        const read = await safeNormalize({ ...approved, verdict }, own)
        expect(read.ok && isApproved(read.result)).toBe(verdict === 'PASSED')
      }),
      runs(100),
    )
  })

  test('a failed check beside its approval is a critical conflict', async () => {
    const read = await normalize({ ...approved, face: 'DIFFERENT' }, own)
    expect(read.decision.outcome).toBe('inconclusive')
    expect(read.conflicts.map(({ code }) => code)).toContain('approval/failed-check')
  })

  test('a word given twice, differently, approves nothing', async () => {
    const twice = JSON.stringify({ ...approved, Verdict: 'FAILED' })
    expect(isApproved(await normalize(twice, own))).toBe(false)
  })

  test('what fits a built-in payload too is ambiguous', async () => {
    const both = { ...approved, verificationId: 'x-1', status: 'VERIFIED' }
    expect(await safeNormalize(both)).toMatchObject({ ok: true })
    expect(await safeNormalize(both, own)).toMatchObject({ ok: false, error: { code: 'vendor/ambiguous' } })
  })

  test('its ids join, its shared ids do not', async () => {
    const first = await normalize({ ...approved, batchId: 'B-1' }, own)
    const second = await normalize({ ...approved, checkId: 'A-2', batchId: 'B-1' }, own)
    expect(joinKeys(first, own)).toEqual(['acme-ident/checkId/a-1'])
    expect(groupResults([first, second], own)).toHaveLength(2)
    expect(groupResults([first, first], own)).toHaveLength(1)
    const both = [
      { ...approved, batchId: 'B-1' },
      { ...approved, checkId: 'A-2', batchId: 'B-1' },
    ]
    expect((await normalize(both, own)).sessions).toHaveLength(2)
  })

  test('evidence in its answers is found by its digest', async () => {
    const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.alloc(20)])
    const inputs = [approved, { scan: picture.toString('base64'), scanKind: 'front' }]
    const { attachments } = await normalize(inputs, own)
    const [attachment] = attachments
    expect(attachment).toMatchObject({ contentType: 'image/jpeg', size: picture.length })
    expect(Buffer.from(await readAttachment(inputs, attachment ?? {}, own))).toEqual(picture)
  })
})

const without = (part: keyof Payload): Payload => {
  const { [part]: _left, ...rest } = result
  return rest as Payload
}

const withShape = (shape: object) => ({
  ...definition,
  payloads: [{ ...result, table: { ...check, shape: { ...check.shape, ...shape } } }],
})

// biome-ignore-start format: columns
const WRONG: readonly (readonly [what: string, definition: unknown, message: RegExp])[] = [
  ['no object', null, /must be an object/],
  ['no title', { ...definition, title: '' }, /needs a title/],
  ['a product with blanks', { ...definition, product: 'Acme Ident' }, /product must match/],
  ['a vendor without a product', { ...definition, product: null }, /both named, or both null/],
  ['no payloads', { ...definition, payloads: [] }, /at least one/],
  ['a payload of no name', { ...definition, payloads: [without('payload')] }, /name must match/],
  [
    'a payload of another',
    { ...definition, payloads: [{ ...result, payload: 'pip/check' }] },
    /must begin with acme-ident\//,
  ],
  ['the same payload twice', { ...definition, payloads: [result, result] }, /acme-ident\/check is defined twice/],
  ['no what', { ...definition, payloads: [without('what')] }, /what is missing/],
  ['an unknown role', { ...definition, payloads: [{ ...result, role: 'answer' }] }, /role must be one of/],
  [
    'an unknown format',
    { ...definition, payloads: [{ ...result, format: 'yaml' }] },
    /format must be one of json, xml, pdf/,
  ],
  ['no signature', { ...definition, payloads: [{ ...result, signatures: [] }] }, /has no signature/],
  [
    'a misspelt signature',
    { ...definition, payloads: [{ ...result, signatures: [{ allof: ['x'] }] }] },
    /no part allof/,
  ],
  [
    'a signature that fits all',
    { ...definition, payloads: [{ ...result, signatures: [{ noneOf: ['x'] }] }] },
    /must ask for a name/,
  ],
  ['no table', { ...definition, payloads: [without('table')] }, /has no table/],
  [
    'a column that is not there',
    { ...definition, payloads: [{ ...result, column: 1 }] },
    /column 1 is not in its table, which has 1/,
  ],
  ['half a column', { ...definition, payloads: [{ ...result, column: 0.5 }] }, /column 0.5/],
  [
    'a table of another product',
    { ...definition, product: 'other', payloads: [{ ...result, payload: 'other/check' }] },
    /must say product: says\('other'\)/,
  ],
  [
    'a scope that is none',
    withShape({ session: { ...check.shape.session, scope: says('full') } }),
    /must say a scope of/,
  ],
  [
    'a lifecycle that is none',
    withShape({ session: { ...check.shape.session, lifecycle: says('done') } }),
    /must say a lifecycle of/,
  ],
  ['a rule that reads nothing', withShape({ by: [{ by: 'x' }] }), /each with read\(notebook\)/],
  ['no rules', withShape({ by: undefined }), /by must be a list of rules/],
  ['an archive without a name', { ...definition, archive: 'archive' }, /archive must match/],
]
// biome-ignore-end format: columns

describe('defineVendor', () => {
  test.each(WRONG)('%s is a TypeError', (_, wrong, message) => {
    expect(() => defineVendor(wrong as Vendor)).toThrow(TypeError)
    expect(() => defineVendor(wrong as Vendor)).toThrow(message)
  })

  test('and so it is in the options, whoever made the object', async () => {
    const plain = { ...definition, payloads: [{ ...result, signatures: [] }] }
    await expect(normalize(approved, { vendors: [plain] })).rejects.toThrow(/^options.vendors: .*has no signature/)
    await expect(normalize(approved, { vendors: [acme, acme] })).rejects.toThrow(/acme-ident is a product already/)
    const pip = vendors.find(({ product }) => product === 'pip')
    await expect(normalize(approved, { vendors: [pip as Vendor] })).rejects.toThrow(/pip is a product already/)
  })

  test('the built-in vendors keep to it', () => {
    for (const vendor of vendors) expect(defineVendor(vendor)).toBe(vendor)
    expect(check.columns).toHaveLength(1)
  })
})
