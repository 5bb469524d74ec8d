import {
  absent,
  anyText,
  backend,
  date,
  engine,
  follows,
  identifier,
  issuer,
  norwegianId,
  norwegianIdOrBirthdate,
  operator,
  personName,
  register,
  requestor,
  says,
  score,
  table,
  text,
  timestamp,
  trueIsApproved,
  trueIsPass,
  url,
  word,
  zone,
} from '../../mapping/index.ts'
import { decide, decideByStatus, neverDecides } from './decide.ts'
import * as names from './documented.ts'
import { chip, chipIfRead, chipNotRead, images, minorHasNoFaceResult, unitNumber } from './rules.ts'
import { activeAuthentication, chipWasRead, documentType, passiveAuthentication, toveStatus } from './vocabulary.ts'

const zoneOrNumber = follows('the MRZ, the national number')
const inZone = follows('the MRZ')
const decided = follows('approved, the termination cause, the status')
const expiry = date({ era: 'document', layouts: ['iso', 'dots', 'digitsYmd', 'digitsDmy', 'shortYmd'] })

/** What the service is, whatever it answers. */
const service = { vendor: says('mobai'), product: says('pip'), scope: says('identity_proofing'), method: says('pipp') }

/** Nothing but what a rule says. */
const byRule = { outcome: decided, final: decided, scope: absent, decidedBy: absent, reasons: absent }

const nowhere = { location: absent, operator: absent, client: absent, startedAt: absent }

// biome-ignore-start format: columns
export const resultV1 = table([names.v1], {
  session: {
    ...service,
    externalIds: {
      pipId: backend(identifier, 'pipId'),
      pipCode: backend(identifier, 'pipCode'),
    },
    sharedIds: {
      attendanceCode: backend(identifier, 'attendanceCode'),
    },
    lifecycle: decided,
    statusRaw: backend(word, 'status'),
    decision: {
      outcome: backend(trueIsApproved, 'approved'),
      final: decided,
      scope: absent,
      decidedBy: absent,
      reasons: {
        termination_cause: backend(text, 'TerminationCause'),
      },
    },
    startedAt: absent,
    completedAt: backend(timestamp, 'dateOfProofing'),
    location: {
      name: backend(text, 'locationOfProofing'),
      unitNumber: follows('the place'),
    },
    operator: {
      name: backend(text, 'registrationOfficer'),
    },
    requestedName: requestor(personName, 'applicantPipRequestName'),
    requestedPhoneNumber: absent,
    client: absent,
  },
  subject: {
    name: chipIfRead(personName, 'applicantName'),
    givenName: inZone,
    middleName: absent,
    familyName: inZone,
    secondFamilyName: absent,
    birthFamilyName: absent,
    birthdate: zoneOrNumber,
    placeOfBirth: absent,
    nationalities: inZone,
    sex: zoneOrNumber,
    address: absent,
    phoneNumber: absent,
    nationalIdentifiers: [chip(norwegianIdOrBirthdate, 'nationalIdNumber'), operator(norwegianId, 'dNumber')],
    subjectIds: absent,
  },
  document: {
    type: chipIfRead(documentType, 'idType'),
    typeRaw: chipIfRead(word, 'idType'),
    documentNumber: chip(anyText, 'nfcData.DocNumber'),
    issuer: {
      countryCode: chip(issuer, 'nfcData.Issuer'),
      name: follows('the issuer, where it is no country'),
    },
    dateOfIssuance: absent,
    dateOfExpiry: chip(expiry, 'nfcData.ValidUntil'),
    mrz: {
      raw: chipIfRead(zone, 'mrzCode'),
      lines: inZone,
      format: inZone,
      documentCode: inZone,
      partial: inZone,
    },
  },
  checks: {
    chip_read: { automated: operator(chipWasRead, 'automatic.rfidRead') },
    chip_passive_authentication: { automated: operator(passiveAuthentication, 'automatic.rfidPassiveAuthentication') },
    chip_active_authentication: { automated: operator(activeAuthentication, 'automatic.rfidActiveAuthentication') },
    mrz_format: { automated: operator(trueIsPass, 'MrzValid') },
    lost_stolen_register: { automated: register(toveStatus, 'StatusToveRegister') },
    face_match: {
      automated: {
        result: engine(trueIsPass, 'automatic.biometricComparisonApproval'),
        score: engine(score(), 'automatic.biometricComparisonScore'),
      },
      manual: operator(trueIsPass, 'manual.biometricComparsionApproval'),
    },
  },
  attachments: {
    report_pdf: backend(url, 'pdfUrl'),
  },
  by: [decide, unitNumber, chipNotRead, minorHasNoFaceResult, images],
  ignored: {},
})

