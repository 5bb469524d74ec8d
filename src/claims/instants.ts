/** Minutes since 1970 of an RFC 3339 time read as if it were UTC, whatever its zone; undefined without a time. */
function wallMinutes(time: string): number | undefined {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(time)
  return match ? Date.parse(`${match[1]}T${match[2]}Z`) / 60_000 : undefined
}

function zoneMinutes(time: string): number | undefined {
  const match = /(Z|[+-]\d\d:\d\d)$/.exec(time)?.[1]
  if (match === undefined) return undefined
  if (match === 'Z') return 0
  const sign = match.startsWith('-') ? -1 : 1
  return sign * (Number(match.slice(1, 3)) * 60 + Number(match.slice(4)))
}

let oslo: Intl.DateTimeFormat | undefined

/**
 * Minutes that Norway's clocks are ahead of UTC at an instant. Since 1996 it has the summer time of the EU (Directive
 * 2000/84/EC), and a test compares the years to come with the tables of time zones, which take 18 ms to load.
 */
function aheadInOslo(instant: number): number {
  const year = new Date(instant).getUTCFullYear()
  if (year >= 1996) return instant >= changeIn(MARCH, year) && instant < changeIn(OCTOBER, year) ? 120 : 60
  oslo ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' })
  return (wallMinutes(oslo.format(instant).replace(' ', 'T')) ?? 0) - Math.floor(instant / 60_000)
}

/** 01:00 UTC on the last Sunday of a month of 31 days. */
function changeIn(month: number, year: number): number {
  const last = Date.UTC(year, month, 31, 1)
  return last - new Date(last).getUTCDay() * DAY
}

const MARCH = 2
const OCTOBER = 9
const DAY = 86_400_000

/**
 * Two times are the same instant, to the minute; a time without a zone is compatible with one that has one when the
 * wall clocks are equal, or equal in Norway. A day alone is compatible with any time of that day.
 */
export function sameWallClock(a: string, b: string): 'equivalent' | 'compatible' | undefined {
  const [wallA, wallB] = [wallMinutes(a), wallMinutes(b)]
  if (wallA === undefined || wallB === undefined) return a.slice(0, 10) === b.slice(0, 10) ? 'compatible' : undefined
  const [zoneA, zoneB] = [zoneMinutes(a), zoneMinutes(b)]
  if (zoneA !== undefined && zoneB !== undefined) return wallA - zoneA === wallB - zoneB ? 'equivalent' : undefined
  if (wallA === wallB) return zoneA === zoneB ? 'equivalent' : 'compatible'
  if (zoneA === undefined && zoneB === undefined) return undefined
  const [zoned, naked] = zoneA === undefined ? [b, wallA] : [a, wallB]
  const instant = Date.parse(zoned)
  if (Number.isNaN(instant)) return undefined
  return Math.floor(instant / 60_000) + aheadInOslo(instant) === naked ? 'compatible' : undefined
}

/** For ordering only: a time without a zone is taken as Norway's, a day alone as its beginning. */
export function instantOf(time: string): number {
  return spanOf(time)[0]
}

/** The earliest and the latest instant that a time may mean: one without a zone may be Norway's or UTC. */
export function spanOf(time: string): [earliest: number, latest: number] {
  const isDay = wallMinutes(time) === undefined
  const utc = Date.parse(isDay ? `${time.slice(0, 10)}T00:00:00Z` : zoneMinutes(time) === undefined ? `${time}Z` : time)
  if (Number.isNaN(utc) || zoneMinutes(time) !== undefined) return [utc, utc]
  return [utc - aheadInOslo(utc) * 60_000, isDay ? utc + DAY - 1 : utc]
}
