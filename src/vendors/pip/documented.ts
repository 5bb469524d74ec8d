import { documented } from '../../mapping/index.ts'

const unconfirmed = { unconfirmed: 'pip/unconfirmed-field' } as const

/** GET /v1/requestor/pip/{id}/result: the table of the getting-started guide. */
export const v1 = documented({
  pipId: {},
  pipCode: {},
  attendanceCode: { also: ['attendenceCode'] },
  status: unconfirmed,
  dateOfProofing: {},
  locationOfProofing: {},
  registrationOfficer: {},
  applicantName: {},
  applicantPipRequestName: {},
  nationalIdNumber: { also: ['nationalIdentityNumber'] },
  dNumber: {},
  idType: {},
  'nfcData.DocNumber': {},
  'nfcData.Issuer': {},
  'nfcData.ValidUntil': {},
  mrzCode: {},
  approved: {},
  TerminationCause: {},
  MrzValid: {},
  'automatic.rfidRead': {},
  'automatic.rfidPassiveAuthentication': {},
  'automatic.rfidActiveAuthentication': {},
  'automatic.biometricComparisonApproval': { also: ['automatic.biometricComparsionApproval'] },
  'automatic.biometricComparisonScore': { also: ['automatic.biometricComparsionScore'] },
  'manual.biometricComparsionApproval': { also: ['manual.biometricComparisonApproval'] },
  StatusToveRegister: { also: ['toveStatus'] },
  pdfUrl: {},
  imageUrls: {},
})

/**
 * GET /v2/requestor/pip/{id}/result: the vendor's example shows nine names; the others are those of the later field
 * table. Personal fields stand in proofingData or at the top.
 */
export const v2 = documented({
  pipId: {},
  pipStatus: { also: ['status'] },
  completed: {},
  approved: {},
  terminationCause: {},
  attendanceCode: { also: ['attendenceCode'], ...unconfirmed },
  applicantName: {},
  'proofingSessionDetails.dateOfProofing': { also: ['dateOfProofing'] },
  'proofingSessionDetails.locationOfProofing': { also: ['locationOfProofing'] },
  'proofingSessionDetails.registrationOfficer': { also: ['registrationOfficer'] },
  documentHolder: { also: ['proofingData.documentHolder'] },
  nationalIdNumber: {
    also: ['proofingData.nationalIdNumber', 'nationalIdentityNumber', 'proofingData.nationalIdentityNumber'],
  },
  dNumber: { also: ['proofingData.dNumber'] },
  idType: { also: ['proofingData.idType'] },
  nfcDataDocNumber: { also: ['proofingData.nfcDataDocNumber'] },
  nfcDataIssuer: { also: ['proofingData.nfcDataIssuer'] },
  nfcDataValidUntil: { also: ['proofingData.nfcDataValidUntil'] },
  mrzCode: { also: ['proofingData.mrzCode'] },
  mrzValid: { also: ['proofingData.mrzValid'], ...unconfirmed },
  'proofingData.automaticRfidRead': { also: ['automaticRfidRead'] },
  'proofingData.automaticBiometricComparisonApproval': { also: ['automaticBiometricComparisonApproval'] },
  'proofingData.automaticBiometricComparisonScore': { also: ['automaticBiometricComparisonScore'], ...unconfirmed },
  'proofingData.manualBiometricComparisonApproval': {
    also: [
      'manualBiometricComparisonApproval',
      'proofingData.manualBiometricComparsionApproval',
      'manualBiometricComparsionApproval',
    ],
    ...unconfirmed,
  },
  'proofingData.toveStatus': { also: ['toveStatus'] },
  'proofingData.automaticRfidPassiveAuthentication': { also: ['automaticRfidPassiveAuthentication'], ...unconfirmed },
  'proofingData.automaticRfidActiveAuthentication': { also: ['automaticRfidActiveAuthentication'], ...unconfirmed },
  pdfUrl: { also: ['proofingData.pdfUrl'], ...unconfirmed },
  xmlUrl: { also: ['proofingData.xmlUrl'], ...unconfirmed },
  zipUrl: { also: ['proofingData.zipUrl'], ...unconfirmed },
  imageUrls: { also: ['proofingData.imageUrls'], ...unconfirmed },
})

/** POST and GET /v1/requestor/pip/{id}, the answer to cancel, and the webhook. */
export const status = documented({
  pipId: {},
  status: {},
  lastUpdated: {},
  attendanceCode: { also: ['attendenceCode'] },
})

/** POST /v1/requestor/pip/{id}/finishPipWithFakeData: the request. */
export const fakeResult = documented({
  documentHolder: {},
  nationalIdNumber: {},
  mrzCode: {},
  docNumber: {},
  approved: {},
})

/** POST /v1/requestor/pip: the request. */
export const order = documented({ applicantName: {}, applicantPhoneNumber: {} })
