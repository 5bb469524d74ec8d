import { documented } from '../../mapping/index.ts'

/** GET /api/v6/application/{applicationId}/operation/{operationId} */
export const operation = documented({
  id: {},
  transactionId: {},
  biometricMethod: {},
  type: {},
  status: {},
  createdAt: {},
  finishedAt: {},
  userAgent: {},
  clientVersion: {},
  'data.result': { also: ['result'] },
  'data.userId': {},
  'data.liveness': {},
  'data.scores': {},
  'data.ranking': {},
  'data.groupId': {},
  'data.error': {},
  resources: {},
})

/** An element of scores. */
export const score = documented({ score: {}, scoreType: {} })

/** An element of resources. */
export const resource = documented({ id: {}, type: {}, url: {}, format: {} })

/** GET /api/v6/application/{applicationId}/gateway/process/{processId} */
export const process = documented({ id: {}, status: {}, operationId: {} })
