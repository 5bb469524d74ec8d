import { describe, expect, test } from 'vitest'
import { type IdentityProofingResult, normalize } from '../../src/index.ts'
import {
  absent,
  type By,
  backend,
  decideByWord,
  defineVendor,
  documented,
  follows,
  identifier,
  type Payload,
  personName,
  requestor,
  says,
  table,
  viz,
  word,
} from '../../src/vendors/authoring.ts'

const PROOFED = '2025-01-20T10:15:00Z'
const PIP = {
  pipId: '123e4567-e89b-12d3-a456-426614174000',
  pipCode: 'PIP1234560125',
  dateOfProofing: PROOFED,
  applicantName: 'Åsamund Østenbyen',
  nationalIdNumber: '23845610185',
  nfcData: { DocNumber: 'CCC002251', Issuer: 'NOR', ValidUntil: '2030-04-15' },
  automatic: { rfidRead: true },
  approved: true,
}
const scan = (document: object) => ({
  scanId: '0e76e708-1dff-47d8-80fe-12b40043f86d',
  verificationResult: 'VERIFIED',
  verificationTime: PROOFED,
  document: { documentType: 'NORPassport', documentNumber: 'CCC002251', issuingState: 'NOR', ...document },
})

/** Delivers the parts of a name, and of a birthdate as much as is known. */
const names = documented({ checkId: {}, verdict: {}, given: {}, family: {}, ordered: {}, born: {} })
const verdict = follows('verdict')
const born: By = {
  by: 'the birthdate is as long as it is known',
  read(notebook) {
    const leaf = notebook.single('born')
    if (leaf) notebook.claim(notebook.entity('subject'), 'birthdate', 'viz', { leaf, value: leaf.node.value })
  },
}
const parts = table([names], {
  session: {
    ...{ vendor: says('acme'), product: says('acme-parts'), scope: says('identity_proofing'), method: absent },
    externalIds: { checkId: backend(identifier, 'checkId') },
    ...{ statusRaw: backend(word, 'verdict'), lifecycle: verdict },
    decision: { outcome: verdict, final: verdict, scope: absent, decidedBy: absent, reasons: absent },
    ...{ startedAt: absent, completedAt: absent, location: absent, operator: absent, client: absent },
    ...{ requestedName: requestor(personName, 'ordered'), requestedPhoneNumber: absent },
  },
  subject: {
    ...{ name: absent, givenName: viz(personName, 'given'), middleName: absent },
    ...{ familyName: viz(personName, 'family'), secondFamilyName: absent, birthFamilyName: absent },
    ...{ birthdate: follows('born'), placeOfBirth: absent, nationalities: absent, sex: absent, address: absent },
    ...{ phoneNumber: absent, nationalIdentifiers: absent, subjectIds: absent },
  },
  document: absent,
  checks: {},
  attachments: {},
  by: [decideByWord('acme/verdict', { PASSED: { outcome: 'approved', lifecycle: 'completed', final: true } }), born],
  ignored: {},
})
const signatures = [{ allOf: ['checkId', 'verdict'] }]
const payloads = [
  { payload: 'acme-parts/check', what: 'a result', role: 'result', signatures, table: parts },
] satisfies Payload[]
const OF_ACME = { vendors: [defineVendor({ vendor: 'acme', product: 'acme-parts', title: 'Acme', payloads })] }

/** The checks of a type that were computed: aspect, result, reason, and what the verdict was made of. */
function computed(result: IdentityProofingResult, type: string) {
  const claims = new Map(
    Object.entries(result.provenance.claims).flatMap(([pointer, all]) =>
      all.map((each) => [each.id, { pointer, each }]),
    ),
  )
  return result.checks.flatMap((check, index) => {
    if (check.type !== type || check.origin !== 'computed') return []
    const [verdict] = result.provenance.claims[`/checks/${index}/result`] ?? []
    const from = (verdict?.from ?? []).map((id) => claims.get(id)?.pointer)
    const payloads = (verdict?.from ?? []).map(
      (id) => result.provenance.sources[claims.get(id)?.each.source ?? '']?.payload,
    )
    return { aspect: check.aspect, result: check.result, reason: check.reason, from, payloads }
  })
}

