import {
  absent,
  backend,
  checkResult,
  decideByWord,
  defineVendor,
  documented,
  engine,
  follows,
  identifier,
  type Payload,
  personName,
  says,
  table,
  type Vendor,
  viz,
  word,
  words,
} from '../../src/vendors/authoring.ts'

// A vendor that is not built in: as small as one can be, and as its author would write it.
const names = documented({ checkId: {}, batchId: {}, verdict: {}, name: {}, face: {}, scan: {}, scanKind: {} })
const verdict = follows('verdict')
const face = checkResult({ says: 'OK = pass, DIFFERENT = fail', words: words({ OK: 'pass', DIFFERENT: 'fail' }) })
const decide = decideByWord('acme/verdict', {
  PASSED: { outcome: 'approved', lifecycle: 'completed', final: true },
  FAILED: { outcome: 'rejected', lifecycle: 'completed', final: true },
})

export const check = table([names], {
  session: {
    vendor: says('acme'),
    product: says('acme-ident'),
    externalIds: { checkId: backend(identifier, 'checkId') },
    sharedIds: { batchId: backend(identifier, 'batchId') },
    scope: says('identity_proofing'),
    method: absent,
    statusRaw: backend(word, 'verdict'),
    lifecycle: verdict,
    decision: { outcome: verdict, final: verdict, scope: absent, decidedBy: absent, reasons: absent },
    startedAt: absent,
    completedAt: absent,
    location: absent,
    operator: absent,
    requestedName: absent,
    requestedPhoneNumber: absent,
    client: absent,
  },
  subject: {
    name: viz(personName, 'name'),
    givenName: absent,
    middleName: absent,
    familyName: absent,
    secondFamilyName: absent,
    birthFamilyName: absent,
    birthdate: absent,
    placeOfBirth: absent,
    nationalities: absent,
    sex: absent,
    address: absent,
    phoneNumber: absent,
    nationalIdentifiers: absent,
    subjectIds: absent,
  },
  document: absent,
  checks: { face_match: { automated: engine(face, 'face') } },
  attachments: {},
  by: [decide],
  ignored: {},
})

export const result: Payload = {
  payload: 'acme-ident/check',
  what: 'a result',
  role: 'result',
  signatures: [{ allOf: ['checkId', 'verdict'] }],
  table: check,
}

const scan: Payload = {
  payload: 'acme-ident/scan',
  what: 'a picture',
  role: 'aside',
  signatures: [{ allOf: ['scan', 'scanKind'] }],
  evidence: { bytes: 'scan', kindName: 'scanKind' },
}

export const definition: Vendor = {
  vendor: 'acme',
  product: 'acme-ident',
  title: 'Acme Ident',
  payloads: [result, scan],
}

export const acme = defineVendor(definition)
