import {
  absent,
  anyText,
  backend,
  country,
  date,
  follows,
  identifier,
  integrator,
  issuer,
  nationality,
  noSecondOutcome,
  personalNumber,
  personName,
  says,
  sex,
  table,
  text,
  timestampOrEpoch,
  undecided,
  url,
  viz,
  word,
  zone,
  zoneDates,
} from '../../mapping/index.ts'
import { decideProcess, decideStatus } from './decide.ts'
import * as names from './documented.ts'
import { evidence, firstSurname, pdfChecksum, stateOfBirthName } from './rules.ts'
import { blockResult, validations } from './validations.ts'
import { documentType, ownerOfPersonalNumber } from './vocabulary.ts'

const inZone = follows('the MRZ')
const decided = follows('the status word')
const zones = ['document.mrz', 'personalData.mrz']
const layouts = ['iso', 'isoTime', 'isoSlashes', 'slashes', 'dots', 'hyphens', 'shortYmd', 'monthFirst'] as const
const born = date({ era: 'birth', layouts, settledBy: ({ record }) => zoneDates(record, zones).birth })
const expires = date({ era: 'document', layouts, settledBy: ({ record }) => zoneDates(record, zones).expiry })
const issued = date({ era: 'birth', layouts })
const owned = personalNumber(ownerOfPersonalNumber)
const curp = personalNumber(() => ({ type: 'mx_curp', country: 'MEX' }))

const service = {
  vendor: says('mobbeel'),
  product: says('mobbscan'),
  scope: says('identity_proofing'),
  method: says('uripp'),
}
const byStatus = { outcome: decided, final: decided, scope: absent, decidedBy: absent, reasons: absent }
const nowhere = {
  startedAt: absent,
  completedAt: absent,
  location: absent,
  operator: absent,
  requestedName: absent,
  requestedPhoneNumber: absent,
  client: absent,
} as const

// biome-ignore format: columns
export const process = table([names.process], {
  session: {
    ...service,
    externalIds: {
      verificationId: backend(identifier, 'scanId'),
    },
    sharedIds: {
      licenseId: backend(identifier, 'licenseId'),
    },
    lifecycle: decided,
    statusRaw: backend(word, 'verificationResult'),
    decision: {
      outcome:   decided,
      final:     decided,
      scope:     absent,
      decidedBy: follows('the agent'),
      reasons: {
        rejection_reason: backend(text, 'rejectionReason'),
        comment:          backend(text, 'comment'),
      },
    },
    startedAt:   backend(timestampOrEpoch, 'creationTime'),
    completedAt: backend(timestampOrEpoch, 'verificationTime'),
    location:    absent,
    operator: {
      name: backend(text, 'agent'),
    },
    requestedName:        absent,
    requestedPhoneNumber: absent,
    client:               backend(text, 'clientInfo'),
  },
  subject: {
    name:             absent,
    givenName:        viz(personName, 'document.name'),
    middleName:       absent,
    familyName:       viz(personName, 'document.surname'),
    secondFamilyName: viz(personName, 'document.secondSurname'),
    birthFamilyName:  absent,
    birthdate:        viz(born,       'document.dateOfBirth'),
    placeOfBirth: {
      country:  viz(country, 'document.stateOfBirthIsoCode'),
      region:   viz(text,    'document.regionOfBirth'),
      locality: viz(text,    'document.cityOfBirth'),
    },
    nationalities: [viz(nationality, 'document.nationality')],
    sex:           viz(sex, 'document.gender'),
    address: {
      streetAddress: viz(text, 'document.address'),
      locality:      viz(text, 'document.city'),
      region:        viz(text, 'document.region'),
      postalCode:    absent,
      country:       absent,
    },
    phoneNumber:         absent,
    nationalIdentifiers: [viz(owned, 'document.personalNumber')],
    subjectIds:          absent,
  },
  document: {
    type:           viz(documentType, 'document.documentType'),
    typeRaw:        viz(word,         'document.documentType'),
    documentNumber: viz(anyText,      'document.documentNumber'),
    issuer: {
      countryCode: viz(issuer, 'document.issuingState'),
      name:        viz(text,   'document.issuingAuthority'),
    },
    dateOfIssuance: viz(issued,  'document.dateOfIssuing'),
    dateOfExpiry:   viz(expires, 'document.dateOfExpiry'),
    mrz: {
      raw:          viz(zone, 'document.mrz'),
      lines:        inZone,
      format:       inZone,
      documentCode: inZone,
      partial:      inZone,
    },
  },
  checks: {
    identity_verification_overall: {
      unknown: backend(blockResult, 'scanProcessValidationResult.scanProcessValidationResult'),
    },
  },
  attachments: {
    report_pdf: backend(url, 'pdfUrl'),
    archive:    backend(url, 'certificatedZipUrl'),
  },
  by: [
    decideProcess,
    firstSurname,
    stateOfBirthName,
    validations,
    evidence,
    pdfChecksum,
    noSecondOutcome('verificationResult', 'rejectionReason', 'rejectionComment', 'result', 'approved'),
  ],
  ignored: {
    extraParameters:                              'whatever the integrator and the vendor agreed on',
    'scanProcessValidationResult.enabledProcess': 'a setting of the account, not a result',
  },
})

