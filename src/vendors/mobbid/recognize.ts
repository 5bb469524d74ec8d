import type { Signature } from '../../mapping/index.ts'

const processWords = ['CREATED', 'STARTED', 'QR', 'IN_PROGRESS', 'PROCESSING', 'COMPLETED']

// biome-ignore format: columns
export const signatures = {
  operation: [
    {
      allOf:   ['id',          'status'],
      noneOf:  ['operationId', 'pipId',                                                                                                        'verificationId', 'scanId'],
      atLeast: [2,             ['biometricMethod', 'type', 'data.', 'createdAt', 'finishedAt', 'transactionId', 'resources', 'clientVersion']],
    },
  ],
  process: [
    { allOf: ['id', 'status', 'operationId'],                                                                        noneOf: ['data.', 'pipId', 'verificationId'] },
    { allOf: ['id', 'status'],                only: ['id', 'status', 'operationId'], word: ['status', processWords] },
  ],
  processCreated: [{ allOf: ['processId', 'gatewayUrl'] }, { allOf: ['biometricMethod', 'operation', 'returnUrl'], noneOf: ['status'] }],
  authorization:  [{ anyOf: ['authToken'] },               { allOf: ['applicationId', 'apiKey'] }],
} as const satisfies Record<string, readonly Signature[]>
