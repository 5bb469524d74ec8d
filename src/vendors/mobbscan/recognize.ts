import type { Signature } from '../../mapping/index.ts'

const ids = ['verificationId', 'scanId']
// biome-ignore format: columns
const processOnly = [
  'document.',
  'validations.',
  'images',
  'recordings',
  'extraParameters',
  'extraImages',
  'licenseId',
  'agent',
  'pdfUrl',
  'pdfChecksum',
  'rejectionReason',
  'comment',
  'creationTime',
  'verificationTime',
  'clientInfo',
  'certificatedZipUrl',
  'scanProcessValidationResult.',
]
// biome-ignore format: columns
const elsewhere = ['description', 'personalData.', 'rejectionComment', 'onboardingToken', 'image', 'pdfDocument']

// biome-ignore format: columns
export const signatures = {
  process: [
    {
      anyOf:  processOnly,
      noneOf: ['personalData.', 'onboardingToken', 'pipId'],
      atLeast: [
        2,
        [
          'scanId',
          'verificationId',
          'verificationResult',
          'document.',
          'validations.',
          'images',
          'recordings',
          'certificatedZipUrl',
          'verificationTime',
        ],
      ],
    },
  ],
  webhook: [
    { allOf: ['verificationId', 'status'], noneOf: [...processOnly, ...elsewhere, 'scanId', 'verificationResult'], notWord: ['status', ['ERROR']] },
  ],
  // The shape of this answer is not published: an id and one of its four words.
  status: [
    { allOf: ['verificationId', 'status'],                                       noneOf: [...processOnly, ...elsewhere, 'scanId', 'verificationResult'], word: ['status', ['ERROR']] },
    { allOf: ['scanId', 'status'],                                               noneOf: [...processOnly, ...elsewhere, 'verificationResult'] },
    { allOf: ['verificationResult'],       anyOf: ids,                           noneOf: [...processOnly, ...elsewhere, 'status'] },
    { allOf: ['result'],                   anyOf: ids, only: [...ids, 'result'] },
  ],
  image: [{ allOf: ['image'], anyOf: ['scanId', 'verificationId', 'imageType'], only: ['timestamp', 'imageType', 'scanId', 'verificationId', 'image'] }],
  recording: [{ allOf: ['recording'], anyOf: ['scanId', 'verificationId'], only: ['timestamp', 'recordingType', 'imageType', 'scanId', 'verificationId', 'recording'] }],
  pdf: [{ allOf: ['pdfDocument'], anyOf: ['scanId', 'verificationId'], only: ['timestamp', 'scanId', 'verificationId', 'pdfDocument'] }],
  onboarding: [
    {                                   anyOf: ['onboardingToken'] },
    { allOf: ['api_key', 'api_secret'] },
    {
      anyOf: ['docSpecificType', 'verificationExtraData', 'countryId'],
      only:  ['countryId',       'docSpecificType',       'docType',   'redirectUrl', 'scanId', 'verificationExtraData'],
    },
  ],
  acknowledgement: [
    {
      allOf: ['status', 'description'],
      word:  ['status', ['VERIFICATION_ACCEPTED', 'UPDATED_VERIFICATION', 'VERIFICATION_REJECTED', 'VERIFICATION_DELETED', 'DELETED_VERIFICATION']],
    },
  ],
  decisionRequest: [
    {                                                                      anyOf: ['personalData.', 'rejectionComment'], noneOf: ['status', 'verificationResult', 'document.'] },
    { allOf: ['verificationId', 'type'], only: ['verificationId', 'type'] },
  ],
} as const satisfies Record<string, readonly Signature[]>
