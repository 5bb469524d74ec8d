import {
  type Context,
  type Conversion,
  checkResult,
  country,
  foldWord,
  readBoolean,
  readText,
  text,
  words,
} from '../../mapping/index.ts'
import type { CheckResult, DocumentType, Lifecycle } from '../../model/index.ts'

/** status and pipStatus say how delivery stands, never what was decided. */
// biome-ignore format: columns
export const STATUSES: ReadonlyMap<string, { lifecycle: Lifecycle; final: boolean }> = new Map([
  ['CREATED',           { lifecycle: 'created', final: false }],
  ['PROCESSING',        { lifecycle: 'in_progress', final: false }],
  ['AWAITING_APPROVAL', { lifecycle: 'awaiting_review', final: false }],
  ['AWAITING_DOWNLOAD', { lifecycle: 'completed', final: false }],
  ['RESULT_SENT',       { lifecycle: 'completed', final: false }],
  ['RESULT_DOWNLOADED', { lifecycle: 'completed', final: false }],
  ['EXPIRED',           { lifecycle: 'expired', final: true }],
  ['CANCELLED',         { lifecycle: 'cancelled', final: true }],
  ['ERROR',             { lifecycle: 'failed', final: false }],
])

// biome-ignore format: columns
const TYPES = words<DocumentType>({
  Passport:            'passport',
  Pass:                'passport',
  P:                   'passport',
  IDCard:              'idcard',
  'ID card':           'idcard',
  'Identity card':     'idcard',
  'National ID card':  'idcard',
  'ID-kort':           'idcard',
  'Nasjonalt ID-kort': 'idcard',
  'Driving license':   'driving_permit',
  'Driving licence':   'driving_permit',
  Førerkort:           'driving_permit',
  'Residence permit':  'residence_permit',
  Oppholdskort:        'residence_permit',
  Oppholdstillatelse:  'residence_permit',
  'Travel document':   'travel_document',
  Reisebevis:          'travel_document',
})

/** The vendor publishes no words for idType: what is certain is mapped, anything else is kept as it came. */
export const documentType: Conversion<'documentType'> = {
  kind: 'documentType',
  says: 'document type; an unknown word is kept',
  convert(raw, { limits }) {
    const text = readText(raw, limits)
    if ('problem' in text) return text
    const known = TYPES.get(foldWord(text.value as string))
    return known
      ? { value: known, via: ['document-type'] }
      : { ...text, capture: 'unknown', notes: [{ code: 'value/unknown-word' }] }
  },
}

export const chipWasRead: Conversion<'checkResult'> = checkResult({
  says: 'true = pass, false = not performed',
  true: 'pass',
  false: 'not_performed',
})

/** Passive and active authentication cannot have happened where the chip was not read. */
function ofReadChip(conversion: Conversion<'checkResult'>): Conversion<'checkResult'> {
  return {
    ...conversion,
    says: `${conversion.says}; not performed without a chip read`,
    convert(raw, context) {
      if (chipRead(context.record) === false) return { value: 'not_performed', via: ['chip-not-read'] }
      return conversion.convert(raw, context)
    },
  }
}

const CHIP_READ = [
  ['automatic.rfidRead', 'json'],
  ['proofingData.automaticRfidRead', 'json'],
  ['RFIDlest', 'xml'],
  ['RFID-chip lest', 'pdf'],
] as const

/** Whether the app read the chip; undefined where the payload does not tell. */
export function chipRead(record: Context['record']): boolean | undefined {
  for (const [name, format] of CHIP_READ) {
    const read = readBoolean(record.peek(name), format)
    if (read) return read.value
  }
  return undefined
}

export const passiveAuthentication = ofReadChip(
  checkResult({
    says: 'Signed and verified, true = pass; Signed = inconclusive; Not signed, false = fail',
    true: 'pass',
    false: 'fail',
    words: words<CheckResult>({ 'Signed and verified': 'pass', Signed: 'inconclusive', 'Not signed': 'fail' }),
  }),
)

/** false may mean an unsupported chip, a clone or a read error: they look alike. */
export const activeAuthentication = ofReadChip(
  checkResult({ says: 'true = pass, false = inconclusive', true: 'pass', false: 'inconclusive' }),
)

const tove = checkResult({
  says: 'Match = FAIL, No Match = pass, Unknown Document = inconclusive',
  words: words<CheckResult>({ Match: 'fail', 'No Match': 'pass', 'Unknown Document': 'inconclusive' }),
})

/** The police register of lost and stolen documents. Match is bad. It holds Norwegian documents only. */
export const toveStatus: Conversion<'checkResult'> = {
  ...tove,
  convert(raw, context) {
    const read = tove.convert(raw, context)
    const unanswered = 'value' in read && read.value === 'not_performed'
    return unanswered && isForeign(context) ? { value: 'not_applicable', via: ['not-a-norwegian-document'] } : read
  },
}

function isForeign(context: Context): boolean {
  const issuer = ['nfcData.Issuer', 'nfcDataIssuer', 'utstedt', 'Utstedt i (land)']
    .map((name) => context.record.peek(name))
    .find(isText)
  const zone = ['mrzCode', 'MRZ-kode'].map((name) => context.record.peek(name)).find(isText)
  const written = issuer ?? zone?.trim().slice(2, 5).replace(/</g, '') ?? ''
  const read = country.convert(written, context)
  return 'value' in read && read.value !== 'NOR'
}

function isText(raw: unknown): raw is string {
  return typeof raw === 'string' && raw.trim() !== ''
}

const NO_CAUSE = new Set(['ingen', 'nei', 'none', 'no', '-', '–'])

/** Why a process was ended. A report prints a word where there is no cause; in JSON and XML any word is one. */
export const cause: Conversion<'text'> = {
  ...text,
  isNothing: (raw, { format }) => format === 'pdf' && typeof raw === 'string' && NO_CAUSE.has(raw.trim().toLowerCase()),
}
