import {
  type BackendFactory,
  type ConnectionOptions,
  createPostgresBackend,
  createRedisBackend,
  type PostgresConnectionOptions,
} from 'bullmq'

/** Redis (BullMQ's default) or PostgreSQL (13 or newer): a URL, or what BullMQ takes as `connection`. */
export type Connection =
  | { readonly redis: string | ConnectionOptions }
  | { readonly postgres: string | PostgresConnectionOptions }

/** The queue's name where none is given. */
export const QUEUE = 'provenid'

/** Where the command looks for a URL that is not given: there it is in no list of processes. */
export const URL_VARIABLES = ['PROVENID_REDIS_URL', 'PROVENID_POSTGRES_URL'] as const

/**
 * What BullMQ is given for it. With a PostgreSQL URL, BullMQ's tables are made where there are none (schema `bullmq`);
 * who gives options of his own says `migrate: true` for that.
 */
export function backendOf(connection: Connection): { connection: ConnectionOptions; factory: BackendFactory } {
  if ('redis' in connection) {
    const { redis } = connection
    return { connection: typeof redis === 'string' ? { url: redis } : redis, factory: createRedisBackend }
  }
  const { postgres } = connection
  const own = typeof postgres === 'string' ? { connectionString: postgres, migrate: true } : postgres
  // BullMQ's queue and worker are the same for both, and their types say Redis unless told otherwise throughout.
  return { connection: own as ConnectionOptions, factory: createPostgresBackend as unknown as BackendFactory }
}