describe('document_not_expired', () => {
  test('another source’s day fails the check, and is what it was made of', async () => {
    const result = await normalize([PIP, scan({ dateOfExpiry: '2024-04-15' })])
    expect(result.documents.map(({ dateOfExpiry }) => dateOfExpiry)).toEqual(['2030-04-15'])
    expect(computed(result, 'document_not_expired')).toEqual([
      {
        ...{ aspect: undefined, result: 'fail', reason: undefined },
        ...{ from: ['/documents/0/dateOfExpiry'], payloads: ['mobbscan/process'] },
      },
    ])
    expect(result.decision.outcome).toBe('inconclusive')
  })
})

describe('mrz_check_digits', () => {
  // ICAO 9303-3: only the digit of an empty field may be a filler.
  const mrz = 'P<NOROESTENBYEN<<AASAMUND<<<<<<<<<<<<<<<<<<<\nCCC002251<NOR5604230M3004157<<<<<<<<<<<<<<04'

  test('a digit that should be printed and is not fails, and says so', async () => {
    const digits = computed(await normalize(scan({ mrz })), 'mrz_check_digits')
    const verdicts = digits.map(({ aspect = 'all', result, reason }) => [aspect, [result, reason]])
    expect(Object.fromEntries(verdicts)).toEqual({
      all: ['fail', undefined],
      documentNumber: ['fail', 'not_printed'],
      birthDate: ['pass', undefined],
      expirationDate: ['pass', undefined],
      personalNumber: ['pass', undefined],
      composite: ['fail', undefined],
    })
  })
})

describe('minimum_age', () => {
  const verdicts = async (born: string) => {
    const result = await normalize({ checkId: 'c-1', verdict: 'PASSED', born }, { today: '2025-01-20', ...OF_ACME })
    return computed(result, 'minimum_age').map((each) => [each.result, each.reason])
  }

  test('of a month or a year in which the person comes of age, nobody can tell', async () => {
    expect(await verdicts('2006-12')).toEqual([['pass', '18 years']])
    expect(await verdicts('2007-01')).toEqual([['inconclusive', '18 years']])
    expect(await verdicts('2007-02')).toEqual([['fail', '18 years']])
    expect(await verdicts('2007')).toEqual([['inconclusive', '18 years']])
  })
})

describe('name_matches_request, where only the parts of the name are told', () => {
  const check = async (more: object) => {
    const result = await normalize({ checkId: 'c-1', verdict: 'PASSED', ...more }, OF_ACME)
    return {
      verdicts: computed(result, 'name_matches_request').map((each) => [each.result, each.reason, each.from]),
      conflicts: result.conflicts.map(({ code }) => code),
    }
  }
  const FROM = ['/sessions/0/requestedName', '/subject/familyName']

  test('the parts together are compared with the name of the order', async () => {
    expect(await check({ given: 'Kari Anne', family: 'Nordmann', ordered: 'KARI ANNE NORDMANN' })).toEqual({
      verdicts: [['pass', 'equivalent', FROM]],
      conflicts: [],
    })
    expect(await check({ given: 'Kari Anne', family: 'Nordmann', ordered: 'Kari Nordmann' })).toEqual({
      verdicts: [['pass', 'compatible', FROM]],
      conflicts: ['name/shortened'],
    })
    expect(await check({ given: 'Kari', family: 'Nordmann', ordered: 'Ola Hansen' })).toEqual({
      verdicts: [['fail', 'conflict', FROM]],
      conflicts: ['name/differs'],
    })
  })

  test('one part alone is compared with nothing', async () => {
    expect(await check({ family: 'Nordmann', ordered: 'Ola Hansen' })).toEqual({ verdicts: [], conflicts: [] })
  })
})
