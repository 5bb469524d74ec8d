import {
  absent,
  backend,
  engine,
  follows,
  identifier,
  noSecondOutcome,
  says,
  table,
  text,
  timestampOrEpoch,
  word,
} from '../../mapping/index.ts'
import { decideOperation, decideProcess } from './decide.ts'
import * as names from './documented.ts'
import { checks, resources, userId } from './rules.ts'

const decided = follows('status, type and data.result')

const service = { vendor: says('mobbeel'), product: says('mobbid'), method: absent }
const nowhere = { location: absent, operator: absent, requestedName: absent, requestedPhoneNumber: absent } as const

// biome-ignore format: columns
export const operation = table([names.operation], {
  session: {
    ...service,
    ...nowhere,
    externalIds: {
      operationId: backend(identifier, 'id'),
    },
    sharedIds: {
      transactionId: backend(identifier, 'transactionId'),
      groupId:       backend(identifier, 'data.groupId'),
    },
    scope:     decided,
    lifecycle: decided,
    statusRaw: backend(word, 'status'),
    decision: {
      outcome:   decided,
      final:     decided,
      scope:     absent,
      decidedBy: decided,
      reasons: {
        operation_error: engine(text, 'data.error'),
      },
    },
    startedAt:   backend(timestampOrEpoch, 'createdAt'),
    completedAt: backend(timestampOrEpoch, 'finishedAt'),
    client:      backend(text,             'userAgent'),
  },
  subject:     absent,
  document:    absent,
  checks:      {},
  attachments: {},
  by:          [decideOperation, checks, userId, resources, noSecondOutcome('data.result', 'result', 'approved')],
  ignored: {
    clientVersion:   'the version of the vendor’s own client',
    biometricMethod: 'FACE is the only method; the checks of a verification say it',
    'data.ranking':  'candidates of an identification, who are nobody’s identity',
  },
})

// biome-ignore format: columns
export const process = table([names.process], {
  session: {
    ...service,
    ...nowhere,
    externalIds: {
      processId:   backend(identifier, 'id'),
      operationId: backend(identifier, 'operationId'),
    },
    scope:       absent,
    lifecycle:   decided,
    statusRaw:   backend(word, 'status'),
    decision:    { outcome: decided, final: decided, scope: absent, decidedBy: absent, reasons: absent },
    startedAt:   absent,
    completedAt: absent,
    client:      absent,
  },
  subject:     absent,
  document:    absent,
  checks:      {},
  attachments: {},
  by:          [decideProcess],
  ignored:     {},
})
