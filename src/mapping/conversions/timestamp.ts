import { isExists } from 'date-fns/isExists'
import type { Note } from '../../model/index.ts'
import { type Conversion, type Converted, type Unusable, wrongType } from '../conversion.ts'

// biome-ignore format: columns
const LAYOUTS: readonly { readonly pattern: RegExp; readonly name?: string }[] = [
  { pattern: /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)T(?<h>\d\d):(?<i>\d\d):(?<s>\d\d(?:\.\d{1,12})?)(?<z>Z|[+-]\d\d:\d\d)?$/ },
  {
    pattern:
      /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)[Tt ](?<h>\d\d):(?<i>\d\d)(?::(?<s>\d\d(?:[.,]\d{1,12})?))?\s?(?<z>[Zz]|[+-]\d\d:?\d\d)?$/,
    name: 'yyyy-MM-dd HH:mm[:ss]',
  },
  { pattern: /^(?<d>\d\d)\.(?<m>\d\d)\.(?<y>\d{4})[ T](?:kl\.? ?)?(?<h>\d\d)[:.](?<i>\d\d)(?:[:.](?<s>\d\d))?$/, name: 'dd.MM.yyyy HH:mm[:ss]' },
  { pattern: /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)(?<h>\d\d)(?<i>\d\d)(?<s>\d\d)?$/,                                 name: 'yyyyMMddHHmm[ss]' },
  { pattern: /^(?<d>\d\d)(?<m>\d\d)(?<y>\d{4}) ?(?<h>\d\d)(?<i>\d\d)$/,                                          name: 'ddMMyyyyHHmm' },
  { pattern: /^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)$/ },
  { pattern: /^(?<d>\d\d)\.(?<m>\d\d)\.(?<y>\d{4})$/,                                                            name: 'dd.MM.yyyy' },
  { pattern: /^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)$/,                                                                name: 'yyyyMMdd' },
  { pattern: /^(?<d>\d\d)(?<m>\d\d)(?<y>\d{4})$/,                                                                name: 'ddMMyyyy' },
]

const EARLIEST = 1990
const LATEST = 2150

/**
 * An instant as RFC 3339 writes it. Fractions keep all their digits (never through Date, which has three); a zone
 * that is missing stays missing; a date without a time stays a date.
 */
export const timestamp: Conversion<'timestamp'> = {
  kind: 'timestamp',
  says: 'time (RFC 3339, or a layout of digits or dots)',
  convert(raw, { limits }) {
    if (typeof raw !== 'string') return wrongType(raw, 'a time')
    return readTime(raw, limits.dateText)
  },
}

/** A time, or seconds or milliseconds since 1970 as a number or as text. */
export const timestampOrEpoch: Conversion<'timestamp'> = {
  kind: 'timestamp',
  says: 'time (RFC 3339, or seconds or milliseconds since 1970)',
  convert(raw, { limits }) {
    const epoch = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw.trim() : ''
    if (/^(?:\d{10}(?:\.\d{1,3})?|\d{13})$/.test(epoch)) return fromEpoch(epoch)
    return typeof raw === 'string' ? readTime(raw, limits.dateText) : wrongType(raw, 'a time')
  },
}

function readTime(raw: string, max: number): Converted | Unusable {
  if (raw.length > max) return { problem: 'value/too-long', args: { limit: 'dateText', max } }
  const text = raw.trim()
  const found = new Map<string, { via: string | undefined; zone: boolean }>()
  for (const { pattern, name } of LAYOUTS) {
    const parts = pattern.exec(text)?.groups
    const value = parts && written(parts)
    if (value && !found.has(value)) found.set(value, { via: name, zone: Boolean(parts.z) })
    // What has no name is as RFC 3339 writes it, which no layout reads otherwise.
    if (value && name === undefined) break
  }
  const [only] = found
  if (!only) return { problem: 'value/not-a-date' }
  if (found.size > 1) return { problem: 'value/ambiguous-date' }
  const [value, { via, zone }] = only
  const notes: Note[] = zone ? [] : [{ code: 'value/no-zone' }]
  return value === raw ? { value, notes } : { value, notes, via: [`time ${via ?? 'trim'}`] }
}

function written(parts: Record<string, string | undefined>): string | undefined {
  const { y = '', m = '', d = '', h, i, s = '00', z = '' } = parts
  const year = Number(y)
  if (year < EARLIEST || year > LATEST || !isExists(year, Number(m) - 1, Number(d))) return undefined
  if (h === undefined) return `${y}-${m}-${d}`
  if (Number(h) > 23 || Number(i) > 59 || Number(s.slice(0, 2)) > 59 || !isZone(z)) return undefined
  const zone = /^[+-]\d{4}$/.test(z) ? `${z.slice(0, 3)}:${z.slice(3)}` : z.toUpperCase()
  return `${y}-${m}-${d}T${h}:${i}:${s.replace(',', '.')}${zone}`
}

/** RFC 3339 allows ±23:59; no place on earth is further from UTC than 14 hours. */
function isZone(zone: string): boolean {
  const parts = /^[+-](\d\d):?(\d\d)$/.exec(zone)
  return !parts || (Number(parts[1]) <= 14 && Number(parts[2]) <= 59)
}

function fromEpoch(digits: string): Converted | Unusable {
  const inSeconds = digits.split('.')[0]!.length <= 10
  const date = new Date(inSeconds ? Number(digits) * 1000 : Number(digits))
  return { value: date.toISOString(), via: [inSeconds ? 'epoch-seconds' : 'epoch-milliseconds'] }
}
