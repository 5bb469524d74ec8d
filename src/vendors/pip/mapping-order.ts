import {
  absent,
  anyText,
  backend,
  identifier,
  norwegianIdOrBirthdate,
  personName,
  requestor,
  table,
  text,
  undecided,
  word,
  zone,
} from '../../mapping/index.ts'
import { byRule, decided, inZone, nowhere, service, zoneOrNumber } from './common.ts'
import { decideByStatus, neverDecides } from './decide.ts'
import * as names from './documented.ts'

/** What stands around a result: its status, its order, and the request for a fake one. */
// biome-ignore format: columns
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
    lifecycle:            decided,
    statusRaw:            backend(word, 'status'),
    decision:             byRule,
    completedAt:          absent,
    requestedName:        absent,
    requestedPhoneNumber: absent,
  },
  subject:     absent,
  document:    absent,
  checks:      {},
  attachments: {},
  by:          [decideByStatus],
  ignored:     { lastUpdated: 'the time of the last change of the order, not of the proofing' },
})

// biome-ignore format: columns
export const fakeResult = table([names.fakeResult], {
  session: {
    ...service,
    ...nowhere,
    externalIds:          absent,
    lifecycle:            decided,
    statusRaw:            absent,
    decision:             byRule,
    completedAt:          absent,
    requestedName:        absent,
    requestedPhoneNumber: absent,
  },
  subject: {
    name:                requestor(personName, 'documentHolder'),
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
    nationalIdentifiers: [requestor(norwegianIdOrBirthdate, 'nationalIdNumber')],
    subjectIds:          absent,
  },
  document: {
    type:           inZone,
    typeRaw:        absent,
    documentNumber: requestor(anyText, 'docNumber'),
    issuer:         { countryCode: inZone, name: absent },
    dateOfIssuance: absent,
    dateOfExpiry:   inZone,
    mrz: {
      raw:          requestor(zone, 'mrzCode'),
      lines:        inZone,
      format:       inZone,
      documentCode: inZone,
      partial:      inZone,
    },
  },
  checks:      {},
  attachments: {},
  by:          [neverDecides],
  ignored:     { approved: 'test data never decides' },
})

// biome-ignore format: columns
export const order = table([names.order], {
  session: {
    ...service,
    ...nowhere,
    externalIds:          absent,
    lifecycle:            absent,
    statusRaw:            absent,
    decision:             { ...byRule, outcome: absent, final: absent },
    completedAt:          absent,
    requestedName:        requestor(personName, 'applicantName'),
    requestedPhoneNumber: requestor(text,       'applicantPhoneNumber'),
  },
  subject:     absent,
  document:    absent,
  checks:      {},
  attachments: {},
  by:          [undecided],
  ignored:     {},
})
