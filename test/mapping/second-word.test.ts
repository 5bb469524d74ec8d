import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isApproved, normalize } from '../../src/index.ts'
import { asRead } from '../../src/mapping/look-alike.ts'

const fixture = (path: string) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8')
const json = fixture('pip/v1-image-urls/input.json')
const xml = fixture('pip/xml-approved/input.xml')
const beside = (key: string, value: unknown) =>
  json.replace('"approved"', `${JSON.stringify(key)}: ${JSON.stringify(value)}, "approved"`)

describe('a second word on the outcome', () => {
  test('without one both are approved', async () => {
    expect(isApproved(await normalize(json))).toBe(true)
    expect(isApproved(await normalize(xml))).toBe(true)
  })

  test.each([
    'approved ',
    ' approved',
    'approved\u200b',
    'approved\u0000',
    '\u0430pproved',
    'аррroved',
    'ａｐｐｒｏｖｅｄ',
    'ápproved',
    '_approved',
    'is_approved',
    'isApproved',
    'appro.ved',
    'archive.approved',
    'archive.old.approved',
    '@approved',
    'Godkjent',
    'God_kjent',
    'verificationResult',
  ])('under %j', async (key) => {
    const result = await normalize(beside(key, false))
    expect(isApproved(result)).toBe(false)
    expect(result.diagnostics.map(({ code }) => code)).toContain('field/second-outcome')
  })

  test.each([
    ['rejected', true],
    ['isRejected', 'true'],
    ['Not_Approved', 1],
    ['ikke godkjent', 'ja'],
    ['Avsl\u00e5tt', true],
    ['rejectionReason', 'Forged'],
    ['decision', 'REJECTED'],
    ['outcome', 'not approved'],
    ['verdict', false],
    ['c\u043empleted', false],
    ['rfidP\u0430ssiveAuthentication', 'Not signed'],
  ])('that says no: %j: %j', async (key, value) => {
    const result = await normalize(beside(key, value))
    expect(isApproved(result)).toBe(false)
    expect(result.diagnostics.map(({ code }) => code)).toContain('field/second-outcome')
  })

  test.each([
    ['rejected', false],
    ['isRejected', 'No'],
    ['rejected', 0],
    ['rejectionReason', 'none'],
    ['rejectionReason', ''],
    ['decision', 'APPROVED'],
    ['outcome', 'pending review'],
    ['photo', { rejected: true }],
  ])('that says no such thing: %j: %j', async (key, value) => {
    expect(isApproved(await normalize(beside(key, value)))).toBe(true)
  })

  test.each([
    ['approver', 'Kari'],
    ['approvedBy', 'Kari'],
    ['thisApproved', 'x'],
    ['approved', true],
    ['approved_', ''],
    ['_approved', null],
    ['history', [{ approved: false }]],
  ])('%j: %j is none', async (key, value) => {
    const input = key === 'approved' ? json : beside(key, value)
    expect(isApproved(await normalize(input))).toBe(true)
  })

  test.each([
    ['<Godkjent verdi="False">', false],
    ['<Godkjent verdi="nei">', false],
    ['<Godkjent verdi="True">', true],
    ['<Godkjent id="17" type="boolean">', true],
    ['<Godkjent xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:nil="false">', true],
  ])('%s is approved: %s', async (tag, approved) => {
    expect(isApproved(await normalize(xml.replace('<Godkjent>', tag)))).toBe(approved)
  })

  test('beside an element that says neither yes nor no', async () => {
    const result = await normalize(xml.replace('<Godkjent>True', '<Godkjent verdi="False">Kanskje'))
    expect(isApproved(result)).toBe(false)
    expect(result.diagnostics.map(({ code }) => code)).toContain('field/second-outcome')
  })

  test.each(['God_kjent', '_Godkjent', 'God.kjent', 'God·kjent', 'Godkj\u0435nt'])(
    'in the element %s',
    async (name) => {
      const input = xml.replace('<Godkjent>', `<${name}>False</${name}><Godkjent>`)
      expect(isApproved(await normalize(input))).toBe(false)
    },
  )

  test('among the validations', async () => {
    const process = JSON.parse(fixture('mobbscan/process-verified/input.json')) as { validations: object }
    const validations = (more: object) => ({ ...process, validations: { ...process.validations, ...more } })
    expect(isApproved(await normalize(validations({})))).toBe(true)
    for (const name of ['verificationResult', 'VerificationResult', 'rejectionReason', 'rejectionComment']) {
      expect(isApproved(await normalize(validations({ [name]: 'NOT_VERIFIED' }))), name).toBe(false)
    }
    expect(isApproved(await normalize({ ...process, rejectionComment: 'made up' }))).toBe(false)
  })
})

describe('what a person reads in a name', () => {
  test.each([
    ['Biometric-Comparison.Approval', 'biometriccomparisonapproval'],
    ['Fødselsnummer', 'fødselsnummer'],
    ['ÅR2025', 'ar2025'],
    ['αβ', 'aβ'],
    ['', ''],
    ['\u200b \t', ''],
  ])('%j is read as %j', (name, read) => {
    expect(asRead(name)).toBe(read)
  })
})
