import type { Signature } from '../../mapping/index.ts'

// RFC 9457, RFC 6749 §5, and the frameworks that the vendors' servers run on.
const errorNames = [
  'code',
  'message',
  'error',
  'error_description',
  'errorMessage',
  'errorCode',
  'detail',
  'details',
  'title',
  'status',
  'statusCode',
  'timestamp',
  'path',
  'instance',
  'type',
  'errors',
  'requestId',
  'traceId',
  'method',
  'exception',
  'trace',
  'description',
]

export const signatures = {
  error: [
    { anyOf: ['message', 'error', 'errorMessage', 'detail', 'title', 'errors'], only: errorNames },
    {
      allOf: ['status', 'description'],
      only: ['status', 'description', 'code'],
      notWord: [
        'status',
        [
          'VERIFICATION_ACCEPTED',
          'UPDATED_VERIFICATION',
          'VERIFICATION_REJECTED',
          'VERIFICATION_DELETED',
          'DELETED_VERIFICATION',
        ],
      ],
    },
  ],
  token: [
    { anyOf: ['access_token', 'accessToken', 'id_token', 'refresh_token'] },
    {
      anyOf: ['token', 'jwt'],
      only: ['token', 'jwt', 'expires', 'expiresIn', 'expires_in', 'expiration', 'type', 'tokenType'],
    },
    { allOf: ['grant_type', 'client_id'] },
  ],
} as const satisfies Record<string, readonly Signature[]>
