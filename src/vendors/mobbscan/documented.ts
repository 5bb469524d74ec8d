import { documented } from '../../mapping/index.ts'

const documentFields = [
  'documentType',
  'personalNumber',
  'documentNumber',
  'name',
  'surname',
  'firstSurname',
  'secondSurname',
  'gender',
  'nationality',
  'issuingState',
  'dateOfIssuing',
  'dateOfBirth',
  'dateOfExpiry',
  'address',
  'city',
  'region',
  'cityOfBirth',
  'regionOfBirth',
  'stateOfBirthName',
  'stateOfBirthIsoCode',
  'facialMatchingScore',
  'facialLivenessScore',
  'mrz',
  'issuingAuthority',
] as const

const personalFields = [
  'address',
  'city',
  'cityOfBirth',
  'country',
  'countryDocumentType',
  'curp',
  'dateOfBirth',
  'dateOfExpiry',
  'documentNumber',
  'gender',
  'mrz',
  'name',
  'personalNumber',
  'postCode',
  'region',
  'regionOfBirth',
  'firstSurname',
  'secondSurname',
  'stateOfBirth',
  'surname',
] as const

function inside<Container extends string, Field extends string>(container: Container, fields: readonly Field[]) {
  return Object.fromEntries(fields.map((field) => [`${container}.${field}`, {}])) as Record<
    `${Container}.${Field}`,
    object
  >
}

/** GET /mobbscan-agent/getVerificationProcessData/{verificationId} */
export const process = documented({
  scanId: { also: ['verificationId'] },
  // `status` is the webhook's word for it; two words that differ decide nothing.
  verificationResult: { also: ['status'] },
  licenseId: {},
  agent: {},
  images: {},
  recordings: {},
  extraParameters: {},
  extraImages: {},
  pdfUrl: {},
  pdfChecksum: {},
  rejectionReason: {},
  comment: {},
  creationTime: {},
  verificationTime: {},
  clientInfo: {},
  certificatedZipUrl: {},
  'scanProcessValidationResult.enabledProcess': {},
  'scanProcessValidationResult.scanProcessFailedValidations': {},
  'scanProcessValidationResult.scanProcessValidationResult': {},
  ...inside('document', documentFields),
})

/** The notification of a status change. */
export const webhook = documented({ verificationId: { also: ['scanId'] }, status: {} })

/** The answer of checkVerificationProcessResult. */
export const status = documented({
  scanId: { also: ['verificationId'] },
  status: { also: ['verificationResult', 'result'] },
})

/** POST /mobbscan-agent/accept, /pending and /reject: the requests. */
export const decisionRequest = documented({
  verificationId: { also: ['scanId'] },
  type: {},
  rejectionComment: {},
  ...inside('personalData', personalFields),
})
