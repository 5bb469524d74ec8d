import { isExists } from 'date-fns/isExists'

const RFC_3339 =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/** Whether it is 'YYYY-MM-DD', and a day that exists. */
export function isDay(day: unknown): day is string {
  const parts = typeof day === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) : null
  return parts !== null && isExists(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
}

/** Whether it is an RFC 3339 time with a zone, in capitals as the result's schema has it. */
export function isInstant(time: unknown): time is string {
  return typeof time === 'string' && isDay(RFC_3339.exec(time)?.[1])
}
