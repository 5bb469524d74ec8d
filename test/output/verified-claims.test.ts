import { describe, expect, test } from 'vitest'
import {
  type Conflict,
  type IdentityProofingResult,
  isApproved,
  normalize,
  toVerifiedClaims,
  type VerifiedClaims,
} from '../../src/index.ts'
import { forbiddenIn } from '../../src/output/verified-claims/forbidden.ts'
import * as values from '../../src/output/verified-claims/values.ts'
import { failureCases, vendorCases } from '../support/cases.ts'
import { codeOf, exported, OPTIONS } from '../support/exported.ts'
import { leavesOf } from '../support/places.ts'
import { resultOf, results } from '../support/results.ts'

function listOf(result: IdentityProofingResult): VerifiedClaims[] {
  return [toVerifiedClaims(result, OPTIONS).verified_claims].flat()
}

describe('an approved PIP case', () => {
  const result = resultOf('pip/v1-nested-approved')

  test('is exported with its claims, its document, and the checks that have a method', () => {
    expect(toVerifiedClaims(result, { trustFramework: 'example_framework' })).toEqual({
      verified_claims: {
        verification: {
          trust_framework: 'example_framework',
          time: '2025-01-20T10:15:00Z',
          verification_process: '123e4567-e89b-12d3-a456-426614174000',
          evidence: [
            {
              type: 'document',
              check_details: [
                { check_method: 'vcrypt', check_id: 'check-1' },
                { check_method: 'vcrypt', check_id: 'check-2' },
                { check_method: 'bvp', check_id: 'check-4' },
                { check_method: 'pvp', check_id: 'check-5' },
              ],
              document_details: {
                type: 'passport',
                document_number: 'CCC002251',
                date_of_expiry: '2030-04-15',
                issuer: { country_code: 'NOR' },
              },
            },
            {
              type: 'electronic_record',
              check_details: [{ check_method: 'data', check_id: 'check-6' }],
              record: { type: 'lost_stolen_register', source: { name: 'TOVE', country_code: 'NOR' } },
            },
          ],
        },
        claims: {
          name: 'Åsamund Østenbyen',
          given_name: 'AASAMUND SPECIMEN',
          family_name: 'OESTENBYEN',
          birthdate: '1956-04-23',
          gender: 'male',
          nationalities: ['NOR'],
        },
      },
    })
  })

  test('a level is the caller’s to give', () => {
    const [{ verification } = { verification: {} }] = [
      toVerifiedClaims(result, { trustFramework: 'x', assuranceLevel: 'y' }).verified_claims,
    ].flat()
    expect(verification).toMatchObject({ trust_framework: 'x', assurance_level: 'y' })
  })

  test('a time without a zone, and a date alone, are left out: none is made up', () => {
    for (const completedAt of ['2025-01-20T10:15:00', '2025-01-20', '2025-01-20T23:59:60Z']) {
      const [session] = result.sessions
      const untimed = { ...result, sessions: [{ ...(session as (typeof result.sessions)[0]), completedAt }] }
      expect(listOf(untimed)[0]?.verification).not.toHaveProperty('time')
    }
  })

  test('what was only ordered, and what a doubtful zone says alone, is not verified', () => {
    for (const change of [
      { capture: 'requestor' as const },
      { capture: 'integrator' as const },
      { rule: 'zone-doubtful' },
    ]) {
      const changed = structuredClone(result)
      for (const claim of changed.provenance.claims['/subject/birthdate'] ?? []) Object.assign(claim, change)
      expect(listOf(changed)[0]?.claims).not.toHaveProperty('birthdate')
      expect(listOf(changed)[0]?.claims).toHaveProperty('name')
    }
  })

  const conflict = (path: string, claims: string[] = []): Conflict => ({
    id: 'conflict-9',
    code: 'session/field',
    path,
    kind: 'value',
    severity: 'warning',
    claims,
    selected: null,
    rule: null,
    status: 'unresolved',
    independence: 'same_session',
  })

  test('a claim in an unresolved conflict is left out, by its path or by its claims; a name with all its parts', () => {
    const [birth] = result.provenance.claims['/subject/birthdate'] ?? []
    const by = (each: Conflict) => listOf({ ...result, conflicts: [each] })[0]
    expect(by(conflict('/subject/birthdate'))?.claims).not.toHaveProperty('birthdate')
    expect(by(conflict('/sessions/0/completedAt', [birth?.id ?? '']))?.claims).not.toHaveProperty('birthdate')
    expect(Object.keys(by(conflict('/subject/familyName'))?.claims ?? {})).toEqual([
      'birthdate',
      'gender',
      'nationalities',
    ])
    const evidence = by(conflict('/documents/0/documentNumber'))?.verification.evidence?.[0]
    expect(evidence).toMatchObject({ document_details: { type: 'passport' } })
    expect(JSON.stringify(evidence)).not.toContain('CCC002251')
    const faces = by(conflict('/checks/4/result'))?.verification.evidence?.[0]
    expect(JSON.stringify(faces)).not.toContain('pvp')
    expect(by({ ...conflict('/subject/birthdate'), status: 'resolved' })?.claims).toHaveProperty('birthdate')
  })

  test('a zone that has another name than the holder leaves no name: neither is exported beside the other', async () => {
    const input = vendorCases().find(({ name }) => name === 'pip/v1-nested-approved')?.inputs[0]?.content
    const other = { ...(JSON.parse(String(input)) as object), applicantName: 'Per Hansen' }
    const differing = await normalize(other)
    expect(isApproved(differing)).toBe(true)
    expect(Object.keys(listOf(differing)[0]?.claims ?? {})).toEqual(['birthdate', 'gender', 'nationalities'])
  })

  test('two readings of one chip that differ leave no claim: only their order chose between them', async () => {
    const approved = {
      pipId: 'x-1',
      pipStatus: 'RESULT_SENT',
      approved: true,
      completed: true,
      documentHolder: 'Oeyvind Specimen',
      // Its date is a day after that of the zone, and its sex the other.
      nationalIdNumber: '15877912687',
      mrzCode: 'P<NORSPECIMEN<<OEYVIND<<<<<<<<<<<<<<<<<<<<<<XK44719020NOR7907142M3105124<<<<<<<<<<<<<<<8',
      nfcDataDocNumber: 'XK4471903',
      proofingData: { automaticRfidRead: true },
    }
    const result = await normalize(approved)
    expect(isApproved(result)).toBe(true)
    const [{ claims, verification } = { claims: {}, verification: {} }] = listOf(result)
    expect(claims).toMatchObject({ name: 'Oeyvind Specimen', nationalities: ['NOR'] })
    expect(Object.keys(claims)).not.toEqual(expect.arrayContaining(['birthdate']))
    expect(Object.keys(claims)).not.toEqual(expect.arrayContaining(['gender']))
    expect(JSON.stringify(verification)).not.toContain('XK447190')
  })

  test('ICAO’s D is DEU; its own codes are nationalities and issuers, and no countries of birth', () => {
    const changed = structuredClone(result)
    changed.subject.nationalities = ['XXA']
    changed.subject.placeOfBirth = { country: 'UTO', locality: 'Bergen' }
    for (const place of ['country', 'locality']) {
      const claims = changed.provenance.claims['/subject/name']
      if (claims) changed.provenance.claims[`/subject/placeOfBirth/${place}`] = claims
    }
    expect(listOf(changed)[0]?.claims).toMatchObject({ nationalities: ['XXA'], place_of_birth: { locality: 'Bergen' } })
    expect(listOf(changed)[0]?.claims.place_of_birth).not.toHaveProperty('country')
    expect(values.icaoState('D')).toBe('DEU')
    expect(values.isoCountry('D')).toBe('DEU')
    expect(values.icaoState('ZZZ')).toBeUndefined()
  })

  // biome-ignore format: columns
  test.each([
    ['+47 22 33 44 55',  '+4722334455'],
    ['+1 (555) 010-0199', '+15550100199'],
    ['22 33 44 55',      undefined],
    ['+0123456789',      undefined],
    ['+47',              undefined],
    [4722334455,         undefined],
  ])('a telephone number is one of E.164, with its plus sign: %s', (number, expected) => {
    const changed = structuredClone(result)
    Object.assign(changed.subject, { phoneNumber: number })
    const claims = changed.provenance.claims['/subject/name']
    if (claims) changed.provenance.claims['/subject/phoneNumber'] = claims
    expect(listOf(changed)[0]?.claims.phone_number).toBe(expected)
  })

  test('where nobody tells how the person was met, no check has a method, and a document of no known type no evidence', () => {
    const changed = structuredClone(result)
    for (const session of changed.sessions) delete session.method
    const [document, ...records] = listOf(changed)[0]?.verification.evidence ?? []
    expect(Object.keys(document ?? {})).toEqual(['type', 'document_details'])
    for (const each of changed.documents) each.type = 'library_card'
    expect(listOf(changed)[0]?.verification.evidence ?? []).toEqual(records)
  })

  test('a picture is attached where its URL opens without a key and its digest is known, in base64', () => {
    const changed = structuredClone(result)
    const digest = { alg: 'sha-256' as const, value: 'ab'.repeat(32) }
    const url = 'https://pip.example.invalid/front.jpg'
    changed.attachments = [
      { id: 'attachment-1', kind: 'document_front', url, digest, digestStatus: 'unverified' },
      { id: 'attachment-2', kind: 'document_back', url: `${url}?token=abc`, digest },
      { id: 'attachment-3', kind: 'document_back', url: url.replace('https', 'http'), digest },
      { id: 'attachment-4', kind: 'document_back', url, digest, digestStatus: 'mismatch' },
      { id: 'attachment-5', kind: 'document_back', url },
      { id: 'attachment-6', kind: 'live_portrait', url, digest },
    ]
    const [claim] = changed.provenance.claims['/attachments/0/url'] ?? []
    for (const index of changed.attachments.keys())
      if (claim) changed.provenance.claims[`/attachments/${index}/url`] = [claim]
    const [document] = listOf(changed)[0]?.verification.evidence ?? []
    expect(document).toMatchObject({
      attachments: [
        {
          desc: 'Front of the document',
          url,
          digest: { alg: 'sha-256', value: Buffer.alloc(32, 0xab).toString('base64') },
        },
      ],
    })
    expect(JSON.stringify(toVerifiedClaims(changed, { trustFramework: 'x' }))).not.toContain('attachments')
  })
})

