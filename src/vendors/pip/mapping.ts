import {
  absent,
  anyText,
  backend,
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
import { decided, expiry, inZone, service, zoneOrNumber } from './common.ts'
import { decide } from './decide.ts'
import * as names from './documented.ts'
import { chip, chipIfRead, chipNotRead, images, minorHasNoFaceResult, unitNumber } from './rules.ts'
import { activeAuthentication, chipWasRead, documentType, passiveAuthentication, toveStatus } from './vocabulary.ts'

// biome-ignore-start format: columns
/** The first version of the result. */
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
// biome-ignore-end format: columns
