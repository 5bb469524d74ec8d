import type { PdfLabel } from '../../../src/formats/pdf/read.ts'

const AUTOMATIC = 'Automatiske kontroller'
const MANUAL = 'Manuelle kontroller'

/** The labels of both generations of the PIP report (sources.md §1.3). */
export const labels: readonly PdfLabel[] = [
  ...[
    'ID-kontroll bestillingsnummer',
    'PIP-kode',
    'Dokumentinnehaver',
    'Bestiller navn',
    'Navn på bestiller',
    'Dato og klokkeslett',
    'Utleveringssted (enhetsnummer og -navn)',
    'Utført ved (enhetsnummer og -navn)',
    'Kundebehandler',
    'Fødselsdato / fødselsnummer',
    'Fødselsnummer / D-nummer',
    'Type ID-document',
    'Type ID-dokument',
    'Dokumentnummer',
    'Utstedt i (land)',
    'Gyldig til',
    'MRZ-kode',
    'ID-kontroll',
    'Ugyldig operatør / Time out',
    'RFID-chip lest',
    'MRZ Valid',
    'Score sammenligning',
    'Meldt tapt / stjålet (norske pass)',
    'RFID-brikke data (PA)',
    'RFID-brikke data (AA)',
    'Automatiske kontroller / Manuelle kontroller',
    'Tilleggsdokumentasjon',
  ].map((text) => ({ text })),
  { text: 'Ansiktssammenligning', section: AUTOMATIC },
  { text: 'Ansiktssammenligning', section: MANUAL },
]
