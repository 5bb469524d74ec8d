import { parseMrz } from '../identifiers/mrz/index.ts'
import type { SourceRecord } from './record.ts'

/** The dates in the zone that stands under one of these names, as YYMMDD, where their digits are right. */
export function zoneDates(record: SourceRecord, names: readonly string[]): { birth?: string; expiry?: string } {
  const raw = names.map((name) => record.peek(name)).find((value) => typeof value === 'string')
  if (typeof raw !== 'string') return {}
  const { fields, checks } = parseMrz(raw)
  return {
    ...(checks.birthDate?.result === 'pass' ? { birth: fields.birthDate.raw } : {}),
    ...(checks.expirationDate?.result === 'pass' ? { expiry: fields.expirationDate.raw } : {}),
  }
}
