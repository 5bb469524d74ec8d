import {
  absent,
  alwaysEmpty,
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
import { attendanceCode, chip, chipIfRead, chipNotRead, images, minorHasNoFaceResult, unitNumber } from './rules.ts'
import {
  activeAuthentication,
  cause,
  chipWasRead,
  documentType,
  passiveAuthentication,
  toveStatus,
} from './vocabulary.ts'

/** The result as JSON (first version), as XML and as PDF: one row a field, one column a rendering. */
// biome-ignore format: columns
export const result = table([names.v1, names.xml, names.pdf], {
  session: {
    ...service,
    externalIds: {
      pipId:   backend(identifier, 'pipId',   null,      null),
      pipCode: backend(identifier, 'pipCode', 'kollinr', 'ID-kontroll bestillingsnummer'),
    },
    sharedIds: {
      attendanceCode: backend(identifier, 'attendanceCode', null, null),
    },
    lifecycle: decided,
    statusRaw: backend(word, 'status', null, null),
    decision: {
      outcome:   backend(trueIsApproved, 'approved', 'Godkjent', 'ID-kontroll'),
      final:     decided,
      scope:     absent,
      decidedBy: absent,
      reasons: {
        termination_cause: backend(cause, 'TerminationCause', 'Avbrudsgrunn', 'Ugyldig operatør / Time out'),
      },
    },
    startedAt:   absent,
    completedAt: backend(timestamp, 'dateOfProofing', 'dato', 'Dato og klokkeslett'),
    location: {
      name:       backend(text,        'locationOfProofing', 'utleveringssted', 'Utleveringssted (enhetsnummer og -navn)'),
      unitNumber: follows('the place'),
    },
    operator: {
      name: backend(text, 'registrationOfficer', 'kundebehandler', 'Kundebehandler'),
    },
    requestedName:        requestor(personName, 'applicantPipRequestName', 'navnfraedi', 'Bestiller navn'),
    requestedPhoneNumber: absent,
    client:               absent,
  },
  subject: {
    name:             chipIfRead(personName, 'applicantName', 'navndokinnehaver', 'Dokumentinnehaver'),
    givenName:        inZone,
    middleName:       absent,
    familyName:       inZone,
    secondFamilyName: absent,
    birthFamilyName:  absent,
    birthdate:        zoneOrNumber,
    placeOfBirth:     absent,
    nationalities:    inZone,
    sex:              zoneOrNumber,
    address:          absent,
    phoneNumber:      absent,
    nationalIdentifiers: [
      chip(norwegianIdOrBirthdate, 'nationalIdNumber', 'fnr', 'Fødselsdato / fødselsnummer'),
      operator(norwegianId, 'dNumber', 'dnr', 'Fødselsnummer / D-nummer'),
    ],
    subjectIds: absent,
  },
  document: {
    type:           chipIfRead(documentType, 'idType',            'idtype', 'Type ID-document'),
    typeRaw:        chipIfRead(word,         'idType',            'idtype', 'Type ID-document'),
    documentNumber: chip(anyText,            'nfcData.DocNumber', 'doknr',  'Dokumentnummer'),
    issuer: {
      countryCode: chip(issuer,                                  'nfcData.Issuer', 'utstedt', 'Utstedt i (land)'),
      name:        follows('the issuer, where it is no country'),
    },
    dateOfIssuance: absent,
    dateOfExpiry:   chip(expiry, 'nfcData.ValidUntil', 'gyldigtil', 'Gyldig til'),
    mrz: {
      raw:          chipIfRead(zone, 'mrzCode', 'MRZ-kode', 'MRZ-kode'),
      lines:        inZone,
      format:       inZone,
      documentCode: inZone,
      partial:      inZone,
    },
  },
  checks: {
    chip_read: { automated: operator(chipWasRead, 'automatic.rfidRead', 'RFIDlest', 'RFID-chip lest') },
    chip_passive_authentication: {
      automated: operator(passiveAuthentication, 'automatic.rfidPassiveAuthentication', 'RfidPassivAutentisitet', 'RFID-brikke data (PA)'),
    },
    chip_active_authentication: {
      automated: operator(activeAuthentication, 'automatic.rfidActiveAuthentication', 'RfidActiveAutentisitet', 'RFID-brikke data (AA)'),
    },
    document_authenticity_uv: { automated: operator(alwaysEmpty, null, 'UVValid', null) },
    document_authenticity_ir: { automated: operator(alwaysEmpty, null, 'IRValid', null) },
    mrz_format:               { automated: operator(trueIsPass, 'MrzValid', 'MRZValid', 'MRZ Valid') },
    lost_stolen_register:     { automated: register(toveStatus, 'StatusToveRegister', 'StatusFraTOVE', 'Meldt tapt / stjålet (norske pass)') },
    face_match: {
      automated: {
        result: engine(trueIsPass, 'automatic.biometricComparisonApproval', 'AnsiktssammenligningA',     'Automatiske kontroller > Ansiktssammenligning'),
        score:  engine(score(),    'automatic.biometricComparisonScore',    'ScoreAnsiktssammenligning', 'Score sammenligning'),
      },
      manual: operator(trueIsPass, 'manual.biometricComparsionApproval', 'AnsiktssammenligningM', 'Manuelle kontroller > Ansiktssammenligning'),
    },
  },
  attachments: {
    report_pdf: backend(url, 'pdfUrl', null, null),
  },
  by: [decide, noSecondOutcome(...decisive), attendanceCode, unitNumber, chipNotRead, minorHasNoFaceResult, images],
  ignored: {
    signaturassistent:                              'always empty',
    'Automatiske kontroller / Manuelle kontroller': 'as kontrollstatus',
    kontrollstatus:                                 'says that the controls were made, automatic or manual; the checks say it one by one',
    tilleggsdok:                                    'a picture, whose place in XML is not published',
    Tilleggsdokumentasjon:                          'a picture; its label has no text',
  },
})
