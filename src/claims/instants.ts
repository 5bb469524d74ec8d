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

/** Norway's wall clock at an instant, to the minute. The time zones take 18 ms to load: as long as a whole case. */
function wallInOslo(instant: number): string {
  oslo ??= new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'short' })
  return oslo.format(instant).replace(' ', 'T')
}

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
  const [zoned, naked] = zoneA === undefined ? [b, a] : [a, b]
  const instant = Date.parse(zoned)
  if (Number.isNaN(instant)) return undefined
  return wallInOslo(instant) === naked.slice(0, 16) ? 'compatible' : undefined
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
  const wall = wallMinutes(wallInOslo(utc)) ?? 0
  const ahead = wall * 60_000 - Math.floor(utc / 60_000) * 60_000
  return [utc - ahead, isDay ? utc + DAY - 1 : utc]
}

const DAY = 86_400_000