test('one object a session where there are several, each with what its own sources say', async () => {
  const two = await normalize([
    {
      pipId: 'P-1',
      pipCode: 'PIP0123450125',
      applicantName: 'CARMEN ESPAÑOLA',
      nationalIdNumber: '01810150046',
      approved: true,
    },
    {
      scanId: 'S-1',
      verificationResult: 'VERIFIED',
      document: { name: 'CARMEN', documentType: 'ESPIDCardV3', documentNumber: '0042' },
    },
  ])
  expect(two.sessions.map(({ product }) => product)).toEqual(['mobbscan', 'pip'])
  const [mobbscan, pip] = listOf(two)
  expect(mobbscan?.claims).toMatchObject({ given_name: 'CARMEN' })
  expect(mobbscan?.claims).not.toHaveProperty('birthdate')
  expect(mobbscan?.verification.verification_process).toBe('S-1')
  expect(pip?.verification.verification_process).toBe('P-1')
  expect(pip?.claims).not.toHaveProperty('given_name')
})

describe('over all fixtures', () => {
  test('what is approved is exported or says why not, and nothing else is', () => {
    expect(exported.length).toBeGreaterThan(20)
    for (const [name, result] of results) {
      const code = codeOf(result)
      expect([name, code ?? '']).toEqual([name, expect.stringMatching(/^(?:|export\/.*)$/)])
      if (!isApproved(result)) expect([name, code]).toEqual([name, expect.stringMatching(/^export\//)])
    }
  })

  test.each(exported)('%s: no secret, no officer, nothing empty, times whole, every check there', (_, result) => {
    const list = listOf(result)
    const json = JSON.stringify(list)
    for (const { externalIds, operator, location } of result.sessions) {
      const secrets = externalIds.filter(({ type }) => type === 'pipCode' || type === 'attendanceCode')
      for (const text of [...secrets.map(({ value }) => value), operator?.name, location?.name])
        if (text !== undefined) expect(json).not.toContain(text)
    }
    for (const { value } of result.subject.nationalIdentifiers ?? []) expect(json).not.toContain(value)
    expect(forbiddenIn(list)).toBeUndefined()
    for (const [, leaf] of leavesOf(list)) expect([leaf, typeof leaf === 'string' && leaf !== '']).toEqual([leaf, true])
    const passed = result.checks.filter((check) => check.result === 'pass').map(({ id }) => id)
    for (const { verification } of list) {
      expect(verification.trust_framework).toBe('example_framework')
      expect(verification).not.toHaveProperty('assurance_level')
      expect(verification.time ?? '2025-01-20T10:15:00Z').toMatch(/T\d\d:\d\d:\d\d.*(?:Z|[+-]\d\d:\d\d)$/)
      const checks = (verification.evidence ?? []).flatMap(({ check_details = [] }) => check_details)
      expect(checks.filter(({ check_id }) => !passed.includes(check_id))).toEqual([])
    }
  })
})

describe('refused, with the reason', () => {
  const approved = resultOf('pip/v1-nested-approved')

  test.each(failureCases(['export']).map((each) => [each.case.name, each] as const))(
    '%s',
    (_, { code, case: each }) => {
      expect(codeOf(JSON.parse(String(each.inputs[0]?.content)) as IdentityProofingResult)).toBe(code)
    },
  )

  test.each([
    ['no options', undefined],
    ['no trust framework', {}],
    ['an empty one', { trustFramework: ' ' }],
    ['no text', { trustFramework: 1 }],
    ['an option that is none', { trustFramework: 'x', evidence: [] }],
    ['no level', { trustFramework: 'x', assuranceLevel: '' }],
  ])('a TypeError: %s', (_, options) => {
    expect(() => toVerifiedClaims(approved, options as never)).toThrow(TypeError)
  })
})
