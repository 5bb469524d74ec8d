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
  TerminationCause: { also: ['Avbrudsgrunn', 'Avbruddsgrunn'] },
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

// A second word on the outcome, wherever it stands, must not be passed over.
function inside(name: string): string[] {
  return [`proofingData.${name}`, `proofingSessionDetails.${name}`]
}

/**
 * GET /v2/requestor/pip/{id}/result: the vendor's example shows nine names; the others are those of the later field
 * table. Personal fields stand in proofingData or at the top.
 */
export const v2 = documented({
  pipId: {},
  pipStatus: { also: ['status', ...inside('pipStatus')] },
  completed: { also: inside('completed') },
  approved: { also: inside('approved') },
  terminationCause: { also: [...inside('terminationCause'), 'Avbrudsgrunn', 'Avbruddsgrunn'] },
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
  'proofingData.toveStatus': { also: ['toveStatus', 'StatusToveRegister'] },
  'proofingData.automaticRfidPassiveAuthentication': { also: ['automaticRfidPassiveAuthentication'], ...unconfirmed },
  'proofingData.automaticRfidActiveAuthentication': { also: ['automaticRfidActiveAuthentication'], ...unconfirmed },
  pdfUrl: { also: ['proofingData.pdfUrl'], ...unconfirmed },
  xmlUrl: { also: ['proofingData.xmlUrl'], ...unconfirmed },
  zipUrl: { also: ['proofingData.zipUrl'], ...unconfirmed },
  imageUrls: { also: ['proofingData.imageUrls'], ...unconfirmed },
})

/** The XML rendering. Root, nesting and namespace are not published: only the local names count. */
export const xml = documented({
  kollinr: {},
  dato: {},
  utleveringssted: {},
  kundebehandler: {},
  navndokinnehaver: {},
  navnfraedi: {},
  fnr: {},
  dnr: {},
  idtype: {},
  doknr: {},
  utstedt: {},
  gyldigtil: {},
  tilleggsdok: {},
  'MRZ-kode': {},
  Godkjent: {},
  signaturassistent: {},
  kontrollstatus: {},
  RFIDlest: {},
  MRZValid: {},
  UVValid: {},
  IRValid: {},
  Avbrudsgrunn: { also: ['Avbruddsgrunn'] },
  AnsiktssammenligningA: {},
  ScoreAnsiktssammenligning: {},
  AnsiktssammenligningM: {},
  StatusFraTOVE: {},
  RfidPassivAutentisitet: {},
  RfidActiveAutentisitet: { also: ['RfidAktivAutentisitet'] },
})

/** The labels of the report, of both generations. A label under a heading is written `heading > label`. */
export const pdf = documented({
  'ID-kontroll bestillingsnummer': { also: ['PIP-kode'] },
  'Dato og klokkeslett': {},
  'Utleveringssted (enhetsnummer og -navn)': { also: ['Utført ved (enhetsnummer og -navn)'] },
  Kundebehandler: {},
  Dokumentinnehaver: {},
  'Bestiller navn': { also: ['Navn på bestiller'] },
  'Fødselsdato / fødselsnummer': {},
  'Fødselsnummer / D-nummer': {},
  'Type ID-document': { also: ['Type ID-dokument'] },
  Dokumentnummer: {},
  'Utstedt i (land)': {},
  'Gyldig til': {},
  Tilleggsdokumentasjon: {},
  'MRZ-kode': {},
  'ID-kontroll': {},
  'Ugyldig operatør / Time out': {},
  'Automatiske kontroller / Manuelle kontroller': {},
  'RFID-chip lest': {},
  'MRZ Valid': {},
  'Automatiske kontroller > Ansiktssammenligning': {},
  'Score sammenligning': {},
  'Manuelle kontroller > Ansiktssammenligning': {},
  'Meldt tapt / stjålet (norske pass)': {},
  'RFID-brikke data (PA)': {},
  'RFID-brikke data (AA)': {},
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
