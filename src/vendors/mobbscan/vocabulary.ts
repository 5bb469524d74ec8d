import { type Context, type Conversion, readText, words } from '../../mapping/index.ts'
import type { CheckResult, CheckType, DocumentType, Lifecycle, Outcome } from '../../model/index.ts'

interface Verdict {
  readonly lifecycle: Lifecycle
  readonly outcome: Outcome
  readonly final: boolean
  /** Says nothing of the process: a video can be there at any time. */
  readonly event?: true
}

// biome-ignore format: columns
export const STATUSES: ReadonlyMap<string, Verdict> = new Map([
  ['PENDING',              { lifecycle: 'awaiting_review', outcome: 'not_decided', final: false }],
  ['PENDING_VERIFICATION', { lifecycle: 'awaiting_review', outcome: 'not_decided', final: false }],
  ['PENDING_VALIDATION',   { lifecycle: 'awaiting_integrator', outcome: 'not_decided', final: false }],
  ['VERIFIED',             { lifecycle: 'completed', outcome: 'approved', final: true }],
  ['NOT_VERIFIED',         { lifecycle: 'completed', outcome: 'rejected', final: true }],
  ['ERROR',                { lifecycle: 'failed', outcome: 'not_decided', final: false }],
  ['VIDEO_AVAILABLE',      { lifecycle: 'unknown', outcome: 'not_decided', final: false, event: true }],
])

// biome-ignore format: columns
export const VALIDATION_RESULTS = words<CheckResult>({
  VALID:       'pass',
  NOT_VALID:   'fail',
  INVALID:     'fail',
  NOT_CHECKED: 'not_performed',
  true:        'pass',
  false:       'fail',
})

/** Keys of validations, without their prefix. A misspelling that the vendor's SDK has is there too. */
// biome-ignore format: columns
export const VALIDATIONS: ReadonlyMap<string, { readonly type: CheckType; readonly aspect?: string }> = new Map(
  Object.entries({
    frontappearance:              { type: 'document_authenticity_visual',  aspect: 'front' },
    frontappearence:              { type: 'document_authenticity_visual',  aspect: 'front' },
    backappearance:               { type: 'document_authenticity_visual',  aspect: 'back' },
    backappearence:               { type: 'document_authenticity_visual',  aspect: 'back' },
    frontphotocopy:               { type: 'document_not_photocopy',        aspect: 'front' },
    backphotocopy:                { type: 'document_not_photocopy',        aspect: 'back' },
    documentnotspecimen:          { type: 'document_not_specimen' },
    documentnotexpired:           { type: 'document_not_expired' },
    legalage:                     { type: 'minimum_age' },
    mrz:                          { type: 'mrz_format' },
    mrzcheckdocumentnumber:       { type: 'mrz_check_digits',              aspect: 'documentNumber' },
    mrzcheckpersonalnumber:       { type: 'mrz_check_digits',              aspect: 'personalNumber' },
    mrzcheckdateofbirth:          { type: 'mrz_check_digits',              aspect: 'birthDate' },
    mrzcheckdateofexpiry:         { type: 'mrz_check_digits',              aspect: 'expirationDate' },
    mrzcheckcomposite:            { type: 'mrz_check_digits',              aspect: 'composite' },
    mrznamesurnameseparator:      { type: 'mrz_format',                    aspect: 'nameSurnameSeparator' },
    mrzsurnameseparator:          { type: 'mrz_format',                    aspect: 'surnameSeparator' },
    personalnumber:               { type: 'data_plausibility',             aspect: 'personalNumber' },
    personalnumberbothsidesmatch: { type: 'document_sides_match',          aspect: 'personalNumber' },
    bothsidesmatch:               { type: 'document_sides_match' },
    dateofbirth:                  { type: 'data_plausibility',             aspect: 'dateOfBirth' },
    dateofexpiry:                 { type: 'data_plausibility',             aspect: 'dateOfExpiry' },
    sex:                          { type: 'data_plausibility',             aspect: 'sex' },
    nationality:                  { type: 'data_plausibility',             aspect: 'nationality' },
    issuingstate:                 { type: 'data_plausibility',             aspect: 'issuingState' },
    facialmatching:               { type: 'face_match' },
    liveness:                     { type: 'liveness' },
    facialliveness:               { type: 'liveness' },
    identityverification:         { type: 'identity_verification_overall' },
  } satisfies Record<string, { type: CheckType; aspect?: string }>),
)

// biome-ignore format: columns
const KINDS: readonly (readonly [RegExp, DocumentType])[] = [
  [/^(?:passport_?td3|td3_?passport)$/i, 'passport'],
  [/^(?:td[12]_?idcard|idcard)/i,        'idcard'],
  [/^passport/i,                         'passport'],
  [/^drivinglicen[sc]e/i,                'driving_permit'],
]

/** alpha-3, kind, and sometimes a version and a suffix: ESPIDCardV3, CHNPassport; a few start with no country. */
export const documentType: Conversion<'documentType'> = {
  kind: 'documentType',
  says: 'document type by the vendor’s naming; an unknown word is kept',
  convert(raw, { limits }) {
    const text = readText(raw, limits)
    if ('problem' in text) return text
    const written = text.value as string
    const known =
      written === 'NIE'
        ? 'residence_permit'
        : (kindOf(written) ?? (/^[A-Z]{3}/.test(written) ? kindOf(written.slice(3)) : undefined))
    return known
      ? { value: known, via: ['document-type'] }
      : { ...text, capture: 'unknown', notes: [{ code: 'value/unknown-word' }] }
  },
}

function kindOf(word: string): DocumentType | undefined {
  return KINDS.find(([pattern]) => pattern.test(word))?.[1]
}

/** Whose personal number it is: by the issuing state or the nationality, and unknown otherwise. */
export function ownerOfPersonalNumber({ record }: Context): { type: string; country?: string } {
  const state = ['document.issuingState', 'document.nationality'].map((name) => record.peek(name)).find(isText)
  const code = state?.trim().toUpperCase()
  if (code === 'NOR' || code === 'NO') return { type: 'document_personal_number', country: 'NOR' }
  if (code === 'ESP' || code === 'ES') return { type: 'es_dni_nie', country: 'ESP' }
  return { type: 'document_personal_number' }
}

function isText(raw: unknown): raw is string {
  return typeof raw === 'string' && raw.trim() !== ''
}
