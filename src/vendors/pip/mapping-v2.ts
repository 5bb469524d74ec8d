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
  noSecondOutcome,
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
import { decided, decisive, expiry, inZone, service, zoneOrNumber } from './common.ts'
import { decide } from './decide.ts'
import * as names from './documented.ts'
import { chip, chipIfRead, chipNotRead, images, minorHasNoFaceResult, unitNumber } from './rules.ts'
import { activeAuthentication, chipWasRead, documentType, passiveAuthentication, toveStatus } from './vocabulary.ts'

/** The second version. `applicantName` is the name of the order here, and never the holder. */
// biome-ignore format: columns
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
      outcome:   backend(trueIsApproved, 'approved'),
      final:     decided,
      scope:     absent,
      decidedBy: absent,
      reasons: {
        termination_cause: backend(text, 'terminationCause'),
      },
    },
    startedAt:   absent,
    completedAt: backend(timestamp, 'proofingSessionDetails.dateOfProofing'),
    location: {
      name:       backend(text,        'proofingSessionDetails.locationOfProofing'),
      unitNumber: follows('the place'),
    },
    operator: {
      name: backend(text, 'proofingSessionDetails.registrationOfficer'),
    },
    requestedName:        requestor(personName, 'applicantName'),
    requestedPhoneNumber: absent,
    client:               absent,
  },
  subject: {
    name:                chipIfRead(personName, 'documentHolder'),
    givenName:           inZone,
    middleName:          absent,
    familyName:          inZone,
    secondFamilyName:    absent,
    birthFamilyName:     absent,
    birthdate:           zoneOrNumber,
    placeOfBirth:        absent,
    nationalities:       inZone,
    sex:                 zoneOrNumber,
    address:             absent,
    phoneNumber:         absent,
    nationalIdentifiers: [chip(norwegianIdOrBirthdate, 'nationalIdNumber'), operator(norwegianId, 'dNumber')],
    subjectIds:          absent,
  },
  document: {
    type:           chipIfRead(documentType, 'idType'),
    typeRaw:        chipIfRead(word,         'idType'),
    documentNumber: chip(anyText,            'nfcDataDocNumber'),
    issuer: {
      countryCode: chip(issuer,                                  'nfcDataIssuer'),
      name:        follows('the issuer, where it is no country'),
    },
    dateOfIssuance: absent,
    dateOfExpiry:   chip(expiry, 'nfcDataValidUntil'),
    mrz: {
      raw:          chipIfRead(zone, 'mrzCode'),
      lines:        inZone,
      format:       inZone,
      documentCode: inZone,
      partial:      inZone,
    },
  },
  checks: {
    chip_read:                   { automated: operator(chipWasRead, 'proofingData.automaticRfidRead') },
    chip_passive_authentication: { automated: operator(passiveAuthentication, 'proofingData.automaticRfidPassiveAuthentication') },
    chip_active_authentication:  { automated: operator(activeAuthentication, 'proofingData.automaticRfidActiveAuthentication') },
    mrz_format:                  { automated: operator(trueIsPass, 'mrzValid') },
    lost_stolen_register:        { automated: register(toveStatus, 'proofingData.toveStatus') },
    face_match: {
      automated: {
        result: engine(trueIsPass, 'proofingData.automaticBiometricComparisonApproval'),
        score:  engine(score(),    'proofingData.automaticBiometricComparisonScore'),
      },
      manual: operator(trueIsPass, 'proofingData.manualBiometricComparisonApproval'),
    },
  },
  attachments: {
    report_pdf: backend(url, 'pdfUrl'),
    report_xml: backend(url, 'xmlUrl'),
    archive:    backend(url, 'zipUrl'),
  },
  by:      [decide, noSecondOutcome(...decisive), unitNumber, chipNotRead, minorHasNoFaceResult, images],
  ignored: {},
})