// biome-ignore format: columns
const notification = {
  session: {
    ...service,
    ...nowhere,
    lifecycle: decided,
    decision:  byStatus,
  },
  subject:     absent,
  document:    absent,
  checks:      {},
  attachments: {},
  by:          [decideStatus],
  ignored:     {},
} as const

// biome-ignore format: columns
export const webhook = table([names.webhook], {
  ...notification,
  session: {
    ...notification.session,
    externalIds: {
      verificationId: backend(identifier, 'verificationId'),
    },
    statusRaw: backend(word, 'status'),
  },
})

// biome-ignore format: columns
export const status = table([names.status], {
  ...notification,
  session: {
    ...notification.session,
    externalIds: {
      verificationId: backend(identifier, 'scanId'),
    },
    statusRaw: backend(word, 'status'),
  },
})

/** Its data are the integrator's word; a request decides nothing. */
// biome-ignore format: columns
export const decisionRequest = table([names.decisionRequest], {
  session: {
    ...service,
    ...nowhere,
    externalIds: {
      verificationId: integrator(identifier, 'verificationId'),
    },
    lifecycle: absent,
    statusRaw: absent,
    decision: {
      outcome:   absent,
      final:     absent,
      scope:     absent,
      decidedBy: absent,
      reasons: {
        rejection_comment: integrator(text, 'rejectionComment'),
      },
    },
  },
  subject: {
    name:             absent,
    givenName:        integrator(personName, 'personalData.name'),
    middleName:       absent,
    familyName:       integrator(personName, 'personalData.surname'),
    secondFamilyName: integrator(personName, 'personalData.secondSurname'),
    birthFamilyName:  absent,
    birthdate:        integrator(born,       'personalData.dateOfBirth'),
    placeOfBirth: {
      country:  absent,
      region:   integrator(text, 'personalData.regionOfBirth'),
      locality: integrator(text, 'personalData.cityOfBirth'),
    },
    nationalities: absent,
    sex:           integrator(sex, 'personalData.gender'),
    address: {
      streetAddress: integrator(text, 'personalData.address'),
      locality:      integrator(text, 'personalData.city'),
      region:        integrator(text, 'personalData.region'),
      postalCode:    integrator(text, 'personalData.postCode'),
      country:       absent,
    },
    phoneNumber:         absent,
    nationalIdentifiers: [integrator(owned, 'personalData.personalNumber'), integrator(curp, 'personalData.curp')],
    subjectIds:          absent,
  },
  document: {
    type:           integrator(documentType, 'personalData.countryDocumentType'),
    typeRaw:        integrator(word,         'personalData.countryDocumentType'),
    documentNumber: integrator(anyText,      'personalData.documentNumber'),
    issuer:         absent,
    dateOfIssuance: absent,
    dateOfExpiry:   integrator(expires,      'personalData.dateOfExpiry'),
    mrz: {
      raw:          integrator(zone, 'personalData.mrz'),
      lines:        inZone,
      format:       inZone,
      documentCode: inZone,
      partial:      inZone,
    },
  },
  checks:      {},
  attachments: {},
  by:          [undecided, firstSurname],
  ignored:     { type: 'how the request is to be handled, not what was found' },
})