export const resultV2 = table([names.v2], {
  session: {
    ...service,
    externalIds: {
      pipId: backend(identifier, 'pipId'),
    },
    sharedIds: {
      attendanceCode: backend(identifier, 'attendanceCode'),
    },
    lifecycle: decided,
    statusRaw: backend(word, 'pipStatus'),
    decision: {
      outcome: backend(trueIsApproved, 'approved'),
      final: decided,
      scope: absent,
      decidedBy: absent,
      reasons: {
        termination_cause: backend(text, 'terminationCause'),
      },
    },
    startedAt: absent,
    completedAt: backend(timestamp, 'proofingSessionDetails.dateOfProofing'),
    location: {
      name: backend(text, 'proofingSessionDetails.locationOfProofing'),
      unitNumber: follows('the place'),
    },
    operator: {
      name: backend(text, 'proofingSessionDetails.registrationOfficer'),
    },
    requestedName: requestor(personName, 'applicantName'),
    requestedPhoneNumber: absent,
    client: absent,
  },
  subject: {
    name: chipIfRead(personName, 'documentHolder'),
    givenName: inZone,
    middleName: absent,
    familyName: inZone,
    secondFamilyName: absent,
    birthFamilyName: absent,
    birthdate: zoneOrNumber,
    placeOfBirth: absent,
    nationalities: inZone,
    sex: zoneOrNumber,
    address: absent,
    phoneNumber: absent,
    nationalIdentifiers: [chip(norwegianIdOrBirthdate, 'nationalIdNumber'), operator(norwegianId, 'dNumber')],
    subjectIds: absent,
  },
  document: {
    type: chipIfRead(documentType, 'idType'),
    typeRaw: chipIfRead(word, 'idType'),
    documentNumber: chip(anyText, 'nfcDataDocNumber'),
    issuer: {
      countryCode: chip(issuer, 'nfcDataIssuer'),
      name: follows('the issuer, where it is no country'),
    },
    dateOfIssuance: absent,
    dateOfExpiry: chip(expiry, 'nfcDataValidUntil'),
    mrz: {
      raw: chipIfRead(zone, 'mrzCode'),
      lines: inZone,
      format: inZone,
      documentCode: inZone,
      partial: inZone,
    },
  },
  checks: {
    chip_read: { automated: operator(chipWasRead, 'proofingData.automaticRfidRead') },
    chip_passive_authentication: {
      automated: operator(passiveAuthentication, 'proofingData.automaticRfidPassiveAuthentication'),
    },
    chip_active_authentication: {
      automated: operator(activeAuthentication, 'proofingData.automaticRfidActiveAuthentication'),
    },
    mrz_format: { automated: operator(trueIsPass, 'mrzValid') },
    lost_stolen_register: { automated: register(toveStatus, 'proofingData.toveStatus') },
    face_match: {
      automated: {
        result: engine(trueIsPass, 'proofingData.automaticBiometricComparisonApproval'),
        score: engine(score(), 'proofingData.automaticBiometricComparisonScore'),
      },
      manual: operator(trueIsPass, 'proofingData.manualBiometricComparisonApproval'),
    },
  },
  attachments: {
    report_pdf: backend(url, 'pdfUrl'),
    report_xml: backend(url, 'xmlUrl'),
    archive: backend(url, 'zipUrl'),
  },
  by: [decide, unitNumber, chipNotRead, minorHasNoFaceResult, images],
  ignored: {},
})

export const status = table([names.status], {
  session: {
    ...service,
    ...nowhere,
    externalIds: {
      pipId: backend(identifier, 'pipId'),
    },
    sharedIds: {
      attendanceCode: backend(identifier, 'attendanceCode'),
    },
    lifecycle: decided,
    statusRaw: backend(word, 'status'),
    decision: byRule,
    completedAt: absent,
    requestedName: absent,
    requestedPhoneNumber: absent,
  },
  subject: absent,
  document: absent,
  checks: {},
  attachments: {},
  by: [decideByStatus],
  ignored: { lastUpdated: 'the time of the last change of the order, not of the proofing' },
})

export const fakeResult = table([names.fakeResult], {
  session: {
    ...service,
    ...nowhere,
    externalIds: absent,
    lifecycle: decided,
    statusRaw: absent,
    decision: byRule,
    completedAt: absent,
    requestedName: absent,
    requestedPhoneNumber: absent,
  },
  subject: {
    name: requestor(personName, 'documentHolder'),
    givenName: inZone,
    middleName: absent,
    familyName: inZone,
    secondFamilyName: absent,
    birthFamilyName: absent,
    birthdate: zoneOrNumber,
    placeOfBirth: absent,
    nationalities: inZone,
    sex: zoneOrNumber,
    address: absent,
    phoneNumber: absent,
    nationalIdentifiers: [requestor(norwegianIdOrBirthdate, 'nationalIdNumber')],
    subjectIds: absent,
  },
  document: {
    type: inZone,
    typeRaw: absent,
    documentNumber: requestor(anyText, 'docNumber'),
    issuer: { countryCode: inZone, name: absent },
    dateOfIssuance: absent,
    dateOfExpiry: inZone,
    mrz: {
      raw: requestor(zone, 'mrzCode'),
      lines: inZone,
      format: inZone,
      documentCode: inZone,
      partial: inZone,
    },
  },
  checks: {},
  attachments: {},
  by: [neverDecides],
  ignored: { approved: 'test data never decides' },
})

export const order = table([names.order], {
  session: {
    ...service,
    ...nowhere,
    externalIds: absent,
    lifecycle: absent,
    statusRaw: absent,
    decision: { ...byRule, outcome: absent, final: absent },
    completedAt: absent,
    requestedName: requestor(personName, 'applicantName'),
    requestedPhoneNumber: requestor(text, 'applicantPhoneNumber'),
  },
  subject: absent,
  document: absent,
  checks: {},
  attachments: {},
  by: [],
  ignored: {},
})
// biome-ignore-end format: columns
